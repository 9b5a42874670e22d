/** Which day is meant by what people type where a date is asked for? */
import { isCalendarDay } from "../domain/calendar-day";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (number: number) => String(number).padStart(2, "0");

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

function bareDay(written: string): string | null {
  const numbers = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*(?:일|\.)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (numbers) return dayOf(numbers[1] ?? "", Number(numbers[2]), numbers[3] ?? "");
  const dayFirst = /^(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(written);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(written);
  const named = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : monthFirst ? [monthFirst[3], monthFirst[1], monthFirst[2]] : null;
  if (!named) return null;
  const month = months.indexOf((named[1] ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : dayOf(named[0] ?? "", month, named[2] ?? "");
}
