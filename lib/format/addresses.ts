/** Where each public page lives; the addresses are a contract and do not change once published. */
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Locale } from "@/lib/domain/record";

/** The page a reader is on, without its language and date: what changes when either is switched. */
export type Place = { page: "board" } | { page: "open" } | { page: "issue"; id: string } | { page: "about" };

/** The address of a place, live (`on` null) or as it stood on a day. The method page has no past. */
export function addressOf(place: Place, locale: Locale, on: CalendarDay | null): string {
  const root = `/${locale}${on === null || place.page === "about" ? "" : `/as-of/${on}`}`;
  switch (place.page) {
    case "board":
      return root;
    case "open":
      return `${root}/open`;
    case "issue":
      return `${root}/issues/${place.id}`;
    case "about":
      return `${root}/about`;
  }
}
