/** Where each public page lives; the addresses are a contract and do not change once published. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";

/** Pages of which there is one, and the last part of their address. */
const listPaths = {
  board: "",
  open: "/open",
  rates: "/rates",
  timeline: "/timeline",
  trips: "/trips",
  summits: "/summits",
  officials: "/officials",
  trends: "/trends",
  sources: "/sources",
  changes: "/changes",
  corrections: "/corrections",
  search: "/search",
  data: "/data",
  api: "/api",
  about: "/about",
} as const;

/** Pages of which there is one for each record, and the part of their address before its id. */
const recordPaths = {
  issue: "/issues",
  official: "/officials",
  trip: "/trips",
  summit: "/summits",
  source: "/sources",
} as const;

export type ListPage = keyof typeof listPaths;
export type RecordPage = keyof typeof recordPaths;

/** The page a reader is on, without its language and date: what changes when either is switched. */
export type Place = { page: ListPage } | { page: RecordPage; id: string };

/** Pages that speak of the whole record, whatever the date: they have no address in the past. */
const timeless: ReadonlySet<Place["page"]> = new Set(["trends", "sources", "source", "changes", "corrections", "search", "data", "api", "about"]);

export function supportsAsOf(place: Place): boolean {
  return !timeless.has(place.page);
}

/** The address of a place, live (`on` null) or as it stood on a day; a page without a past has its live address only. */
export function addressOf(place: Place, locale: Locale, on: CalendarDay | null): string {
  const root = `/${locale}${on === null || !supportsAsOf(place) ? "" : `/as-of/${on}`}`;
  return "id" in place ? `${root}${recordPaths[place.page]}/${place.id}` : `${root}${listPaths[place.page]}`;
}

/** Pages that can be shown as they were published at a moment. */
const published: ReadonlySet<Place["page"]> = new Set(["board", "open", "issue"]);

/** The same place as this site showed it at a moment; without one, or where no former state is shown, the address itself. */
export function seenAddress(place: Place, locale: Locale, on: CalendarDay | null, seenAt: Date | undefined): string {
  return `${addressOf(place, locale, on)}${seenAt && published.has(place.page) ? `?seenAt=${seenAt.toISOString()}` : ""}`;
}

/** An address with a query added to one that it may have already; `query` is empty or begins with a question mark. */
export function withQuery(address: string, query: string): string {
  return address.includes("?") ? `${address}${query.replace("?", "&")}` : `${address}${query}`;
}

function isKeyOf<Paths extends object>(paths: Paths, key: string): key is keyof Paths & string {
  return Object.hasOwn(paths, key);
}

/** The names of the pages of which there is one. */
export const listPages: readonly ListPage[] = Object.keys(listPaths).filter((page) => isKeyOf(listPaths, page));

/** The place a page's name and id stand for, as forms and share images name it; null where there is none. */
export function placeNamed(page: string, id: string | null): Place | null {
  if (isKeyOf(listPaths, page)) return { page };
  return id !== null && isKeyOf(recordPaths, page) ? { page, id } : null;
}
