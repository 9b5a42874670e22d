/** The bars, rows and periods of the chart of trips. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, addDaysTo, dayIn, daysBetween } from "@/lib/domain/time/calendar-day";
import type { KnownTraveller, KnownTrip } from "./known-trip";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import {
  type Official,
  type OfficialSide,
  type PartialDate,
  type TalksEvent,
  officialSides,
} from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { localDayOf } from "@/lib/domain/timeline/timeline";

/** Local calendar days of the place, both included. */
export type Days = { from: CalendarDay; to: CalendarDay };

/**
 * `certain`: on record. `unknown`: an unrecorded start or end, drawn three days long.
 * `expected`: announced, and not on record as having happened.
 */
type BarPieceKind = "certain" | "unknown" | "expected";
type BarPiece = Days & { kind: BarPieceKind };

/** A meeting held; `exact` where its day is recorded. */
type MeetingDot = { on: CalendarDay; exact: boolean };

export type TripBar = {
  known: KnownTrip;
  traveller: KnownTraveller;
  pieces: BarPiece[];
  meetings: MeetingDot[];
  /** The certain and expected days; the whole bar where there are none. */
  core: Days;
};

type ChartRow = { official: Official; bars: TripBar[] };
export type ChartSide = { side: OfficialSide; rows: ChartRow[] };

const unknownDays = 3;

/** The days a date can mean in its own zone; for an approximate date those of its value. */
function rangeOf(date: PartialDate): Days {
  if (date.value.length === 7) {
    const first = `${date.value}-01`;
    const next = addDaysTo(first, 31).slice(0, 7);
    return { from: first, to: addDaysTo(`${next}-01`, -1) };
  }
  const day = date.value.length === 10 ? date.value : dayIn(earliestInstant(date), date.zone);
  return { from: day, to: day };
}

function earliest(days: readonly CalendarDay[]): CalendarDay | null {
  return [...days].sort()[0] ?? null;
}

function latest(days: readonly CalendarDay[]): CalendarDay | null {
  return [...days].sort().at(-1) ?? null;
}

function piece(kind: BarPieceKind, from: CalendarDay, to: CalendarDay): BarPiece[] {
  return from <= to ? [{ kind, from, to }] : [];
}

/** A trip not yet begun: from the announced departure to the expected return, as far as they are known. */
function plannedPieces({ leaving, expected }: KnownTraveller): BarPiece[] {
  const start = leaving ? rangeOf(leaving).from : null;
  const end = expected ? rangeOf(expected).to : null;
  if (start !== null && end !== null) return piece("expected", start, end);
  if (start !== null)
    return [
      ...piece("expected", start, start),
      ...piece("unknown", addDaysTo(start, 1), addDaysTo(start, unknownDays)),
    ];
  if (end !== null)
    return [
      ...piece("unknown", addDaysTo(end, -unknownDays), addDaysTo(end, -1)),
      ...piece("expected", end, end),
    ];
  return [];
}

/**
 * The end after the last certain day: the return if it is inexact, else the expected one, else an unknown
 * one.
 */
function endPieces(last: CalendarDay, { back, expected }: KnownTraveller): BarPiece[] {
  const next = addDaysTo(last, 1);
  if (back) return localDayOf(back) === null ? piece("unknown", next, rangeOf(back).to) : [];
  const end = expected ? rangeOf(expected).to : null;
  return end !== null && end > last
    ? piece("expected", next, end)
    : piece("unknown", next, addDaysTo(last, unknownDays));
}

function startPieces(first: CalendarDay, { left }: KnownTraveller): BarPiece[] {
  if (left && localDayOf(left) !== null) return [];
  return piece("unknown", left ? rangeOf(left).from : addDaysTo(first, -unknownDays), addDaysTo(first, -1));
}

/**
 * The dates on which the traveller was away; stops and meetings of the trip count within the traveller's own
 * dates.
 */
function awayDatesOf({ legs, meetings }: KnownTrip, { left, back }: KnownTraveller): PartialDate[] {
  const shared = [
    ...legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...meetings.map(({ date, status }) => (status === "held" ? date : null)),
  ].filter((date) => date !== null);
  const first = left ? rangeOf(left).from : null;
  const last = back ? rangeOf(back).to : null;
  const own = [left, back].filter((date) => date !== null);
  const within = shared.filter((date) => {
    const { from, to } = rangeOf(date);
    return (first === null || from >= first) && (last === null || to <= last);
  });
  return [...own, ...within];
}

function travelledPieces(known: KnownTrip, traveller: KnownTraveller): BarPiece[] {
  const awayDates = awayDatesOf(known, traveller);
  const exact = awayDates.flatMap((date) => localDayOf(date) ?? []);
  const [first, last] = [earliest(exact), latest(exact)];
  if (first !== null && last !== null) {
    return [
      ...startPieces(first, traveller),
      ...piece("certain", first, last),
      ...endPieces(last, traveller),
    ];
  }
  // With inexact dates only, no day is certain.
  const ranges = awayDates.map(rangeOf);
  const [from, to] = [earliest(ranges.map((range) => range.from)), latest(ranges.map((range) => range.to))];
  return from !== null && to !== null
    ? piece("unknown", addDaysTo(from, -unknownDays), addDaysTo(to, unknownDays))
    : [];
}

function spanOfAll(pieces: readonly BarPiece[]): Days | null {
  const [from, to] = [earliest(pieces.map((each) => each.from)), latest(pieces.map((each) => each.to))];
  return from !== null && to !== null ? { from, to } : null;
}

/** The bar of one traveller; null where no day of the trip is on record. */
export function barOf(known: KnownTrip, traveller: KnownTraveller): TripBar | null {
  const pieces = traveller.state === "planned" ? plannedPieces(traveller) : travelledPieces(known, traveller);
  const core = spanOfAll(pieces.filter(({ kind }) => kind !== "unknown")) ?? spanOfAll(pieces);
  if (!core) return null;
  const dots = known.meetings.flatMap(({ date, status }): MeetingDot[] =>
    status === "held" && date ? [{ on: rangeOf(date).from, exact: localDayOf(date) !== null }] : [],
  );
  const byDay = new Map(dots.map((dot) => [`${dot.on}${dot.exact}`, dot]));
  return {
    known,
    traveller,
    pieces,
    meetings: [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1)),
    core,
  };
}

/** One row for each person who travelled, by side and in record order, with the bars in time order. */
export function chartRows(known: readonly KnownTrip[], officials: readonly Official[]): ChartSide[] {
  const bars = known.flatMap((trip) => trip.travellers.flatMap((traveller) => barOf(trip, traveller) ?? []));
  return officialSides.flatMap((side) => {
    const rows = officials
      .filter((official) => official.side === side)
      .map((official) => ({
        official,
        bars: bars
          .filter(({ traveller }) => traveller.official === official.id)
          .sort((a, b) => (a.core.from < b.core.from ? -1 : 1)),
      }))
      .filter((row) => row.bars.length > 0);
    return rows.length > 0 ? [{ side, rows }] : [];
  });
}

/** The trips without a bar. */
export function tripsWithoutBar(known: readonly KnownTrip[]): KnownTrip[] {
  return known.filter((trip) => trip.travellers.every((traveller) => barOf(trip, traveller) === null));
}

/** The same rows with only the bars of these days, and without those that have none. */
export function rowsWithin(sides: readonly ChartSide[], { from, to }: Days): ChartSide[] {
  return sides.flatMap(({ side, rows }) => {
    const visible = rows
      .map(({ official, bars }) => ({
        official,
        bars: bars.filter(({ core }) => core.from <= to && core.to >= from),
      }))
      .filter(({ bars }) => bars.length > 0);
    return visible.length > 0 ? [{ side, rows: visible }] : [];
  });
}

/**
 * The periods to choose from: runs of months with travel, single months, or everything; all in whole months.
 */
type Periods = {
  stretches: Days[];
  months: Days[];
  all: Days;
  /** The default: the stretch with most trips, the later of equals, and its last month. */
  first: { stretch: Days; month: Days };
};

const monthsOfStretch = 6;
const stretchesOffered = 6;
const monthsOffered = 12;

function monthOf(day: CalendarDay): Days {
  return rangeOf({ value: day.slice(0, 7), precision: "month", zone: "Asia/Seoul" });
}

function monthsOf({ from, to }: Days): Days[] {
  const months = [monthOf(from)];
  for (;;) {
    const last = months.at(-1);
    if (!last || last.to >= to) return months;
    months.push(monthOf(addDaysTo(last.to, 1)));
  }
}

/** Merges consecutive months into runs of at most six, counted back from the newest. */
function runsOf(months: readonly Days[]): Days[] {
  const runs: (Days & { count: number })[] = [];
  for (const { from, to } of [...months].reverse()) {
    const run = runs[0];
    if (run && addDaysTo(to, 1) === run.from && run.count < monthsOfStretch) {
      run.from = from;
      run.count += 1;
    } else {
      runs.unshift({ from, to, count: 1 });
    }
  }
  return runs.map(({ from, to }) => ({ from, to }));
}

/**
 * The periods to choose from, oldest first, the newest six and twelve of them; null where there is no bar.
 */
export function periodsOf(sides: readonly ChartSide[]): Periods | null {
  const bars = sides.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  const byMonth = new Map(bars.flatMap(({ core }) => monthsOf(core)).map((month) => [month.from, month]));
  const months = [...byMonth.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const stretches = runsOf(months).slice(-stretchesOffered);
  const [oldest, newest] = [months[0], months.at(-1)];
  if (!oldest || !newest) return null;
  const tripsIn = ({ from, to }: Days) =>
    new Set(bars.filter(({ core }) => core.from <= to && core.to >= from).map(({ known }) => known.trip.id))
      .size;
  const busiest = stretches.reduce((best, stretch) => (tripsIn(stretch) >= tripsIn(best) ? stretch : best));
  const offered = months.slice(-monthsOffered);
  return {
    stretches,
    months: offered,
    all: { from: oldest.from, to: newest.to },
    first: { stretch: busiest, month: offered.findLast(({ to }) => to <= busiest.to) ?? newest },
  };
}

/** An event's day in the chart; `held` is false while it is only announced. */
export type MarkedDay = { event: TalksEvent; on: CalendarDay; held: boolean };

/**
 * The summits and key dates on exact days within these days, in order; cancelled and postponed ones are left
 * out.
 */
export function markedDays(events: readonly TalksEvent[], { from, to }: Days, asOf: AsOf): MarkedDay[] {
  return events
    .flatMap((event): MarkedDay[] => {
      const { current } = scheduleAsOf(event, asOf);
      if (!current?.starts || event.kind === "informal") return [];
      if (current.status === "cancelled" || current.status === "postponed") return [];
      const on = localDayOf(current.starts);
      return on !== null && on >= from && on <= to ? [{ event, on, held: current.status === "held" }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The number of days, both ends included. */
export function countDays({ from, to }: Days): number {
  return daysBetween(from, to) + 1;
}

/** Start and width as fractions of a period, clipped to it; null where it is outside. */
export function fractionWithin(days: Days, period: Days): { start: number; width: number } | null {
  const from = days.from < period.from ? period.from : days.from;
  const to = days.to > period.to ? period.to : days.to;
  if (from > to) return null;
  const total = countDays(period);
  return { start: daysBetween(period.from, from) / total, width: countDays({ from, to }) / total };
}
