/** Where the picture of a page lives that is shown when its address is shared. */
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { supportsAsOf, placeNamed, type Place } from "./page-addresses";

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
 * What an address below `/share` asks for; null for one that shareAddressOf would never write.
 * Whether there is such a record, and whether the day has come, is for the caller to say.
 */
export function sharedPlaceOf(parts: readonly string[]): SharedPlace | null {
  const [first, ...rest] = parts;
  const locale = locales.find((language) => language === first);
  if (!locale) return null;
  const [mark, on] = rest;
  const isPast = mark === "as-of";
  if (isPast && (on === undefined || !isCalendarDay(on))) return null;
  const way = isPast ? rest.slice(2) : rest;
  const file = fileShape.exec(way.at(-1) ?? "")?.[1];
  if (file === undefined || way.length > 2) return null;
  const place = way.length === 1 ? placeNamed(file, null) : placeNamed(way[0] ?? "", file);
  // A section has no id, though placeNamed would let one pass.
  if (!place || "id" in place !== (way.length === 2) || (isPast && !supportsAsOf(place))) return null;
  return { place, locale, on: isPast && on !== undefined ? on : null };
}
