import type { CalendarDay } from "@/lib/domain/time/calendar-day";

/** The first days of January and July from one day to another, both included. */
export function halfYears(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    days.push(`${year}-01-01`, `${year}-07-01`);
  return days.filter((day) => day >= from && day <= to);
}
