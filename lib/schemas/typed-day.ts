/** Which day or month is meant by what people type where a date is asked for? */
import { isCalendarDay } from "../domain/calendar-day";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const two = (number: number) => String(number).padStart(2, "0");

/** The number of a month by its English name or the beginning of it; 0 for no month. */
const monthNamed = (word = "") => months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;

function dayOf(year: string, month: number, day: string): string | null {
  const written = `${year}-${two(month)}-${two(Number(day))}`;
  return isCalendarDay(written) ? written : null;
}

/**
 * The day in the record's form, with a time that follows it: `2025.10.22`, `2025/10/22`, `20251022`,
 * `22 Oct 2025`, `2025년 10월 22일`. What is no day, and a month or day written as the record has it, stays as typed.
 * @example typedDay("22 October 2025 09:00") // "2025-10-22T09:00"
 */
export function typedDay(typed: string): string {
  const [, written = "", clock] = /^(.*?)(?:[\sT,]+(\d{1,2}:\d{2}))?$/.exec(typed.trim()) ?? [];
  const day = bareDay(written.trim());
  if (day === null) return typed;
  return clock === undefined ? day : `${day}T${clock.padStart(5, "0")}`;
}

/**
 * The same where a month alone may be meant too: `2026.11`, `2026년 11월`, `Nov 2026`.
 * @example typedDayOrMonth("November 2026") // "2026-11"
 */
export function typedDayOrMonth(typed: string): string {
  return bareMonth(typed.trim()) ?? typedDay(typed);
}

/** How exactly it is written; null for no date. */
export function typedPrecision(typed: string): "minute" | "day" | "month" | null {
  const written = typedDayOrMonth(typed).trim();
  if (/^\d{4}-\d{2}$/.test(written)) return isCalendarDay(`${written}-01`) ? "month" : null;
  if (isCalendarDay(written)) return "day";
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(written) && isCalendarDay(written.slice(0, 10)) ? "minute" : null;
}

function bareDay(written: string): string | null {
  const numbers = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*(?:일|\.)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (numbers) return dayOf(numbers[1] ?? "", Number(numbers[2]), numbers[3] ?? "");
  const dayFirst = /^(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(written);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(written);
  const named = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : monthFirst ? [monthFirst[3], monthFirst[1], monthFirst[2]] : null;
  if (!named) return null;
  const month = monthNamed(named[1]);
  return month === 0 ? null : dayOf(named[0] ?? "", month, named[2] ?? "");
}

function bareMonth(written: string): string | null {
  const numbers = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*(?:월|\.)?$/.exec(written);
  const named = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(written);
  const [year, month] = numbers ? [numbers[1], Number(numbers[2])] : [named?.[2], monthNamed(named?.[1])];
  return year === undefined || dayOf(year, month, "1") === null ? null : `${year}-${two(month)}`;
}
