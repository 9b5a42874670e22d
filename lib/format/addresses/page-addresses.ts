/** Addresses of the public pages; they are a contract and do not change once published. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";

/** The paths of pages that exist once, below the language. */
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
  feeds: "/feeds",
  about: "/about",
} as const;

/** The paths of record pages, without the id. */
const recordPaths = {
  issue: "/issues",
  official: "/officials",
  trip: "/trips",
  summit: "/summits",
  source: "/sources",
} as const;

export type ListPage = keyof typeof listPaths;
export type RecordPage = keyof typeof recordPaths;

/** A page without its language and date, which the reader can switch. */
export type PageRef = { page: ListPage } | { page: RecordPage; id: string };

/** Pages of the whole record, which have no address as of a day. */
const timeless: ReadonlySet<PageRef["page"]> = new Set([
  "trends",
  "sources",
  "source",
  "changes",
  "corrections",
  "search",
  "data",
  "api",
  "feeds",
  "about",
]);

export function supportsAsOf(place: PageRef): boolean {
  return !timeless.has(place.page);
}

/**
 * The address of a place, live (`on` null) or as of a day; a page that does not support days has its live
 * address only.
 */
export function addressOf(place: PageRef, locale: Locale, on: CalendarDay | null): string {
  const root = `/${locale}${on === null || !supportsAsOf(place) ? "" : `/as-of/${on}`}`;
  return "id" in place ? `${root}${recordPaths[place.page]}/${place.id}` : `${root}${listPaths[place.page]}`;
}

/**
 * The address for readers of neither language (`x-default`): `/` for the board, which negotiates, else the English
 * page.
 */
export function defaultAddressOf(place: PageRef, on: CalendarDay | null): string {
  return place.page === "board" && on === null ? "/" : addressOf(place, "en", on);
}

/** Pages that can be shown as published at an instant. */
const supportingSeenAt: ReadonlySet<PageRef["page"]> = new Set(["board", "open", "issue"]);

/** Whether a place can be shown as published at an instant. */
export function supportsSeenAt(place: PageRef): boolean {
  return supportingSeenAt.has(place.page);
}

/**
 * The address of a place as published at `seenAt`; the plain address without one, or where the page does not
 * support it.
 */
export function addressSeenAt(
  place: PageRef,
  locale: Locale,
  on: CalendarDay | null,
  seenAt: Date | undefined,
): string {
  return `${addressOf(place, locale, on)}${seenAt && supportsSeenAt(place) ? `?seenAt=${seenAt.toISOString()}` : ""}`;
}

/**
 * Appends a query to an address that may already have one; `query` is empty or begins with a question mark.
 */
export function withQuery(address: string, query: string): string {
  return address.includes("?") ? `${address}${query.replace("?", "&")}` : `${address}${query}`;
}

function isKeyOf<Paths extends object>(paths: Paths, key: string): key is keyof Paths & string {
  return Object.hasOwn(paths, key);
}

/** The names of the pages that exist once. */
export const listPages: readonly ListPage[] = Object.keys(listPaths).filter((page) =>
  isKeyOf(listPaths, page),
);

const recordPages = Object.keys(recordPaths).filter((page) => isKeyOf(recordPaths, page));

/**
 * The place at a path below language and day; null where there is none.
 * @example placeAt("/issues/auto-tariff") // { page: "issue", id: "auto-tariff" }
 */
export function pageRefAt(path: string): PageRef | null {
  const list = listPages.find((page) => listPaths[page] === path);
  if (list) return { page: list };
  const [, folder, id] = /^(.+)\/([^/]+)$/.exec(path) ?? [];
  const record = recordPages.find((page) => recordPaths[page] === folder);
  return record && id !== undefined ? { page: record, id } : null;
}

/** The place for a page name and an id, as in forms and share images; null where there is none. */
export function parsePageRef(page: string, id: string | null): PageRef | null {
  if (isKeyOf(listPaths, page)) return { page };
  return id !== null && isKeyOf(recordPaths, page) ? { page, id } : null;
}
