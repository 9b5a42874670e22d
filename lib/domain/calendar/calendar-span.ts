/** The days or the time at which a calendar can show a date of the record. */
import { type CalendarDay, dayIn } from "@/lib/domain/time/calendar-day";
import { earliestInstant, isExact } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

/**
 * `days`: whole calendar days in their own zone, both included; `zone` is null where there are several zones;
 * `opens` is the minute at which the first day's programme begins, where that is known.
 * `time`: from a minute; `ends` only where the end is a minute too.
 * In earlier-spans.ts `starts` may be inexact.
 */
export type CalendarSpan =
  | { kind: "days"; first: CalendarDay; last: CalendarDay; zone: string | null; opens?: PartialDate }
  | { kind: "time"; starts: PartialDate; ends: PartialDate | null };

/** The calendar day on which a date begins, in its own zone. */
export function localStartDay(date: PartialDate): CalendarDay {
  return dayIn(earliestInstant(date), date.zone);
}

/** The first day of a span, in its own zone. */
export function firstDayOf(span: CalendarSpan): CalendarDay {
  return span.kind === "days" ? span.first : localStartDay(span.starts);
}

function isAfter(end: PartialDate, start: PartialDate): boolean {
  return earliestInstant(end).getTime() > earliestInstant(start).getTime();
}

/**
 * The span of a start and an end; null where no day is known. A month or an approximate date never becomes a
 * day, and an inexact end is left out. A start with a minute and an end that is a later day are whole days, because
 * an event without an end would take no time in a calendar (RFC 5545, 3.6.1).
 */
export function spanBetween(starts: PartialDate | null, ends: PartialDate | null): CalendarSpan | null {
  if (!starts || !isExact(starts)) return null;
  const end = ends && isExact(ends) ? ends : null;
  const lastDay = end && localStartDay(end) > localStartDay(starts) ? localStartDay(end) : null;
  if (starts.precision === "day") {
    return { kind: "days", first: starts.value, last: lastDay ?? starts.value, zone: starts.zone };
  }
  const minute = end?.precision === "minute" && isAfter(end, starts) ? end : null;
  if (minute === null && lastDay !== null)
    return { kind: "days", first: localStartDay(starts), last: lastDay, zone: starts.zone, opens: starts };
  return { kind: "time", starts, ends: minute };
}

/**
 * From the first to the last of several dates, as whole days. Dates without a day are left out; null where
 * none has one.
 */
export function spanOfAll(dates: readonly (PartialDate | null)[]): CalendarSpan | null {
  const exact = dates.flatMap((date) => (date && isExact(date) ? [date] : []));
  const days = exact.map(localStartDay).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const zones = new Set(exact.map(({ zone }) => zone));
  return { kind: "days", first, last, zone: zones.size === 1 ? (exact[0]?.zone ?? null) : null };
}
