/** Partially known dates: the first and last possible instant, order, and day in Seoul. */
import { type CalendarDay, dayIn, seoulDayOf, startOfDay } from "./calendar-day";
import type { PartialDate } from "@/lib/domain/record/record";

// Modules that use partial dates use calendar days too.
export {
  type CalendarDay,
  KOREA_ZONE,
  addDaysTo,
  dayIn,
  daysBetween,
  endOfSeoulDay,
  isCalendarDay,
  seoulDayOf,
} from "./calendar-day";

/** First and last instant a date can mean, in milliseconds since 1970 UTC, both included. */
type Span = { earliest: number; latest: number };

const MINUTE = 60_000;
const monthShape = /^(\d{4})-(0[1-9]|1[0-2])$/;
export const minuteShape =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

// The span of a date is needed many times a page, and looking up an offset is slow. The record's dates
// are never mutated, so results are cached by identity.
const spans = new WeakMap<PartialDate, Span>();
const seoulDays = new WeakMap<PartialDate, CalendarDay>();

function computeSpan({ value, zone }: PartialDate): Span {
  const minute = minuteShape.exec(value);
  if (minute?.[1]) {
    // Validates the day and the zone: 30 February or an unknown zone throws.
    startOfDay(minute[1], zone);
    const earliest = Date.parse(value);
    return { earliest, latest: earliest + MINUTE - 1 };
  }
  const month = monthShape.exec(value);
  if (month) {
    const [, year, number] = month;
    const next =
      number === "12"
        ? `${String(Number(year) + 1).padStart(4, "0")}-01-01`
        : `${year}-${String(Number(number) + 1).padStart(2, "0")}-01`;
    return { earliest: startOfDay(`${value}-01`, zone), latest: startOfDay(next, zone) - 1 };
  }
  return { earliest: startOfDay(value, zone), latest: startOfDay(value, zone, 1) - 1 };
}

/**
 * The instants a date can mean, by the shape of its value (minute, day or month) in its zone, also for an
 * approximate date.
 * Throws RangeError naming a value or zone that does not exist.
 */
export function spanOf(date: PartialDate): Span {
  let span = spans.get(date);
  if (!span) {
    span = computeSpan(date);
    spans.set(date, span);
  }
  return span;
}

/** The first instant the date can mean: the start of its minute, day or month in its zone. */
export function earliestInstant(date: PartialDate): Date {
  return new Date(spanOf(date).earliest);
}

/** The last millisecond the date can mean: the end of its minute, day or month in its zone. */
export function latestInstant(date: PartialDate): Date {
  return new Date(spanOf(date).latest);
}

/** Order by the first instant each date can mean (FORMAT, "Shared shapes"); ties are in file order. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return spanOf(a).earliest - spanOf(b).earliest;
}

/**
 * The calendar day in Seoul on which the date had passed for certain: the day of its last possible instant.
 * Days in a state are counted from it and histories are drawn by it.
 * @example seoulDayOfPartialDate({ value: "2025-12-04", precision: "day", zone: "America/New_York" }) //
 * "2025-12-05"
 */
export function seoulDayOfPartialDate(date: PartialDate): CalendarDay {
  let day = seoulDays.get(date);
  if (day === undefined) {
    day = seoulDayOf(latestInstant(date));
    seoulDays.set(date, day);
  }
  return day;
}

/**
 * The days in Seoul of a span in another zone, where they differ from its own; null for an inexact date.
 * @example seoulDaysOf({ value: "2025-07-30", precision: "day", zone: "America/New_York" }) // 2025-07-30 to
 * 2025-07-31
 */
export function seoulDaysOf(
  starts: PartialDate,
  ends: PartialDate = starts,
): { first: CalendarDay; last: CalendarDay } | null {
  if (!isExact(starts) || !isExact(ends)) return null;
  const [start, end] = [earliestInstant(starts), latestInstant(ends)];
  const first = seoulDayOf(start);
  const last = seoulDayOf(end);
  return first === dayIn(start, starts.zone) && last === dayIn(end, ends.zone) ? null : { first, last };
}

/** Whether the precision is a day or a minute, so that days can be counted. */
export function isExact(date: PartialDate): boolean {
  return date.precision === "day" || date.precision === "minute";
}
