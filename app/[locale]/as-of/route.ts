import { hasLocale } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import { asOfAddress } from "@/lib/schemas/forms/as-of-form";

/** Where the date form goes without script: to the permanent address of that page on that day. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const location = asOfAddress(new URL(request.url).searchParams, hasLocale(locales, locale) ? locale : "en");
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-cache" } });
}
