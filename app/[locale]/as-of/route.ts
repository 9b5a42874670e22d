import { hasLocale } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import { asOfAddress } from "@/lib/schemas/forms/date-form";

/** Redirects the date form, when sent without script, to the page as of that day. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  const location = asOfAddress(new URL(request.url).searchParams, hasLocale(locales, locale) ? locale : "en");
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-cache" } });
}
