/** Whether a date had happened by the time that a page shows. */
import { type CalendarDay, endOfSeoulDay, seoulDayOf } from "./calendar-day";
import { spanOf } from "./partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

/** The time that a page shows: the end of a calendar day in Seoul, or the present instant. */
export type AsOf = { kind: "day"; on: CalendarDay } | { kind: "now"; at: Date };

/** The day, or the instant in UTC, as programs read it. */
export const asOfValue = (asOf: AsOf): string => (asOf.kind === "day" ? asOf.on : asOf.at.toISOString());

// Cached, because one value is compared with every date of the record.
const instants = new WeakMap<AsOf, number>();

function instantMs(asOf: AsOf): number {
  if (asOf.kind === "now") {
    const ms = asOf.at.getTime();
    if (!Number.isFinite(ms)) throw new RangeError(`Not an instant: "${String(asOf.at)}"`);
    return ms;
  }
  let ms = instants.get(asOf);
  if (ms === undefined) {
    ms = endOfSeoulDay(asOf.on).getTime();
    instants.set(asOf, ms);
  }
  return ms;
}

/**
 * The instant shown; for a day its last millisecond in Seoul. Throws RangeError for a day that does not
 * exist.
 */
export function asOfInstant(asOf: AsOf): Date {
  return new Date(instantMs(asOf));
}

/** The end of the time shown, at most `now`, for a day that is not over. */
export function publishedUntil(asOf: AsOf, now: Date): Date {
  return new Date(Math.min(instantMs(asOf), now.getTime()));
}

/** The calendar day in Seoul that is shown. */
export function asOfDay(asOf: AsOf): CalendarDay {
  return asOf.kind === "day" ? asOf.on : seoulDayOf(asOf.at);
}

/**
 * A past day counts what had happened for certain by its end in Seoul (FORMAT, "As of"), so a Washington
 * day counts from the next day in Seoul. The present counts what may have begun, because an entry dated
 * today has been reported already.
 */
export function hasHappened(date: PartialDate, asOf: AsOf): boolean {
  const { earliest, latest } = spanOf(date);
  return (asOf.kind === "day" ? latest : earliest) <= instantMs(asOf);
}

/** True when even the last instant the date can mean is before the time shown. */
export function hasCertainlyPassed(date: PartialDate, asOf: AsOf): boolean {
  return spanOf(date).latest < instantMs(asOf);
}
