/** The number of issues in each group on every day of change and at the end of each month. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import type { Issue } from "@/lib/domain/record/record";
import { recordedDays } from "@/lib/domain/time/recorded-days";
import { groups } from "@/lib/domain/status/status";
import { type DayCount, countsPerDay } from "./issues-per-day";

export type GroupCount = DayCount & {
  /** The counts differ from the day before; false for a month end or the last day without a change. */
  changed: boolean;
};

function sameCounts(a: DayCount, b: DayCount): boolean {
  return groups.every((group) => a.counts[group] === b.counts[group]);
}

function isMonthEnd({ on }: DayCount): boolean {
  return addDaysTo(on, 1).endsWith("-01");
}

/**
 * From the first recorded day in Seoul to the day shown, in date order; empty where nothing is recorded.
 * Between two rows nothing changed. The last row has the counts of the board as of that time.
 */
export function issuesPerGroup(issues: readonly Issue[], asOf: AsOf): GroupCount[] {
  const first = recordedDays(issues, asOf)[0];
  if (!first) return [];
  const today = asOfDay(asOf);
  const days = countsPerDay(issues, first.on, today);
  const last = { on: today, counts: boardAsOf(issues, asOf).counts };
  days.splice(-1, 1, last);
  return days.flatMap((day, index) => {
    const before = days[index - 1];
    const changed = !before || !sameCounts(before, day);
    return changed || day === last || isMonthEnd(day) ? [{ ...day, changed }] : [];
  });
}
