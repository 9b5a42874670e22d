/** Formats dates and times in either language; the caller always names the zone. */
import { KOREA_ZONE, WASHINGTON_ZONE, dayIn } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatDay, formatMonth, formatter, type DayStyle } from "./days";

/** Intl does not provide KST in every locale; Washington's abbreviation changes with daylight saving time. */
function zoneName(instant: Date, zone: string): string {
  if (zone === KOREA_ZONE) return "KST";
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" }).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Spoken Korean clock from `21:05`: `오후 9시 5분`; the minutes of a full hour are left out. */
function koreanClock(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return `${hour < 12 ? "오전" : "오후"} ${hour % 12 || 12}시${minute === 0 ? "" : ` ${minute}분`}`;
}

function formatClock(instant: Date, locale: Locale, zone: string): string {
  const clock = formatter("en", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
  return locale === "ko" ? koreanClock(clock) : clock;
}

/** A time of day with its zone: `10:00 KST`, `오전 10시 KST`. */
export function formatTime(instant: Date, locale: Locale, zone: string): string {
  return `${formatClock(instant, locale, zone)} ${zoneName(instant, zone)}`;
}

/**
 * An instant in Korean and in Washington time: `22 Oct 2025, 09:00 KST (21 Oct, 20:00 EDT)`.
 * The Washington day is left out where it is the same day.
 */
export function formatBothZones(instant: Date, locale: Locale, style: DayStyle = {}): string {
  const seoul = dayIn(instant, KOREA_ZONE);
  const washington = dayIn(instant, WASHINGTON_ZONE);
  const comma = locale === "ko" ? " " : ", ";
  const here = `${formatDay(seoul, locale, style)}${comma}${formatTime(instant, locale, KOREA_ZONE)}`;
  const there =
    washington === seoul ? "" : `${formatDay(washington, locale, { ...style, sameYearAs: seoul })}${comma}`;
  return `${here} (${there}${formatTime(instant, locale, WASHINGTON_ZONE)})`;
}

/** The time of a check, in Korean time, for narrow spaces: `23 Nov, 09:00 KST`. */
export function formatCheckTime(instant: Date, locale: Locale, style: DayStyle = {}): string {
  return `${formatDay(dayIn(instant, KOREA_ZONE), locale, style)}${locale === "ko" ? " " : ", "}${formatTime(instant, locale, KOREA_ZONE)}`;
}

/**
 * A date with the precision of its source: a minute with its zone, a day, a month, or an approximate date
 * marked as such and without a day of the week.
 */
export function formatPartialDate(date: PartialDate, locale: Locale, style: DayStyle = {}): string {
  const isApproximate = date.precision === "approximate";
  const qualified = (text: string) => (isApproximate ? about(text, locale) : text);
  const dayStyle = isApproximate ? { ...style, weekday: false } : style;
  if (date.value.length === 7) return qualified(formatMonth(date.value, locale));
  if (date.value.length === 10) return qualified(formatDay(date.value, locale, dayStyle));
  const instant = earliestInstant(date);
  const comma = locale === "ko" ? " " : ", ";
  const moment = `${formatDay(dayIn(instant, date.zone), locale, dayStyle)}${comma}${formatClock(instant, locale, date.zone)}`;
  return `${qualified(moment)} ${zoneName(instant, date.zone)}`;
}

export type DateSpan = { starts: PartialDate; ends: PartialDate | null };

/** True where no end is known, or the end is the day of the start. */
export function isOneDate({ starts, ends }: DateSpan): boolean {
  return !ends || ends.value === starts.value.slice(0, ends.value.length);
}

/** A range without repeated parts: `18–19 Nov 2026`, `2026년 11월 18~19일`; the date where there is only one. */
export function formatDates({ starts, ends }: DateSpan, locale: Locale): string {
  const first = formatPartialDate(starts, locale);
  if (!ends || isOneDate({ starts, ends })) return first;
  const [from, to] = [starts.value.slice(0, 10), ends.value.slice(0, 10)];
  const last = formatPartialDate(ends, locale, { sameYearAs: from });
  const isOneMonth =
    from.length === 10 &&
    to.length === 10 &&
    from.slice(0, 7) === to.slice(0, 7) &&
    starts.precision !== "approximate" &&
    ends.precision !== "approximate";
  if (!isOneMonth) return locale === "ko" ? `${first}~${last}` : `${first} – ${last}`;
  return locale === "ko"
    ? `${formatMonth(from.slice(0, 7), locale)} ${Number(from.slice(8))}~${Number(to.slice(8))}일`
    : `${Number(from.slice(8))}–${formatDay(to, locale)}`;
}

/** Korean appends 경 to a date; 약 is used for amounts. */
function about(text: string, locale: Locale): string {
  return locale === "ko" ? `${text}경` : `about ${text}`;
}
