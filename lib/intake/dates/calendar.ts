/** Weeks and months around calendar days, which are written "2025-10-22". */
import { addDaysTo } from "@/lib/domain/time/calendar-day";

export const pad = (value: number) => String(value).padStart(2, "0");
const weekdayOf = (day: string) => ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
export const mondayOf = (day: string) => addDaysTo(day, 1 - weekdayOf(day));

export function monthAfter(day: string, months: number): { year: number; month: number } {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

export const lastDayOf = (month: string) => {
  const { year, month: next } = monthAfter(`${month}-01`, 1);
  return addDaysTo(`${year}-${pad(next)}-01`, -1);
};
