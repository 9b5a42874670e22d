/** The age limit of the last check of an open issue, which gets shorter as the next summit nears. */
import type { AsOf } from "@/lib/domain/time/as-of";
import {
  type CalendarDay,
  addDaysTo,
  daysBetween,
  KOREA_ZONE,
  seoulDayOf,
  startOfDay,
} from "@/lib/domain/time/calendar-day";
import { countdownTo } from "@/lib/domain/events/countdown";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { TalksEvent } from "@/lib/domain/record/record";

export type AgeLimitHours = 168 | 24 | 6;

/** The limits that apply from this many calendar days in Seoul before the summit's day, shortest first. */
const shorterLimits = [
  { daysBefore: 2, hours: 6 },
  { daysBefore: 9, hours: 24 },
] as const;

export type AgeLimit = {
  hours: AgeLimitHours;
  /** The summit that sets the limit; null where no summit with an exact date is ahead. */
  event: TalksEvent | null;
  /** The next shorter limit, and when it begins (midnight in Seoul); null where there is none. */
  next: { at: Date; hours: AgeLimitHours } | null;
};

/**
 * The limit for the nearest summit or leaders' meeting whose day has been announced: seven days, 24 hours
 * from nine calendar days before it, six hours from two days before it until it is over. An inexact date sets
 * no limit.
 */
export function ageLimit(events: readonly TalksEvent[], now: Date): AgeLimit {
  const asOf: AsOf = { kind: "now", at: now };
  const ahead = events
    .filter(({ kind }) => kind === "summit" || kind === "leaders_meeting")
    .flatMap((event): { event: TalksEvent; day: CalendarDay }[] => {
      const countdown = countdownTo(event, asOf);
      const isAhead =
        countdown.state === "upcoming" || countdown.state === "today" || countdown.state === "in_session";
      return isAhead ? [{ event, day: seoulDayOf(earliestInstant(countdown.starts)) }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const nearest = ahead[0];
  if (!nearest) return { hours: 168, event: null, next: null };
  const days = daysBetween(seoulDayOf(now), nearest.day);
  const hours = shorterLimits.find(({ daysBefore }) => days <= daysBefore)?.hours ?? 168;
  const smaller = shorterLimits.findLast(({ daysBefore }) => days > daysBefore);
  const next = smaller
    ? {
        at: new Date(startOfDay(addDaysTo(nearest.day, -smaller.daysBefore), KOREA_ZONE)),
        hours: smaller.hours,
      }
    : null;
  return { hours, event: nearest.event, next };
}

const HOUR = 3_600_000;

/** `ageHours` and `overrunHours` are null where there was no check, which is overdue. */
export type CheckAge = { ageHours: number | null; overrunHours: number | null; isOverdue: boolean };

/** Compares the age of the last check with the limit; an age equal to the limit is within it. */
export function checkAgeOf(checkedAt: Date | null, now: Date, limit: AgeLimitHours): CheckAge {
  if (!checkedAt) return { ageHours: null, overrunHours: null, isOverdue: true };
  const ageHours = Math.max(0, now.getTime() - checkedAt.getTime()) / HOUR;
  return { ageHours, overrunHours: Math.max(0, ageHours - limit), isOverdue: ageHours > limit };
}
