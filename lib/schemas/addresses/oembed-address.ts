/** Parses oEmbed requests, and the page of this site that an address names. */
import { idShape } from "@/lib/schemas/record/values";
import { type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { type PageRef, pageRefAt, supportsSeenAt } from "@/lib/format/addresses/page-addresses";
import { embedOf, type OembedFormat, oembedFormats } from "@/lib/format/addresses/embed-addresses";
import { parseSeenAt } from "./seen-at";

type RequestedPage = { place: PageRef; locale: Locale; on: CalendarDay | null };

/** Of the pages that have a card. */
function pageWithCard(parts: readonly string[]): PageRef | null {
  const path = parts.join("/");
  const place = pageRefAt(path === "" ? "" : `/${path}`);
  if (!place || !embedOf(place)) return null;
  return "id" in place && !idShape.test(place.id) ? null : place;
}

/** http and https addresses of the site are equivalent; null for those of another site. */
function ownAddress(address: string, siteUrl: string): URL | null {
  if (!URL.canParse(address, siteUrl)) return null;
  const url = new URL(address, siteUrl);
  return /^https?:$/.test(url.protocol) && url.host === new URL(siteUrl).host ? url : null;
}

export type FixedAddress = (RequestedPage & { seenAt: Date }) | { revision: number; locale: Locale };

/**
 * A page of this site as published at a moment, or a version, which have a picture but no card; null for any other
 * address. A version without `lang` is in English.
 */
export function parseFixedAddress(address: string, siteUrl: string, now: Date): FixedAddress | null {
  const url = ownAddress(address, siteUrl);
  if (!url) return null;
  const revision = /^\/r\/([1-9]\d{0,8})$/.exec(url.pathname)?.[1];
  if (revision !== undefined) {
    const lang = url.searchParams.get("lang");
    return { revision: Number(revision), locale: locales.find((language) => language === lang) ?? "en" };
  }
  const seenAt = parseSeenAt(url.searchParams.get("seenAt") ?? "", now);
  url.searchParams.delete("seenAt");
  const page = seenAt && parsePageAddress(url.href, siteUrl, seoulDayOf(seenAt));
  return page && supportsSeenAt(page.place) ? { ...page, seenAt } : null;
}

/**
 * The page with a card at an absolute or root-relative address of this site; the root itself is the English
 * board. Null for any other address, a day later than `today`, and addresses with `seenAt`, which have no
 * card. Other parameters and the fragment are ignored.
 * @example parsePageAddress("https://talks.example/ko/as-of/2025-10-22/open", "https://talks.example",
 * "2026-11-25")
 */
export function parsePageAddress(address: string, siteUrl: string, today: CalendarDay): RequestedPage | null {
  const url = ownAddress(address, siteUrl);
  if (!url || url.searchParams.has("seenAt")) return null;
  const { pathname } = url;
  const [first, ...rest] = pathname.replace(/^\/|\/$/g, "").split("/");
  if (first === "") return { place: { page: "board" }, locale: "en", on: null };
  const locale = locales.find((language) => language === first);
  if (!locale) return null;
  if (rest[0] !== "as-of") {
    const place = pageWithCard(rest);
    return place && { place, locale, on: null };
  }
  const [, on = "", ...parts] = rest;
  const place = pageWithCard(parts);
  return place && isCalendarDay(on) && on <= today ? { place, locale, on } : null;
}

export type OembedProblem = { parameter: "maxwidth" | "maxheight" | "format" | "url"; value: string };
type OembedChoice = { url: string; format: OembedFormat; width: number | null; height: number | null };

const pixels = /^[1-9]\d{0,3}$/;

/** The request, or its first problem. */
export function parseOembedChoice(
  parameters: URLSearchParams,
): { choice: OembedChoice } | { problem: OembedProblem } {
  const requested = parameters.get("format") ?? "json";
  const format = oembedFormats.find((name) => name === requested);
  if (!format) return { problem: { parameter: "format", value: requested } };
  const url = parameters.get("url")?.trim() ?? "";
  if (url === "") return { problem: { parameter: "url", value: "" } };
  for (const parameter of ["maxwidth", "maxheight"] as const) {
    const value = parameters.get(parameter);
    if (value !== null && !pixels.test(value)) return { problem: { parameter, value } };
  }
  const maxOf = (parameter: "maxwidth" | "maxheight") =>
    parameters.has(parameter) ? Number(parameters.get(parameter)) : null;
  return { choice: { url, format, width: maxOf("maxwidth"), height: maxOf("maxheight") } };
}
