/** The issues on which the two sides' accounts differ, with the start of each disagreement. */
import type { Board } from "@/lib/domain/board/board";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";
import type { Standing } from "./standing";

export type Disagreement = {
  standing: Standing;
  /** Date of the first development of the continuous run in which the accounts differ. */
  since: PartialDate;
};

function sinceOf({ history, current }: Standing): PartialDate {
  const lastUncontested = history.findLastIndex(({ contested }) => !contested);
  return (history[lastUncontested + 1] ?? current).date;
}

/**
 * Newest disagreement first, ties in file order; includes every group, since accounts can differ on what is
 * in effect too.
 */
export function disagreements({ columns }: Pick<Board, "columns">): Disagreement[] {
  return Object.values(columns)
    .flat()
    .filter(({ contested }) => contested)
    .map((standing) => ({ standing, since: sinceOf(standing) }))
    .sort((a, b) => comparePartialDates(b.since, a.since) || a.standing.number - b.standing.number);
}
