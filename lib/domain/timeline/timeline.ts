/** What happened, by month and day, newest first: which entries did a reader ask for, and on which page is a month? */
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
  type TalksRecord,
  type Trip,
  claimSides,
} from "@/lib/domain/record/record";

/** The sides by which the timeline can be read. */
export const timelineSides = ["KR", "US", "text"] as const;
export type TimelineSide = (typeof timelineSides)[number];

export type TimelineFilter = { kind: EntryKind | null; side: TimelineSide | null; issue: string | null };

export type TimelineDay = { on: CalendarDay; entries: Entry[] };
export type TimelineMonth = {
  /** `YYYY-MM`. */
  month: string;
  days: TimelineDay[];
  /** Dated by a month or approximately: they stand on no day. */
  inexact: Entry[];
};

/** A trip, or a meeting held on one, for which no date is on record. */
export type Undated = { id: string; trip: Trip; meeting: Meeting | null };

export type Timeline = {
  /** Everything dated that had happened, whatever was asked for. */
  total: number;
  last: PartialDate | null;
  /** Those asked for, in the order in which months, days and the lines of a day are shown. */
  entries: Entry[];
  /** Those asked for of which no date is known; they are shown after the others. */
  undated: Undated[];
};

/** A line of the timeline has about a kilobyte, and a page is to be read on a slow connection. */
export const entriesPerPage = 30;

type Officials = ReadonlyMap<string, Pick<Official, "side">>;

/** Whose claims a development holds, or whose side travelled; an event speaks for neither. */
export function sidesOf(entry: Entry, officials: Officials): ClaimSide[] {
  if (entry.kind === "event") return [];
  const spoke = new Set<string | undefined>(
    entry.kind === "development"
      ? entry.development.claims.map(({ side }) => side)
      : (entry.kind === "meeting" ? entry.trip.travellers : entry.travellers).map(({ official }) => officials.get(official)?.side),
  );
  return claimSides.filter((side) => spoke.has(side));
}

/** The issues an entry is about. */
export function issuesOf(entry: Entry): readonly string[] {
  if (entry.kind === "development") return [entry.issue.id];
  return entry.kind === "event" ? entry.event.issues : entry.trip.issues;
}

/**
 * The distinct public sources of an entry. A trip has one list for all of its course, so on a past day
 * only those count that had been published by then.
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

/** Summits, leaders' meetings and key dates: the lines by which the others are found. */
export function isLandmark(entry: Entry): boolean {
  return entry.kind === "event" && entry.event.kind !== "informal";
}

/** The calendar day an entry stands on: the day where it happened. Null where no day is known. */
export function localDayOf(date: PartialDate): CalendarDay | null {
  if (!isExact(date)) return null;
  return date.value.length === 10 ? date.value : dayIn(earliestInstant(date), date.zone);
}

/** The issues of which something had happened, those that moved last first: what a reader can choose from. */
export function issuesOnRecord(issues: readonly Issue[], asOf: AsOf): Issue[] {
  return issues
    .flatMap((issue) => {
      const moved = issue.developments.filter(({ date }) => hasHappened(date, asOf)).map(({ date }) => spanOf(date).earliest);
      return moved.length > 0 ? [{ issue, last: Math.max(...moved) }] : [];
    })
    .sort((a, b) => b.last - a.last)
    .map(({ issue }) => issue);
}

function asks({ kind, side, issue }: TimelineFilter, officials: Officials) {
  return (entry: Entry): boolean =>
    (kind === null || entry.kind === kind) &&
    (issue === null || issuesOf(entry).includes(issue)) &&
    (side === null || sidesOf(entry, officials).includes(side));
}

/** The day on which an entry stands, or the value of a date without one, begins with its month. */
function monthOf({ on }: Entry): string {
  return (localDayOf(on) ?? on.value).slice(0, 7);
}

const latestFirst = (a: string, b: string) => (a < b ? 1 : -1);

/** Entries by their months and days, the latest first. */
export function byMonth(entries: readonly Entry[]): TimelineMonth[] {
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

/** Instants and days of different zones are not in the same order: pages are cut from the lines as they are shown. */
function asShown(entries: readonly Entry[]): Entry[] {
  return byMonth(entries).flatMap(({ days, inexact }) => [...days.flatMap((day) => day.entries), ...inexact]);
}

/** A month of the timeline: how many entries it has, and on which page it begins. */
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

/** Whether they had happened on a past day cannot be known, so they are shown on live pages only. */
function undatedOf(trips: readonly Trip[], asOf: AsOf, filter: TimelineFilter, officials: Officials, dated: ReadonlySet<string>): Undated[] {
  if (asOf.kind === "day" || (filter.kind !== null && filter.kind !== "meeting")) return [];
  const asked = trips.filter(
    ({ issues, travellers }) =>
      (filter.issue === null || issues.includes(filter.issue)) &&
      (filter.side === null || travellers.some(({ official }) => officials.get(official)?.side === filter.side)),
  );
  return asked.flatMap((trip): Undated[] => {
    const meetings = trip.meetings.flatMap((meeting, index): Undated[] =>
      meeting.status === "held" && !meeting.date ? [{ id: `${trip.id}/meeting-${index + 1}`, trip, meeting }] : [],
    );
    const unseen = filter.kind === null && meetings.length === 0 && !dated.has(trip.id);
    return unseen ? [{ id: trip.id, trip, meeting: null }] : meetings;
  });
}

/** The timeline at a time, whole or by choice. */
export function timelineAsOf(
  record: Pick<TalksRecord, "issues" | "events" | "trips" | "officials">,
  asOf: AsOf,
  filter: TimelineFilter,
): Timeline {
  const officials = new Map(record.officials.map((official) => [official.id, official]));
  const all = entriesAsOf(record, asOf);
  const dated = new Set(all.flatMap((entry) => ("trip" in entry ? [entry.trip.id] : [])));
  return {
    total: all.length,
    last: all[0]?.on ?? null,
    entries: asShown(all.filter(asks(filter, officials))),
    undated: undatedOf(record.trips, asOf, filter, officials, dated),
  };
}
