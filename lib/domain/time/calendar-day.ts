/** Calendar days: validity, differences, and their start in a time zone. */
import { tzOffset } from "@date-fns/tz";

/** A day of the Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999. Never an instant. */
export type CalendarDay = string;

export const KOREA_ZONE = "Asia/Seoul";
export const WASHINGTON_ZONE = "America/New_York";

const MINUTE = 60_000;
const DAY = 86_400_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight of the day on a clock without zones, in milliseconds; NaN where there is no such day. */
function clockOrNaN(text: string): number {
  if (!dayShape.test(text) || text < "0001-01-01") return Number.NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The parser reads 30 February as 2 March; only a day that is unchanged exists.
  return new Date(ms).getUTCDate() === Number(text.slice(8)) ? ms : Number.NaN;
}

/** True for a real day of the calendar written `YYYY-MM-DD`: 2024-02-29 is, 2025-02-29 is not. */
export function isCalendarDay(text: string): boolean {
  return !Number.isNaN(clockOrNaN(text));
}

/** The same for a day that must exist. Throws RangeError naming one that does not. */
function clockOf(day: CalendarDay): number {
  const ms = clockOrNaN(day);
  if (Number.isNaN(ms)) throw new RangeError(`Not a calendar day (YYYY-MM-DD): "${day}"`);
  return ms;
}

function dayOfClock(ms: number): CalendarDay {
  const text = Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : String(ms);
  if (!isCalendarDay(text)) throw new RangeError(`Outside the years 0001 to 9999: "${text}"`);
  return text;
}

/**
 * The day `days` calendar days after `day` (before it when negative). Throws RangeError for a day that does
 * not exist.
 */
export function addDaysTo(day: CalendarDay, days: number): CalendarDay {
  return dayOfClock(clockOf(day) + days * DAY);
}

/**
 * Whole calendar days from one day to another; negative when `to` is earlier. No zone is involved,
 * so a day of 23 or 25 hours counts as one. Throws RangeError for a day that does not exist.
 * @example daysBetween("2025-10-22", "2025-10-31") // 9
 */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (clockOf(to) - clockOf(from)) / DAY;
}

/** Offset of `zone` from UTC at an instant, in milliseconds, positive east. */
function offsetAt(zone: string, ms: number): number {
  const minutes: unknown = tzOffset(zone, new Date(ms));
  if (typeof minutes !== "number" || !Number.isFinite(minutes)) {
    throw new RangeError(`Not a time zone: "${zone}"`);
  }
  return Math.round(minutes * MINUTE);
}

/** The calendar day that an instant falls on in `zone`. Throws RangeError for an invalid instant or zone. */
export function dayIn(instant: Date, zone: string): CalendarDay {
  const ms = instant.getTime();
  if (!Number.isFinite(ms)) throw new RangeError(`Not an instant: "${String(instant)}"`);
  return dayOfClock(ms + offsetAt(zone, ms));
}

/** The calendar day that an instant falls on in Seoul. */
export function seoulDayOf(instant: Date): CalendarDay {
  return dayIn(instant, KOREA_ZONE);
}

/**
 * The first instant of a day in `zone`, in milliseconds; `daysLater` adds whole calendar days.
 * Offsets are looked up instead of building a zoned date, because that would involve the
 * server's own zone and its clock changes.
 */
export function startOfDay(day: CalendarDay, zone: string, daysLater = 0): number {
  const midnight = clockOf(day) + daysLater * DAY;
  const before = midnight - offsetAt(zone, midnight - DAY);
  if (before + offsetAt(zone, before) === midnight) return before;
  const after = midnight - offsetAt(zone, midnight + DAY);
  if (after + offsetAt(zone, after) === midnight) return after;
  // Midnight was skipped: the day began at the clock change.
  return before;
}

/** The last millisecond of a calendar day in Seoul. Throws RangeError for a day that does not exist. */
export function endOfSeoulDay(day: CalendarDay): Date {
  return new Date(startOfDay(day, KOREA_ZONE, 1) - 1);
}
