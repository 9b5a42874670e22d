/** Where the picture of a page lives that is shown when its address is shared. */
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Locale } from "@/lib/domain/record";
import { hasPast, type Place } from "./addresses";

/** Width and height of every share image, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/**
 * @example shareAddressOf({ page: "issue", id: "auto-tariff" }, "ko", "2025-10-22") // "/share/ko/as-of/2025-10-22/issue/auto-tariff.png"
 */
export function shareAddressOf(place: Place, locale: Locale, on: CalendarDay | null): string {
  const root = `/share/${locale}${on === null || !hasPast(place) ? "" : `/as-of/${on}`}`;
  return "id" in place ? `${root}/${place.page}/${place.id}.png` : `${root}/${place.page}.png`;
}
