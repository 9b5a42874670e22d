/** The figures of a countdown at an instant, with the precision of the announcement. */
import { dayIn, daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";

export type CountdownTarget = {
  /** First day of the event in its own zone. */
  firstDay: CalendarDay;
  zone: string;
  /** Milliseconds since 1970 UTC; null where no minute was announced. */
  startsAtMs: number | null;
};

export type CountdownPart = { unit: "days" | "hours" | "minutes"; count: number };

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * To an announced minute: days and hours above 48 hours, hours and minutes below. To a day: calendar days
 * in the event's zone, nothing finer. Null once it has begun; the figures are never negative.
 */
export function countdownParts(
  { firstDay, zone, startsAtMs }: CountdownTarget,
  nowMs: number,
): CountdownPart[] | null {
  if (startsAtMs === null) {
    const days = daysBetween(dayIn(new Date(nowMs), zone), firstDay);
    return days > 0 ? [{ unit: "days", count: days }] : null;
  }
  const remainingMs = startsAtMs - nowMs;
  if (remainingMs <= 0) return null;
  const hours = Math.floor(remainingMs / HOUR);
  if (hours >= 48) {
    return [
      { unit: "days", count: Math.floor(hours / 24) },
      { unit: "hours", count: hours % 24 },
    ];
  }
  return [
    { unit: "hours", count: hours },
    { unit: "minutes", count: Math.floor((remainingMs % HOUR) / MINUTE) },
  ];
}

/** The target of the countdown to an upcoming event. */
export function countdownTarget({
  starts,
  startsAt,
}: {
  starts: PartialDate;
  startsAt: Date | null;
}): CountdownTarget {
  return {
    firstDay: dayIn(earliestInstant(starts), starts.zone),
    zone: starts.zone,
    startsAtMs: startsAt?.getTime() ?? null,
  };
}
