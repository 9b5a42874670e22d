/** From when does a reader want to know what changed: a day, a past event, or a moment such as the last visit? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { parseSeenAt } from "./seen-at";
import { typedDay } from "@/lib/schemas/forms/typed-day";

/** A day is meant to its end in Seoul; so is an event's last day. */
export type Since =
  | { kind: "day"; on: CalendarDay }
  | { kind: "event"; event: TalksEvent; on: CalendarDay }
  | { kind: "moment"; at: Date };

/** `event_ahead`: its last day has not passed, or it was called off or put off. */
export const sinceProblems = ["unreadable", "ahead", "unknown_event", "event_ahead"] as const;
export type SinceProblem = (typeof sinceProblems)[number];

/**
 * The last date of an event, local to where it was, and the day in Seoul on which that was over; null until that day has
 * come, and for an event that was called off or put off.
 */
export function lastDateOf(event: TalksEvent, now: Date): { event: TalksEvent; date: PartialDate; on: CalendarDay } | null {
  const { current } = scheduleAsOf(event, { kind: "now", at: now });
  if (!current || current.status === "cancelled" || current.status === "postponed") return null;
  const date = current.ends ?? current.starts;
  if (!date) return null;
  const on = seoulDayOfPartialDate(date);
  return on <= seoulDayOf(now) ? { event, date, on } : null;
}

/** An id as the record forms it; it has a letter, so that no malformed date is taken for one. */
const idShape = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `2025-10-22` (or a day as people write it), `2026-11-24T10:00Z` or an event's id. Nothing is thrown: what
 * cannot be read is named by its problem.
 */
export function parseSince(text: string, events: readonly TalksEvent[], now: Date): Since | { problem: SinceProblem } {
  const written = text.trim();
  const day = typedDay(written);
  if (isCalendarDay(day)) return day > seoulDayOf(now) ? { problem: "ahead" } : { kind: "day", on: day };
  const event = events.find(({ id }) => id === written);
  if (event) {
    const last = lastDateOf(event, now);
    return last ? { kind: "event", event, on: last.on } : { problem: "event_ahead" };
  }
  const at = parseSeenAt(written, now);
  if (at) return { kind: "moment", at };
  if (parseSeenAt(written, new Date(8.64e15))) return { problem: "ahead" };
  return { problem: idShape.test(written) ? "unknown_event" : "unreadable" };
}

/** The time from which is compared: a moment as a page of then showed it, a day by what was certain at its end. */
export function sinceAsOf(since: Since): AsOf {
  return since.kind === "moment" ? { kind: "now", at: since.at } : { kind: "day", on: since.on };
}
