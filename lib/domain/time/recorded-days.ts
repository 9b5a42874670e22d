/** The days on which developments happened, with their issues. */
import { type AsOf, asOfDay } from "./as-of";
import { historyOf } from "@/lib/domain/status/history";
import { type CalendarDay, seoulDayOfPartialDate } from "./partial-date";
import type { Issue } from "@/lib/domain/record/record";

type RecordedDay = { on: CalendarDay; issues: string[] };

/**
 * The days in Seoul on which developments had happened, in order, each with its issues in record order.
 * A development whose last possible day is in the future counts on the day shown.
 */
export function recordedDays(issues: readonly Issue[], asOf: AsOf): RecordedDay[] {
  const today = asOfDay(asOf);
  const days = new Map<CalendarDay, Set<string>>();
  for (const issue of issues) {
    for (const { date } of historyOf(issue, asOf)) {
      const day = seoulDayOfPartialDate(date);
      const on = day > today ? today : day;
      const ids = days.get(on) ?? new Set();
      days.set(on, ids.add(issue.id));
    }
  }
  return [...days].map(([on, ids]) => ({ on, issues: [...ids] })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The first day of the record, where charts over all of it start. */
export function firstRecordedDay(issues: readonly Issue[]): CalendarDay {
  const days = issues.flatMap(({ developments }) =>
    developments.slice(0, 1).map(({ date }) => seoulDayOfPartialDate(date)),
  );
  return days.reduce((first, day) => (day < first ? day : first), days[0] ?? "2025-01-01");
}
