/** Which events were known at a given time, which of them were still to come, and how their dates were given. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { ownDay } from "@/lib/domain/calendar/calendar-span";
import { type Countdown, countdownTo } from "./countdown";
import { comparePartialDates, isExact } from "@/lib/domain/time/partial-date";
import type { PartialDate, ScheduleRow, TalksEvent, Text } from "@/lib/domain/record/record";
import { scheduleAsOf } from "./schedule";

/** An event with the date that held for it; `starts` is null where a row withdrew it. */
export type ListedEvent = {
  event: TalksEvent;
  countdown: Countdown;
  starts: PartialDate | null;
  ends: PartialDate | null;
};

/** Soonest first what is to come, newest first what is past. */
export type EventList = { coming: ListedEvent[]; past: ListedEvent[] };

/** One word for where an event stands. */
export type EventState =
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

/** An event put off stays to come until a new date, its being held or its end is announced. */
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

/** By date, ties in file order; an event without any date stands last. */
function compareListed(a: ListedEvent, b: ListedEvent): number {
  if (a.starts && b.starts) return comparePartialDates(a.starts, b.starts);
  return Number(a.starts === null) - Number(b.starts === null);
}

/** Every event announced by then in date order, whatever became of it. */
export function eventsInOrder(events: readonly TalksEvent[], asOf: AsOf): ListedEvent[] {
  return events.flatMap((event) => listed(event, asOf)).sort(compareListed);
}

/** The events announced by then, parted into those to come and those that are over, were called off or went by unreported. */
export function listEvents(events: readonly TalksEvent[], asOf: AsOf): EventList {
  const known = eventsInOrder(events, asOf);
  return { coming: known.filter(isToCome), past: known.filter((each) => !isToCome(each)).reverse() };
}

/** The state in one word; a key date takes place rather than being held, and an informal contact says that it was one. */
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
 * The outcome, once what it describes has happened: an event reported held whose last day has come, or a
 * cancellation, whose reason stands in the same place.
 */
export function outcomeAsOf(event: TalksEvent, asOf: AsOf): Text | null {
  const { current } = scheduleAsOf(event, asOf);
  if (!current) return null;
  if (current.status === "cancelled") return event.outcome;
  const last = current.ends ?? current.starts;
  return current.status === "held" && last !== null && hasHappened(last, asOf) ? event.outcome : null;
}

/** `gone`: the date in the row no longer held by then. */
export type ScheduleStep = { row: ScheduleRow; gone: boolean };

/** A vague date that was only made sharper still holds; one that was put off, called off or moved does not. */
function isGone(starts: PartialDate, later: readonly ScheduleRow[]): boolean {
  return later.some(
    (row) =>
      row.status === "postponed" ||
      row.status === "cancelled" ||
      (row.starts !== null && isExact(starts) && isExact(row.starts) && ownDay(row.starts) !== ownDay(starts)),
  );
}

/** What was announced of an event's date, in the order in which it was announced. */
export function scheduleSteps(event: TalksEvent, asOf: AsOf): ScheduleStep[] {
  const { known } = scheduleAsOf(event, asOf);
  return known.map((row, index) => ({
    row,
    gone: row.starts !== null && (row.status === "cancelled" || isGone(row.starts, known.slice(index + 1))),
  }));
}

/** An event about an issue, with what was last announced of its date. */
export type EventAbout = { event: TalksEvent; current: ScheduleRow };

/** The events about an issue of which something had been announced, in record order. */
export function eventsAbout(issueId: string, events: readonly TalksEvent[], asOf: AsOf): EventAbout[] {
  return events
    .filter(({ issues }) => issues.includes(issueId))
    .flatMap((event) => {
      const { current } = scheduleAsOf(event, asOf);
      return current ? [{ event, current }] : [];
    });
}
