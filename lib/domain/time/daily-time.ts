/** Finds the next time of a daily mail in a reader's zone. */
import { TZDate } from "@date-fns/tz";
import { addDays, format } from "date-fns";
import type { CalendarDay } from "./calendar-day";

const hourOfDay = 7;

/** 07:00 of the clocks in `zone` on that day of `local`, also where the clocks change on it. */
function morningOf(local: TZDate, zone: string): TZDate {
  return new TZDate(local.getFullYear(), local.getMonth(), local.getDate(), hourOfDay, zone);
}

/**
 * The next 07:00 in `zone` (an IANA name) after the instant `after`, on a calendar day later than `lastDay`:
 * a clock that is set back makes no second mail on one day.
 * @example nextMorning(new Date("2026-03-08T11:30Z"), "America/New_York", null) // 2026-03-09, 11:00 UTC
 */
export function nextMorning(
  after: Date,
  zone: string,
  lastDay: CalendarDay | null,
): { day: CalendarDay; at: Date } {
  let morning = morningOf(new TZDate(after, zone), zone);
  while (
    morning.getTime() <= after.getTime() ||
    (lastDay !== null && format(morning, "yyyy-MM-dd") <= lastDay)
  )
    morning = morningOf(addDays(morning, 1), zone);
  return { day: format(morning, "yyyy-MM-dd"), at: new Date(morning.getTime()) };
}
