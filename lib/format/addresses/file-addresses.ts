/** Addresses of the pages that are also tables, text or calendars. */
import type { CalendarScope } from "@/lib/domain/calendar/calendar-entries";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { calendarFileAddress } from "./calendar-addresses";
import { addressOf, addressSeenAt, listPages, type ListPage, type PageRef } from "./page-addresses";

/** Pages with a table at `{page}.csv`. */
const withTable: ReadonlySet<PageRef["page"]> = new Set([
  "board",
  "open",
  "rates",
  "timeline",
  "trips",
  "trends",
  "changes",
]);

/** Pages with Markdown at `{page}.md`. */
const withText: ReadonlySet<PageRef["page"]> = new Set(["board", "open", "issue", "rates", "changes"]);

export const pageFileEndings = ["csv", "md"] as const;
export type PageFileEnding = (typeof pageFileEndings)[number];

/** The forms in which a page leaves as a file. */
export function pageFilesOf(place: PageRef): PageFileEnding[] {
  return pageFileEndings.filter((ending) => (ending === "csv" ? withTable : withText).has(place.page));
}

/** The pages of the whole record that leave in a form. */
export function pagesWithFile(ending: PageFileEnding): ListPage[] {
  return listPages.filter((page) => pageFilesOf({ page }).includes(ending));
}

/** The page as a file, as of the same day or moment. @example pageFileAddress({ page: "open" }, "csv", "en", null) // "/en/open.csv" */
export function pageFileAddress(
  place: PageRef,
  ending: PageFileEnding,
  locale: Locale,
  on: CalendarDay | null,
  seenAt: Date | null = null,
): string {
  const page = addressOf(place, locale, on);
  const query = addressSeenAt(place, locale, on, seenAt ?? undefined).slice(page.length);
  return `${page}.${ending}${query}`;
}

/** The calendar with the dates of a page; null where it has none of its own. */
export function calendarOfPage(place: PageRef): CalendarScope | null {
  switch (place.page) {
    case "board":
    case "summits":
    case "trips":
      return { of: "all" };
    case "issue":
    case "official":
      return { of: place.page, id: place.id };
    case "summit":
      return { of: "event", id: place.id };
    default:
      return null;
  }
}

const mediaTypes: Record<PageFileEnding, string> = { csv: "text/csv", md: "text/markdown" };

/** The links to a page as table, text and calendar for its metadata, by media type. A calendar is live. */
export function fileTypesOf(
  place: PageRef,
  locale: Locale,
  on: CalendarDay | null,
  seenAt: Date | null,
): Record<string, { url: string; title: string }[]> {
  const { calendar, data } = messagesOf(locale);
  const files = pageFilesOf(place).map((ending) => [
    mediaTypes[ending],
    [{ url: pageFileAddress(place, ending, locale, on, seenAt), title: data.pageFile[ending] }],
  ]);
  const scope = on === null && seenAt === null ? calendarOfPage(place) : null;
  const dates = scope
    ? [["text/calendar", [{ url: calendarFileAddress(scope, locale), title: calendar.links[scope.of] }]]]
    : [];
  return Object.fromEntries([...files, ...dates]);
}
