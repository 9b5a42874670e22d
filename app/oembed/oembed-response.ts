/** Answers `/oembed`: how to embed a page of this site (oembed.com). */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { writeOembed } from "@/lib/export/oembed";
import { embedOf, embedSizeOf } from "@/lib/format/addresses/embed-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { type OembedProblem, parsePageAddress, parseOembedChoice } from "@/lib/schemas/addresses/oembed-address";
import { embedTitleOf } from "@/lib/share/embed-title";
import { frameCodeOf } from "@/app/embed/embed-frame";

const corsHeaders = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

/** In English and Korean, because the language of the caller is unknown. */
function refusal(status: number, line: (locale: Locale) => string): Response {
  return new Response(`${line("en")}\n${line("ko")}\n`, { status, headers: { ...corsHeaders, "Content-Type": "text/plain; charset=utf-8" } });
}

const example = `${env.SITE_URL}/en/issues/auto-tariff`;

function refused({ parameter, value }: OembedProblem): Response {
  const words = (locale: Locale) => messagesOf(locale).embed.oembed;
  const shown = value.replace(/\p{Cc}+/gu, " ").slice(0, 80);
  if (parameter === "url") return refusal(400, (locale) => words(locale).url.replace("{example}", example));
  if (parameter === "format") return refusal(501, (locale) => words(locale).format.replace("{value}", () => shown));
  return refusal(400, (locale) => words(locale).size.replace("{parameter}", parameter).replace("{value}", () => shown));
}

export async function oembedAnswer(request: Request, database: Database = processDatabase()): Promise<Response> {
  const parsed = parseOembedChoice(new URL(request.url).searchParams);
  if ("problem" in parsed) return refused(parsed.problem);
  const { url, format, width, height } = parsed.choice;
  const at = now();
  const page = parsePageAddress(url, env.SITE_URL, seoulDayOf(at));
  const embed = page && embedOf(page.place);
  const none = () => refusal(404, (locale) => messagesOf(locale).embed.oembed.notFound.replace("{example}", example));
  if (!page || !embed) return none();
  const { place, locale, on } = page;
  const record = await readPublishedRecord(database);
  const asOf = on === null ? ({ kind: "now", at } as const) : ({ kind: "day", on } as const);
  const title = embedTitleOf({ place, locale, asOf, record, siteUrl: env.SITE_URL, countdownEvent: env.COUNTDOWN_EVENT });
  if (title === null) return none();
  const size = embedSizeOf(embed.card, { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) });
  const html = await frameCodeOf(embed, { locale, theme: null, on }, title, size);
  const { text, mediaType } = writeOembed(
    { version: "1.0", type: "rich", title, provider_name: messagesOf(locale).site.name, provider_url: env.SITE_URL, cache_age: 60, html, ...size },
    format,
  );
  return new Response(text, { headers: { ...corsHeaders, "Content-Type": mediaType } });
}
