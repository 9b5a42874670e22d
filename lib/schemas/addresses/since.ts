/** Parses the start of a comparison: a day, a past event, or an instant such as the last visit. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { parseSeenAt } from "./seen-at";
import { parseTypedDay } from "@/lib/schemas/forms/typed-day";

/** A day counts to its end in Seoul, also the last day of an event. */
export type Since =
  | { kind: "day"; on: CalendarDay }
  | { kind: "event"; event: TalksEvent; on: CalendarDay }
  | { kind: "moment"; at: Date };

/** `event_not_over`: its last day has not passed, or it was cancelled or postponed. */
const sinceProblems = ["unreadable", "in_future", "unknown_event", "event_not_over"] as const;
export type SinceProblem = (typeof sinceProblems)[number];

/**
 * The last local date of an event, and the day in Seoul on which it was over; null before that day, and for a
 * cancelled or postponed event.
 */
export function lastDateOf(
  event: TalksEvent,
  now: Date,
): { event: TalksEvent; date: PartialDate; on: CalendarDay } | null {
  const { current } = scheduleAsOf(event, { kind: "now", at: now });
  if (!current || current.status === "cancelled" || current.status === "postponed") return null;
  const date = current.ends ?? current.starts;
  if (!date) return null;
  const on = seoulDayOfPartialDate(date);
  return on <= seoulDayOf(now) ? { event, date, on } : null;
}

/** The format of an id in the record; requires a letter, to exclude malformed dates. */
const idShape = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Accepts `2025-10-22` (or a day in a common format), `2026-11-24T10:00Z` or an event's id. Nothing is
 * thrown: invalid text yields its problem.
 */
export function parseSince(
  text: string,
  events: readonly TalksEvent[],
  now: Date,
): Since | { problem: SinceProblem } {
  const written = text.trim();
  const day = parseTypedDay(written);
  if (isCalendarDay(day)) return day > seoulDayOf(now) ? { problem: "in_future" } : { kind: "day", on: day };
  const event = events.find(({ id }) => id === written);
  if (event) {
    const last = lastDateOf(event, now);
    return last ? { kind: "event", event, on: last.on } : { problem: "event_not_over" };
  }
  const at = parseSeenAt(written, now);
  if (at) return { kind: "moment", at };
  if (parseSeenAt(written, new Date(8.64e15))) return { problem: "in_future" };
  return { problem: idShape.test(written) ? "unknown_event" : "unreadable" };
}

/** The start of the comparison: an instant counts as now, a day by its end. */
export function sinceAsOf(since: Since): AsOf {
  return since.kind === "moment" ? { kind: "now", at: since.at } : { kind: "day", on: since.on };
}
