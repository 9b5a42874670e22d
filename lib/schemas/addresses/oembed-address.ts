/** Parses oEmbed requests, and the page of this site that an address names. */
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { type ListPage, type Place } from "@/lib/format/addresses/page-addresses";
import { type OembedFormat, oembedFormats } from "@/lib/format/addresses/embed-addresses";

export type PagePlace = { place: Place; locale: Locale; on: CalendarDay | null };

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const listPages = new Map<string, ListPage>([["", "board"], ["open", "open"], ["rates", "rates"], ["summits", "summits"]]);

function placeAt(parts: readonly string[]): Place | null {
  const [section = "", record] = parts;
  if (parts.length <= 1) {
    const page = listPages.get(section);
    return page ? { page } : null;
  }
  if (parts.length > 2 || record === undefined || !id.test(record)) return null;
  if (section === "issues") return { page: "issue", id: record };
  return section === "summits" ? { page: "summit", id: record } : null;
}

/**
 * The page with a card at an absolute or root-relative address of this site; the root itself is the English board.
 * Null for any other address, a day later than `today`, and addresses with `seenAt`, which have no card. Other
 * parameters and the fragment are ignored.
 * @example parsePageAddress("https://talks.example/ko/as-of/2025-10-22/open", "https://talks.example", "2026-11-25")
 */
export function parsePageAddress(address: string, siteUrl: string, today: CalendarDay): PagePlace | null {
  if (!URL.canParse(address, siteUrl)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address, siteUrl);
  // http and https addresses of the site are equivalent.
  if (!/^https?:$/.test(protocol) || host !== new URL(siteUrl).host || searchParams.has("seenAt")) return null;
  const [first, ...rest] = pathname.replace(/^\/|\/$/g, "").split("/");
  if (first === "") return { place: { page: "board" }, locale: "en", on: null };
  const locale = locales.find((language) => language === first);
  if (!locale) return null;
  if (rest[0] !== "as-of") {
    const place = placeAt(rest);
    return place && { place, locale, on: null };
  }
  const [, on = "", ...parts] = rest;
  const place = placeAt(parts);
  return place && isCalendarDay(on) && on <= today ? { place, locale, on } : null;
}

export type OembedProblem = { parameter: "maxwidth" | "maxheight" | "format" | "url"; value: string };
export type OembedChoice = { url: string; format: OembedFormat; width: number | null; height: number | null };

const pixels = /^[1-9]\d{0,3}$/;

/** The request, or its first problem. */
export function parseOembedChoice(parameters: URLSearchParams): { choice: OembedChoice } | { problem: OembedProblem } {
  const requested = parameters.get("format") ?? "json";
  const format = oembedFormats.find((name) => name === requested);
  if (!format) return { problem: { parameter: "format", value: requested } };
  const url = parameters.get("url")?.trim() ?? "";
  if (url === "") return { problem: { parameter: "url", value: "" } };
  for (const parameter of ["maxwidth", "maxheight"] as const) {
    const value = parameters.get(parameter);
    if (value !== null && !pixels.test(value)) return { problem: { parameter, value } };
  }
  const maxOf = (parameter: "maxwidth" | "maxheight") => (parameters.has(parameter) ? Number(parameters.get(parameter)) : null);
  return { choice: { url, format, width: maxOf("maxwidth"), height: maxOf("maxheight") } };
}
