import { processAlertLinks } from "@/lib/alerts/links";
import { endAlerts } from "@/lib/db/alerts/subscribers";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { plainResponse } from "@/lib/export/file-response";
import { followLinkAddress } from "@/lib/format/addresses/follow-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; token: string }> };

async function requested({ params }: Context) {
  const { locale: language, token } = await params;
  const locale = language === "ko" ? ("ko" as const) : ("en" as const);
  return { locale, token, words: messagesOf(locale).follow, link: processAlertLinks().read(token) };
}

/**
 * Ends all alerts of an address with one request of a mail program (RFC 8058), whatever its body is. Repeated,
 * it says the same.
 */
export async function POST(_: Request, context: Context): Promise<Response> {
  const { words, link } = await requested(context);
  if (link?.purpose !== "manage") return plainResponse(404, `${words.unknownTitle}. ${words.unknownText}`);
  try {
    await endAlerts(link.id);
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
    return plainResponse(503, words.problem.not_saved);
  }
  return plainResponse(200, `${words.endedTitle}. ${words.endedText}`);
}

/** A person is led to the page with the button: programs that open the links of mails end nothing. */
export async function GET(_: Request, context: Context): Promise<Response> {
  const { locale, token } = await requested(context);
  return new Response(null, {
    status: 303,
    headers: { Location: followLinkAddress(encodeURIComponent(token), locale) },
  });
}
