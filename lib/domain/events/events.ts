/** The events known at a given time, upcoming or past, with their dates and states. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { localStartDay } from "@/lib/domain/calendar/calendar-span";
import { type Countdown, countdownTo } from "./countdown";
import { comparePartialDates, isExact } from "@/lib/domain/time/partial-date";
import type { PartialDate, ScheduleRow, TalksEvent, Text } from "@/lib/domain/record/record";
import { scheduleAsOf } from "./schedule";

/** An event with its current date; `starts` is null where a row withdrew it. */
export type ListedEvent = {
  event: TalksEvent;
  countdown: Countdown;
  starts: PartialDate | null;
  ends: PartialDate | null;
};

/** `coming` soonest first, `past` newest first. */
export type EventList = { coming: ListedEvent[]; past: ListedEvent[] };

/** The display state of an event. */
type EventState =
  | "scheduled"
  | "rescheduled"
  | "today"
  | "under_way"
  | "held"
  | "took_place"
  | "informal"
  | "postponed"
  | "day_open"
  | "cancelled"
  | "unreported"
  | "span_passed";

function listed(event: TalksEvent, asOf: AsOf): ListedEvent[] {
  const countdown = countdownTo(event, asOf);
  if (countdown.state === "not_announced") return [];
  return [{ event, countdown, starts: countdown.starts, ends: "ends" in countdown ? countdown.ends : null }];
}

/** A postponed event stays upcoming until a new date, its being held or its cancellation is announced. */
function isToCome({ countdown }: ListedEvent): boolean {
  switch (countdown.state) {
    case "upcoming":
    case "today":
    case "in_session":
      return true;
    case "not_confirmed":
      return countdown.postponed || !countdown.passed;
    default:
      return false;
  }
}

/** By date, ties in file order; events without a date come last. */
function compareListed(a: ListedEvent, b: ListedEvent): number {
  if (a.starts && b.starts) return comparePartialDates(a.starts, b.starts);
  return Number(a.starts === null) - Number(b.starts === null);
}

/** Every event announced by then, in date order. */
export function sortedEvents(events: readonly TalksEvent[], asOf: AsOf): ListedEvent[] {
  return events.flatMap((event) => listed(event, asOf)).sort(compareListed);
}

/**
 * The events announced by then, split into upcoming ones and those that are over, cancelled or unreported.
 */
export function listEvents(events: readonly TalksEvent[], asOf: AsOf): EventList {
  const known = sortedEvents(events, asOf);
  return { coming: known.filter(isToCome), past: known.filter((each) => !isToCome(each)).reverse() };
}

/** The display state; key dates and informal contacts have their own states once over. */
export function eventState({ event, countdown }: ListedEvent, asOf: AsOf): EventState {
  switch (countdown.state) {
    case "not_announced":
      return "day_open";
    case "upcoming":
      return scheduleAsOf(event, asOf).current?.status === "rescheduled" ? "rescheduled" : "scheduled";
    case "today":
      return "today";
    case "in_session":
      return "under_way";
    case "concluded":
      return event.kind === "informal" ? "informal" : event.kind === "key_date" ? "took_place" : "held";
    case "passed_unreported":
      return "unreported";
    case "cancelled":
      return "cancelled";
    case "not_confirmed":
      return countdown.postponed ? "postponed" : countdown.passed ? "span_passed" : "day_open";
  }
}

/**
 * The outcome, once it has happened: of an event reported held whose last day has come, or of a cancellation,
 * whose reason is stored in the same field.
 */
export function outcomeAsOf(event: TalksEvent, asOf: AsOf): Text | null {
  const { current } = scheduleAsOf(event, asOf);
  if (!current) return null;
  if (current.status === "cancelled") return event.outcome;
  const last = current.ends ?? current.starts;
  return current.status === "held" && last !== null && hasHappened(last, asOf) ? event.outcome : null;
}

/** `gone`: the date in the row no longer applied by then. */
type ScheduleStep = { row: ScheduleRow; gone: boolean };

/**
 * An inexact date that only became more precise still applies; a postponed, cancelled or moved one does not.
 */
function isGone(starts: PartialDate, later: readonly ScheduleRow[]): boolean {
  return later.some(
    (row) =>
      row.status === "postponed" ||
      row.status === "cancelled" ||
      (row.starts !== null &&
        isExact(starts) &&
        isExact(row.starts) &&
        localStartDay(row.starts) !== localStartDay(starts)),
  );
}

/** The announced rows of an event's schedule, in order. */
export function scheduleSteps(event: TalksEvent, asOf: AsOf): ScheduleStep[] {
  const { known } = scheduleAsOf(event, asOf);
  return known.map((row, index) => ({
    row,
    gone: row.starts !== null && (row.status === "cancelled" || isGone(row.starts, known.slice(index + 1))),
  }));
}

/** An event about an issue, with the last row of its schedule. */
export type EventOfIssue = { event: TalksEvent; current: ScheduleRow };

/** The announced events about an issue, in record order. */
export function eventsOfIssue(issueId: string, events: readonly TalksEvent[], asOf: AsOf): EventOfIssue[] {
  return events
    .filter(({ issues }) => issues.includes(issueId))
    .flatMap((event) => {
      const { current } = scheduleAsOf(event, asOf);
      return current ? [{ event, current }] : [];
    });
}
