/** The number of days each issue has spent in each group and at each stage. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { historyOf } from "@/lib/domain/status/history";
import {
  type CalendarDay,
  daysBetween,
  isExact,
  seoulDayOfPartialDate,
} from "@/lib/domain/time/partial-date";
import type { Issue, Stage } from "@/lib/domain/record/record";
import { type Group, groupOf } from "@/lib/domain/status/status";

export type TimeInState = {
  issue: Issue;
  /** Position in the record's file, from 1. */
  number: number;
  /** The group at the time shown. */
  group: Group;
  /** Calendar days in Seoul, which add up to `total`. */
  days: Record<Group, number>;
  /**
   * In the order in which they were first reached; days at a stage reached again are added, stages of zero
   * days are left out.
   */
  stages: { stage: Stage; days: number }[];
  /** Days since the first day on record. */
  total: number;
  /** A date in the history is inexact, so the adjacent numbers of days are approximate. */
  approximate: boolean;
};

function timeOf(issue: Issue, number: number, asOf: AsOf): TimeInState | null {
  const history = historyOf(issue, asOf);
  const current = history.at(-1);
  if (!current) return null;
  const today = asOfDay(asOf);
  // An inexactly dated development becomes certain late; days are clamped so that they never decrease.
  const starts: CalendarDay[] = [];
  for (const { date } of history) {
    const day = seoulDayOfPartialDate(date);
    const before = starts.at(-1) ?? day;
    const latest = day > before ? day : before;
    starts.push(latest > today ? today : latest);
  }
  const days: Record<Group, number> = { open: 0, agreed: 0, in_effect: 0, ended: 0 };
  const stages = new Map<Stage, number>();
  history.forEach(({ stage, effect }, index) => {
    const spent = daysBetween(starts[index] ?? today, starts[index + 1] ?? today);
    days[groupOf(stage, effect)] += spent;
    stages.set(stage, (stages.get(stage) ?? 0) + spent);
  });
  return {
    issue,
    number,
    group: groupOf(current.stage, current.effect),
    days,
    stages: [...stages]
      .map(([stage, spent]) => ({ stage, days: spent }))
      .filter((each) => each.days > 0 || each.stage === current.stage),
    total: daysBetween(starts[0] ?? today, today),
    approximate: history.some(({ date }) => !isExact(date)),
  };
}

/**
 * One row for each issue on the record by then, in record order. A state counts from the day in Seoul on
 * which its development had happened for certain to that of the next, the last one to the day shown.
 */
export function timeInState(issues: readonly Issue[], asOf: AsOf): TimeInState[] {
  return issues.flatMap((issue, index) => timeOf(issue, index + 1, asOf) ?? []);
}
