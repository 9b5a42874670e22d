/** What happened, by month and day, newest first: which entries a reader asked for, and how many fit on a page. */
import type { AsOf } from "./as-of";
import { hasHappened } from "./as-of";
import { citationsOf } from "./citations";
import { type Entry, type EntryKind, entriesAsOf } from "./entries";
import {
  type CalendarDay,
  KOREA_ZONE,
  addDaysTo,
  dayIn,
  earliestInstant,
  isExact,
  seoulDayOfPartialDate,
  spanOf,
} from "./partial-date";
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
} from "./record";

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
  count: number;
};

/** A trip, or a meeting held on one, for which no date is on record. */
export type Undated = { id: string; trip: Trip; meeting: Meeting | null };

export type Timeline = {
  /** Everything dated that had happened, whatever was asked for. */
  total: number;
  last: PartialDate | null;
  /** Those asked for, and those of them that are on this page. */
  matching: number;
  shown: number;
  months: TimelineMonth[];
  undated: Undated[];
  /** The day as of which the timeline goes on with what is left out here; null where nothing is. */
  earlier: CalendarDay | null;
  /** How many entries of the newest day itself had no room. */
  leftOutOfDay: number;
};

/** Bounds the page: an entry weighs about two kilobytes, as text and as the data beside it. */
export const entriesPerPage = 300;

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

/**
 * The day in Seoul beside a day meant elsewhere; null where it is the same. A day elsewhere spans two in
 * Seoul: it is put on the one that holds the greater part of it, which for Washington is the next.
 * @example seoulDayBeside({ value: "2025-07-30", precision: "day", zone: "America/New_York" }) // "2025-07-31"
 */
export function seoulDayBeside(date: PartialDate): CalendarDay | null {
  const local = localDayOf(date);
  if (local === null) return null;
  const { earliest, latest } = spanOf(date);
  const seoul = dayIn(new Date(Math.floor((earliest + latest) / 2)), KOREA_ZONE);
  return seoul === local ? null : seoul;
}

/** The first day as of which an entry is shown: it had happened for certain and, of an event, was announced. */
export function shownFrom(entry: Entry): CalendarDay {
  const happened = seoulDayOfPartialDate(entry.on);
  if (entry.kind !== "event") return happened;
  const announced = seoulDayOfPartialDate(entry.row.announcedOn);
  return announced > happened ? announced : happened;
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

/** Whole days as of which the timeline grew, newest first, as many as fit; the rest is on the page as of `earlier`. */
function fit(entries: Entry[], limit: number): Pick<Timeline, "earlier" | "leftOutOfDay"> & { entries: Entry[] } {
  if (entries.length <= limit) return { entries, earlier: null, leftOutOfDay: 0 };
  const days = entries.map(shownFrom).sort().reverse();
  const [newest = "", boundary = ""] = [days[0], days[limit]];
  if (boundary < newest) return { entries: entries.filter((entry) => shownFrom(entry) > boundary), earlier: boundary, leftOutOfDay: 0 };
  const ofDay = entries.filter((entry) => shownFrom(entry) === newest);
  return {
    entries: ofDay.slice(0, limit),
    earlier: days.length > ofDay.length ? addDaysTo(newest, -1) : null,
    leftOutOfDay: ofDay.length - limit,
  };
}

function byMonth(entries: Entry[]): TimelineMonth[] {
  const months = new Map<string, { days: Map<CalendarDay, Entry[]>; inexact: Entry[]; count: number }>();
  for (const entry of entries) {
    const day = localDayOf(entry.on);
    const name = (day ?? entry.on.value).slice(0, 7);
    const month = months.get(name) ?? { days: new Map<CalendarDay, Entry[]>(), inexact: [], count: 0 };
    months.set(name, month);
    month.count += 1;
    if (day === null) month.inexact.push(entry);
    else month.days.set(day, [...(month.days.get(day) ?? []), entry]);
  }
  const latestFirst = (a: string, b: string) => (a < b ? 1 : -1);
  return [...months]
    .sort(([a], [b]) => latestFirst(a, b))
    .map(([month, { days, inexact, count }]) => ({
      month,
      days: [...days].map(([on, list]) => ({ on, entries: list })).sort((a, b) => latestFirst(a.on, b.on)),
      inexact,
      count,
    }));
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

/** The timeline at a time, whole or by choice, at most `limit` entries of it. */
export function timelineAsOf(
  record: Pick<TalksRecord, "issues" | "events" | "trips" | "officials">,
  asOf: AsOf,
  filter: TimelineFilter,
  limit = entriesPerPage,
): Timeline {
  const officials = new Map(record.officials.map((official) => [official.id, official]));
  const all = entriesAsOf(record, asOf);
  const matching = all.filter(asks(filter, officials));
  const { entries, earlier, leftOutOfDay } = fit(matching, limit);
  const dated = new Set(all.flatMap((entry) => ("trip" in entry ? [entry.trip.id] : [])));
  return {
    total: all.length,
    last: all[0]?.on ?? null,
    matching: matching.length,
    shown: entries.length,
    months: byMonth(entries),
    undated: undatedOf(record.trips, asOf, filter, officials, dated),
    earlier,
    leftOutOfDay,
  };
}
