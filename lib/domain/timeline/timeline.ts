/** The timeline: filtered entries by month and day, newest first, and their pages. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { hasHappened } from "@/lib/domain/time/as-of";
import { citationsOf } from "@/lib/domain/sources/citations";
import { type Entry, type EntryKind, entriesAsOf } from "./entries";
import { pageWith } from "@/lib/domain/paging";
import { type CalendarDay, dayIn, earliestInstant, isExact, spanOf } from "@/lib/domain/time/partial-date";
import {
  type ClaimSide,
  type Issue,
  type Meeting,
  type Official,
  type PartialDate,
  type Source,
  type Trip,
  claimSides,
  type RecordLists,
} from "@/lib/domain/record/record";

/** The sides by which the timeline can be filtered. */
export const timelineSides = ["KR", "US", "text"] as const;
type TimelineSide = (typeof timelineSides)[number];

export type TimelineFilter = { kind: EntryKind | null; side: TimelineSide | null; issue: string | null };

type TimelineDay = { on: CalendarDay; entries: Entry[] };
export type TimelineMonth = {
  /** `YYYY-MM`. */
  month: string;
  days: TimelineDay[];
  /** Entries with a month or an approximate date, which have no day. */
  inexact: Entry[];
};

/** A trip, or a meeting held on one, without a recorded date. */
export type UndatedEntry = { id: string; trip: Trip; meeting: Meeting | null };

export type Timeline = {
  /** The number of dated entries that had happened, without the filter. */
  total: number;
  last: PartialDate | null;
  /** The matching entries, in display order. */
  entries: Entry[];
  /** The matching undated trips and meetings, shown after the others. */
  undated: UndatedEntry[];
};

/** An entry has about a kilobyte; pages must load on a slow connection. */
export const entriesPerPage = 30;

type Officials = ReadonlyMap<string, Pick<Official, "side">>;

/** The sides of the claims of a development or of the travellers; an event has none. */
export function sidesOf(entry: Entry, officials: Officials): ClaimSide[] {
  if (entry.kind === "event") return [];
  const sides = new Set<string | undefined>(
    entry.kind === "development"
      ? entry.development.claims.map(({ side }) => side)
      : (entry.kind === "meeting" ? entry.trip.travellers : entry.travellers).map(
          ({ official }) => officials.get(official)?.side,
        ),
  );
  return claimSides.filter((side) => sides.has(side));
}

export function issuesOf(entry: Entry): readonly string[] {
  if (entry.kind === "development") return [entry.issue.id];
  return entry.kind === "event" ? entry.event.issues : entry.trip.issues;
}

/**
 * The distinct public sources of an entry. A trip has one list for its whole duration, so as of a past day
 * only those published by then count.
 */
export function sourcesOf(entry: Entry, sources: ReadonlyMap<string, Source>, asOf: AsOf): Source[] {
  const citations =
    entry.kind === "development"
      ? citationsOf(entry.development)
      : entry.kind === "event"
        ? entry.row.citations
        : entry.kind === "meeting"
          ? entry.meeting.citations
          : entry.trip.citations;
  const cited = [...new Set(citations.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
  const wholeTrip = entry.kind === "departure" || entry.kind === "arrival" || entry.kind === "return";
  if (!wholeTrip || asOf.kind === "now") return cited;
  return cited.filter(({ publishedOn }) => publishedOn === null || hasHappened(publishedOn, asOf));
}

/** Summits, leaders' meetings and key dates, which are emphasised. */
export function isKeyEvent(entry: Entry): boolean {
  return entry.kind === "event" && entry.event.kind !== "informal";
}

/** The local calendar day of a date; null where no day is known. */
export function localDayOf(date: PartialDate): CalendarDay | null {
  if (!isExact(date)) return null;
  return date.value.length === 10 ? date.value : dayIn(earliestInstant(date), date.zone);
}

/** The issues with developments that had happened, last moved first. */
export function issuesOnRecord(issues: readonly Issue[], asOf: AsOf): Issue[] {
  return issues
    .flatMap((issue) => {
      const moved = issue.developments
        .filter(({ date }) => hasHappened(date, asOf))
        .map(({ date }) => spanOf(date).earliest);
      return moved.length > 0 ? [{ issue, last: Math.max(...moved) }] : [];
    })
    .sort((a, b) => b.last - a.last)
    .map(({ issue }) => issue);
}

function matchesFilter({ kind, side, issue }: TimelineFilter, officials: Officials) {
  return (entry: Entry): boolean =>
    (kind === null || entry.kind === kind) &&
    (issue === null || issuesOf(entry).includes(issue)) &&
    (side === null || sidesOf(entry, officials).includes(side));
}

/** `YYYY-MM`. */
function monthOf({ on }: Entry): string {
  return (localDayOf(on) ?? on.value).slice(0, 7);
}

const latestFirst = (a: string, b: string) => (a < b ? 1 : -1);

/** Groups entries by month and day, the latest first. */
export function groupByMonth(entries: readonly Entry[]): TimelineMonth[] {
  const months = new Map<string, { days: Map<CalendarDay, Entry[]>; inexact: Entry[] }>();
  for (const entry of entries) {
    const name = monthOf(entry);
    const month = months.get(name) ?? { days: new Map<CalendarDay, Entry[]>(), inexact: [] };
    months.set(name, month);
    const day = localDayOf(entry.on);
    const ofDay = day === null ? month.inexact : (month.days.get(day) ?? []);
    ofDay.push(entry);
    if (day !== null) month.days.set(day, ofDay);
  }
  return [...months]
    .sort(([a], [b]) => latestFirst(a, b))
    .map(([month, { days, inexact }]) => ({
      month,
      days: [...days].map(([on, list]) => ({ on, entries: list })).sort((a, b) => latestFirst(a.on, b.on)),
      inexact,
    }));
}

/** Display order, by which pages are cut; days in different zones are not in the order of instants. */
function asShown(entries: readonly Entry[]): Entry[] {
  return groupByMonth(entries).flatMap(({ days, inexact }) => [
    ...days.flatMap((day) => day.entries),
    ...inexact,
  ]);
}

/** A month of the timeline, with its number of entries and the page on which it begins. */
export type MonthOnPage = { month: string; count: number; page: number };

/** The months of entries in the order of `Timeline.entries`. */
export function monthsOnPages(entries: readonly Entry[], size: number): MonthOnPage[] {
  const months: MonthOnPage[] = [];
  for (const [place, entry] of entries.entries()) {
    const month = monthOf(entry);
    const last = months.at(-1);
    if (last?.month === month) last.count += 1;
    else months.push({ month, count: 1, page: pageWith(place, size) });
  }
  return months;
}

/** Only as of now: whether undated trips and meetings had happened by a past day is not known. */
function undatedOf(
  trips: readonly Trip[],
  asOf: AsOf,
  filter: TimelineFilter,
  officials: Officials,
  dated: ReadonlySet<string>,
): UndatedEntry[] {
  if (asOf.kind === "day" || (filter.kind !== null && filter.kind !== "meeting")) return [];
  const matching = trips.filter(
    ({ issues, travellers }) =>
      (filter.issue === null || issues.includes(filter.issue)) &&
      (filter.side === null ||
        travellers.some(({ official }) => officials.get(official)?.side === filter.side)),
  );
  return matching.flatMap((trip): UndatedEntry[] => {
    const meetings = trip.meetings.flatMap((meeting, index): UndatedEntry[] =>
      meeting.status === "held" && !meeting.date
        ? [{ id: `${trip.id}/meeting-${index + 1}`, trip, meeting }]
        : [],
    );
    const isUndated = filter.kind === null && meetings.length === 0 && !dated.has(trip.id);
    return isUndated ? [{ id: trip.id, trip, meeting: null }] : meetings;
  });
}

/** The timeline as of a time, with a filter. */
export function timelineAsOf(
  record: Pick<RecordLists, "issues" | "events" | "trips" | "officials">,
  asOf: AsOf,
  filter: TimelineFilter,
): Timeline {
  const officials = new Map(record.officials.map((official) => [official.id, official]));
  const all = entriesAsOf(record, asOf);
  const dated = new Set(all.flatMap((entry) => ("trip" in entry ? [entry.trip.id] : [])));
  return {
    total: all.length,
    last: all[0]?.on ?? null,
    entries: asShown(all.filter(matchesFilter(filter, officials))),
    undated: undatedOf(record.trips, asOf, filter, officials, dated),
  };
}
