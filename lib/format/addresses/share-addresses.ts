/** Addresses of the share images of pages. */
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { supportsAsOf, parsePlace, type Place } from "./page-addresses";

/** Width and height of every share image, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/**
 * @example shareAddressOf({ page: "issue", id: "auto-tariff" }, "ko", "2025-10-22") // "/share/ko/as-of/2025-10-22/issue/auto-tariff.png"
 */
export function shareAddressOf(place: Place, locale: Locale, on: CalendarDay | null): string {
  const root = `/share/${locale}${on === null || !supportsAsOf(place) ? "" : `/as-of/${on}`}`;
  return "id" in place ? `${root}/${place.page}/${place.id}.png` : `${root}/${place.page}.png`;
}

export type SharedPlace = { place: Place; locale: Locale; on: CalendarDay | null };

const fileShape = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.png$/;

/**
 * Parses a path below `/share`; null for one that shareAddressOf never returns. The caller checks that the record
 * exists and that the day is not in the future.
 */
export function parseShareAddress(parts: readonly string[]): SharedPlace | null {
  const [first, ...rest] = parts;
  const locale = locales.find((language) => language === first);
  if (!locale) return null;
  const [keyword, on] = rest;
  const isPast = keyword === "as-of";
  if (isPast && (on === undefined || !isCalendarDay(on))) return null;
  const path = isPast ? rest.slice(2) : rest;
  const file = fileShape.exec(path.at(-1) ?? "")?.[1];
  if (file === undefined || path.length > 2) return null;
  const place = path.length === 1 ? parsePlace(file, null) : parsePlace(path[0] ?? "", file);
  // parsePlace ignores the id of a page without one.
  if (!place || "id" in place !== (path.length === 2) || (isPast && !supportsAsOf(place))) return null;
  return { place, locale, on: isPast && on !== undefined ? on : null };
}
