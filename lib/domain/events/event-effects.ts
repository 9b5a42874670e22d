/** Changes around an event: issues that moved within a week of it, and trips at that time. */
import { type AsOf, asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import { type CalendarDay, addDaysTo, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { changesState, historyOf } from "@/lib/domain/status/history";
import { earliestInstant, isExact, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Development, Issue, PartialDate, TalksEvent, Trip } from "@/lib/domain/record/record";
import { scheduleAsOf } from "./schedule";

/** First and last day in Seoul, both included. */
type DaySpan = { from: CalendarDay; to: CalendarDay };

/** One step of an issue to another stage or effect. */
export type IssueMove = { issue: Issue; before: Development; after: Development };

const daysOfAWeek = 7;
const daysAround = 3;

function daysOf(starts: PartialDate, ends: PartialDate | null): DaySpan {
  return { from: seoulDayOf(earliestInstant(starts)), to: seoulDayOfPartialDate(ends ?? starts) };
}

/**
 * The days in which moves are counted: from a week before the event's first day to a week after its last.
 * Null where the event is not reported held by then, or its day is not known.
 */
export function daysAroundEvent(event: TalksEvent, asOf: AsOf): DaySpan | null {
  const { current } = scheduleAsOf(event, asOf);
  if (current?.status !== "held" || !current.starts || !isExact(current.starts)) return null;
  if (!hasHappened(current.starts, asOf)) return null;
  const { from, to } = daysOf(current.starts, current.ends);
  const weekAfter = addDaysTo(to, daysOfAWeek);
  // Days in the future cannot be counted.
  const today = asOfDay(asOf);
  return { from: addDaysTo(from, -daysOfAWeek), to: weekAfter > today ? today : weekAfter };
}

/**
 * The changes of stage or effect recorded from a week before the event's first day to a week after its last,
 * in the order of the record, then of date. Only a development entirely within these days counts; a first
 * development changes nothing. Null where there is no week to count (see `daysAroundEvent`).
 */
export function movesAroundEvent(
  event: TalksEvent,
  issues: readonly Issue[],
  asOf: AsOf,
): IssueMove[] | null {
  const week = daysAroundEvent(event, asOf);
  if (!week) return null;
  return issues.flatMap((issue) => {
    const history = historyOf(issue, asOf);
    return history.flatMap((after, index): IssueMove[] => {
      const before = history[index - 1];
      if (!before || !changesState(before, after)) return [];
      // The last day is cached, the first must be computed: most steps are excluded by the last.
      const last = seoulDayOfPartialDate(after.date);
      if (last < week.from || last > week.to) return [];
      return daysOf(after.date, null).from >= week.from ? [{ issue, before, after }] : [];
    });
  });
}

/** How many issues these moves belong to. */
export function countMovedIssues(moves: readonly IssueMove[]): number {
  return new Set(moves.map(({ issue }) => issue.id)).size;
}

/** The dates of a trip that had happened, without announcements and expected returns. */
function datesOf(trip: Trip, asOf: AsOf): PartialDate[] {
  return [
    ...trip.travellers.flatMap(({ departs, returns }) => [departs, returns]),
    ...trip.legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...trip.meetings.map(({ date, status }) => (status === "held" ? date : null)),
  ].filter((date): date is PartialDate => date !== null && hasHappened(date, asOf));
}

/**
 * The trips whose known dates overlap an event's days or come within three days of them, by first known date.
 * Empty where the event's day is not known.
 */
export function tripsAround(event: TalksEvent, trips: readonly Trip[], asOf: AsOf): Trip[] {
  const { current } = scheduleAsOf(event, asOf);
  if (!current?.starts || !isExact(current.starts)) return [];
  const days = daysOf(current.starts, current.ends);
  const from = addDaysTo(days.from, -daysAround);
  const to = addDaysTo(days.to, daysAround);
  return trips
    .flatMap((trip) => {
      const dates = datesOf(trip, asOf);
      const first = dates.map((date) => seoulDayOf(earliestInstant(date))).sort()[0];
      const last = dates.map(seoulDayOfPartialDate).sort().at(-1);
      return first !== undefined && last !== undefined && first <= to && last >= from
        ? [{ trip, first }]
        : [];
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ trip }) => trip);
}
