/** The moves of issues to a group further left, and their number in each month. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { historyOf, setbackAt } from "@/lib/domain/status/history";
import { type CalendarDay, comparePartialDates, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Development, Issue } from "@/lib/domain/record/record";
import { type Group, groupOf } from "@/lib/domain/status/status";

export type Reopening = {
  issue: Issue;
  /** The development that reopened the issue. */
  development: Development;
  from: Group;
  to: Group;
  /** The day in Seoul on which it counts. */
  on: CalendarDay;
};

function ofIssue(issue: Issue, asOf: AsOf): Reopening[] {
  const history = historyOf(issue, asOf);
  const today = asOfDay(asOf);
  return history.flatMap((development, index) => {
    const before = history[index - 1];
    if (!before || setbackAt(before, development)?.kind !== "reopened") return [];
    const day = seoulDayOfPartialDate(development.date);
    return [
      {
        issue,
        development,
        from: groupOf(before.stage, before.effect),
        to: groupOf(development.stage, development.effect),
        on: day > today ? today : day,
      },
    ];
  });
}

/** Every move to a group further left (FORMAT) that had happened, newest first; ties in record order. */
export function reopeningsAsOf(issues: readonly Issue[], asOf: AsOf): Reopening[] {
  return issues
    .flatMap((issue) => ofIssue(issue, asOf))
    .sort((a, b) => comparePartialDates(b.development.date, a.development.date));
}

/** `month` is `YYYY-MM`. */
type MonthCount = { month: string; count: number };

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
}

/**
 * The number in each month from that of `from` to that of `to`, including zeros; empty when `from` is later.
 */
export function reopeningsPerMonth(
  reopenings: readonly Pick<Reopening, "on">[],
  from: CalendarDay,
  to: CalendarDay,
): MonthCount[] {
  const months: MonthCount[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
    months.push({ month, count: reopenings.filter(({ on }) => on.startsWith(month)).length });
  }
  return months;
}
