/** Formats calendar days and months in either language; no zone is involved. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";

export type DayStyle = {
  /** With the day of the week: `22 Oct 2025 (Wed)`. */
  weekday?: boolean;
  /** Omits the year where it is that of this day. */
  sameYearAs?: CalendarDay;
  /** The month in full, for text to be copied: `22 October 2025`. */
  long?: boolean;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

export function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let cached = formatters.get(key);
  if (!cached) {
    cached = new Intl.DateTimeFormat(locale === "ko" ? "ko-KR" : "en-GB", options);
    formatters.set(key, cached);
  }
  return cached;
}

/** Noon UTC of a calendar day, for formatters in UTC. */
function noonOf(day: CalendarDay): Date {
  return new Date(`${day}T12:00:00Z`);
}

function monthName(locale: Locale, day: CalendarDay, long: boolean): string {
  if (locale === "ko") return `${Number(day.slice(5, 7))}월`;
  const name = formatter("en", { month: long ? "long" : "short", timeZone: "UTC" }).format(noonOf(day));
  // British English abbreviates to "Sept"; this site uses three letters.
  return long ? name : name.slice(0, 3);
}

export function formatWeekday(day: CalendarDay, locale: Locale): string {
  return formatter(locale, { weekday: "short", timeZone: "UTC" }).format(noonOf(day));
}

/**
 * A calendar day, in the zone it was meant in: `22 Oct 2025`, `2025년 10월 22일`.
 * @example formatDay("2025-10-22", "en", { weekday: true }) // "22 Oct 2025 (Wed)"
 */
export function formatDay(day: CalendarDay, locale: Locale, style: DayStyle = {}): string {
  const year = day.slice(0, 4);
  const withYear = style.sameYearAs?.slice(0, 4) !== year;
  const number = Number(day.slice(8, 10));
  const month = monthName(locale, day, style.long ?? false);
  const weekday = style.weekday ? ` (${formatWeekday(day, locale)})` : "";
  return locale === "ko"
    ? `${withYear ? `${year}년 ` : ""}${month} ${number}일${weekday}`
    : `${number} ${month}${withYear ? ` ${year}` : ""}${weekday}`;
}

/** A month: `June 2026`, `2026년 6월`; `month` is `YYYY-MM`. */
export function formatMonth(month: string, locale: Locale): string {
  const day = `${month.slice(0, 7)}-15`;
  return locale === "ko"
    ? `${month.slice(0, 4)}년 ${monthName(locale, day, false)}`
    : `${monthName(locale, day, true)} ${month.slice(0, 4)}`;
}

/** A short month with its year: `Oct 2025`, `2025년 10월`; `month` begins with `YYYY-MM`. */
export function formatShortMonth(month: string, locale: Locale): string {
  const name = formatMonthTick(month, locale);
  return locale === "ko" ? `${month.slice(0, 4)}년 ${name}` : `${name} ${month.slice(0, 4)}`;
}

/** The short name of a month for an axis: `Oct`, `10월`. */
export function formatMonthTick(month: string, locale: Locale): string {
  return monthName(locale, `${month.slice(0, 7)}-15`, false);
}
