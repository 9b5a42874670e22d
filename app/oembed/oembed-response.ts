/** Answers `/oembed`: how to embed a page of this site (oembed.com). */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { recordName } from "@/lib/domain/record/record-names";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { type Oembed, writeOembed } from "@/lib/export/oembed";
import { embedOf, embedSizeOf, type OembedFormat } from "@/lib/format/addresses/embed-addresses";
import {
  shareAddressOf,
  shareAddressOfRevision,
  shareImageSize,
} from "@/lib/format/addresses/share-addresses";
import { translatorOf } from "@/lib/messages/translator";
import {
  type FixedAddress,
  type OembedProblem,
  parseFixedAddress,
  parsePageAddress,
  parseOembedChoice,
} from "@/lib/schemas/addresses/oembed-address";
import { embedTitleOf, pageNameOf } from "@/lib/share/embed-title";
import { titleAsOf } from "@/lib/share/page-title";
import { frameCodeOf } from "@/app/embed/embed-frame";

const corsHeaders = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

/** In English and Korean, because the language of the caller is unknown. */
function refusal(status: number, line: (locale: Locale) => string): Response {
  return new Response(`${line("en")}\n${line("ko")}\n`, {
    status,
    headers: { ...corsHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
}

const example = `${env.SITE_URL}/en/issues/auto-tariff`;

function refused({ parameter, value }: OembedProblem): Response {
  const shown = value.replace(/\p{Cc}+/gu, " ").slice(0, 80);
  if (parameter === "url")
    return refusal(400, (locale) => translatorOf(locale)("embed.oembed.url", { example }));
  if (parameter === "format")
    return refusal(501, (locale) => translatorOf(locale)("embed.oembed.format", { value: shown }));
  return refusal(400, (locale) => translatorOf(locale)("embed.oembed.size", { parameter, value: shown }));
}

function provider(locale: Locale) {
  return {
    version: "1.0",
    provider_name: translatorOf(locale)("site.name"),
    provider_url: env.SITE_URL,
  } as const;
}

function oembedResponse(oembed: Oembed, format: OembedFormat): Response {
  const { text, mediaType } = writeOembed(oembed, format);
  return new Response(text, { headers: { ...corsHeaders, "Content-Type": mediaType } });
}

const daySeconds = 86_400;

/** A page of a moment, or a version, as a link with its picture; null where there is none. */
async function linkOf(fixed: FixedAddress, database: Database): Promise<Oembed | null> {
  const { locale } = fixed;
  const link = (title: string, image: string) => ({
    type: "link" as const,
    title,
    ...provider(locale),
    cache_age: daySeconds,
    thumbnail_url: `${env.SITE_URL}${image}`,
    thumbnail_width: shareImageSize.width,
    thumbnail_height: shareImageSize.height,
  });
  const { SITE_URL: siteUrl, COUNTDOWN_EVENT: countdownEvent } = env;
  if ("revision" in fixed) {
    const revision = await findPublishedRevision(fixed.revision, database);
    return (
      revision &&
      link(
        translatorOf(locale)("revision.title", {
          version: revision.version,
          name: recordName(revision.type, revision.document, locale),
        }),
        shareAddressOfRevision(fixed.revision, locale),
      )
    );
  }
  const { place, on, seenAt } = fixed;
  const record = await readRecordSeenAt(seenAt, database);
  const asOf = on === null ? ({ kind: "now", at: seenAt } as const) : ({ kind: "day", on } as const);
  const name = record && pageNameOf({ place, locale, asOf, record, siteUrl, countdownEvent });
  return name
    ? link(titleAsOf(name, { on, seenAt }, locale), shareAddressOf(place, locale, on, seenAt))
    : null;
}

export async function oembedAnswer(
  request: Request,
  database: Database = processDatabase(),
): Promise<Response> {
  const parsed = parseOembedChoice(new URL(request.url).searchParams);
  if ("problem" in parsed) return refused(parsed.problem);
  const { url, format, width, height } = parsed.choice;
  const at = now();
  const none = () => refusal(404, (locale) => translatorOf(locale)("embed.oembed.notFound", { example }));
  const fixed = parseFixedAddress(url, env.SITE_URL, at);
  if (fixed) {
    const link = await linkOf(fixed, database);
    return link ? oembedResponse(link, format) : none();
  }
  const page = parsePageAddress(url, env.SITE_URL, seoulDayOf(at));
  const embed = page && embedOf(page.place);
  if (!page || !embed) return none();
  const { place, locale, on } = page;
  const record = await readPublishedRecord(database);
  const asOf = on === null ? ({ kind: "now", at } as const) : ({ kind: "day", on } as const);
  const title = embedTitleOf({
    place,
    locale,
    asOf,
    record,
    siteUrl: env.SITE_URL,
    countdownEvent: env.COUNTDOWN_EVENT,
  });
  if (title === null) return none();
  const size = embedSizeOf(embed.card, {
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  });
  const html = await frameCodeOf(embed, { locale, theme: null, on }, title, size);
  return oembedResponse({ type: "rich", title, ...provider(locale), cache_age: 60, html, ...size }, format);
}
