import { processAlertLinks } from "@/lib/alerts/links";
import { exportSubscriber } from "@/lib/db/alerts/subscribers";
import { plainResponse } from "@/lib/export/file-response";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-dynamic";

/** All that is stored about the subscriber of a link, as a file. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> {
  const { locale, token } = await params;
  const words = messagesOf(locale === "ko" ? "ko" : "en").follow;
  const link = processAlertLinks().read(token);
  if (link?.purpose !== "manage") return plainResponse(404, `${words.unknownTitle}. ${words.unknownText}`);
  const stored = await exportSubscriber(link.id);
  if (!stored) return plainResponse(410, words.endedText);
  return new Response(`${JSON.stringify(stored, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": 'attachment; filename="alerts.json"',
    },
  });
}
