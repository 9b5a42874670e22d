/** Addresses of the share images of pages. */
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { supportsAsOf, parsePageRef, type PageRef, supportsSeenAt } from "./page-addresses";

/** Width and height of every share image, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/**
 * With `seenAt` the picture of the page as published then, where there is such a page. @example shareAddressOf({ page: "issue", id: "auto-tariff" }, "ko", "2025-10-22") //
 * "/share/ko/as-of/2025-10-22/issue/auto-tariff.png"
 */
export function shareAddressOf(
  place: PageRef,
  locale: Locale,
  on: CalendarDay | null,
  seenAt: Date | null = null,
): string {
  const query = seenAt && supportsSeenAt(place) ? `?seenAt=${seenAt.toISOString()}` : "";
  const root = `/share/${locale}${on === null || !supportsAsOf(place) ? "" : `/as-of/${on}`}`;
  return "id" in place
    ? `${root}/${place.page}/${place.id}.png${query}`
    : `${root}/${place.page}.png${query}`;
}

/** The picture of one saved version. */
export function shareAddressOfRevision(seq: number, locale: Locale): string {
  return `/share/${locale}/r/${seq}.png`;
}

const revisionFile = /^([1-9]\d{0,8})\.png$/;

/** Parses a path below `/share` of a version; null for any other. */
export function parseRevisionShare(parts: readonly string[]): { seq: number; locale: Locale } | null {
  const [first, folder, file = "", ...more] = parts;
  const locale = locales.find((language) => language === first);
  const seq = revisionFile.exec(file)?.[1];
  return locale && folder === "r" && seq !== undefined && more.length === 0
    ? { seq: Number(seq), locale }
    : null;
}

export type SharedPage = { place: PageRef; locale: Locale; on: CalendarDay | null };

const fileShape = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.png$/;

/**
 * Parses a path below `/share`; null for one that shareAddressOf never returns. The caller checks that the
 * record exists and that the day is not in the future.
 */
export function parseShareAddress(parts: readonly string[]): SharedPage | null {
  const [first, ...rest] = parts;
  const locale = locales.find((language) => language === first);
  if (!locale) return null;
  const [keyword, on] = rest;
  const isPast = keyword === "as-of";
  if (isPast && (on === undefined || !isCalendarDay(on))) return null;
  const path = isPast ? rest.slice(2) : rest;
  const file = fileShape.exec(path.at(-1) ?? "")?.[1];
  if (file === undefined || path.length > 2) return null;
  const place = path.length === 1 ? parsePageRef(file, null) : parsePageRef(path[0] ?? "", file);
  // parsePlace ignores the id of a page without one.
  if (!place || "id" in place !== (path.length === 2) || (isPast && !supportsAsOf(place))) return null;
  return { place, locale, on: isPast && on !== undefined ? on : null };
}
