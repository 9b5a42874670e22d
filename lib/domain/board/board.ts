/** The board as of a given time: every issue in its group, and the counts shown beside it. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Category, Issue, PartialDate, Text } from "@/lib/domain/record/record";
import { hasAllTerms, isBlank, termsOf } from "@/lib/domain/search/search-terms";
import { linesOfTexts } from "@/lib/domain/search/search-text";
import { type ClaimInDevelopment, type Standing, daysSince, standingOf } from "@/lib/domain/status/standing";
import type { Group } from "@/lib/domain/status/status";

export type Board = {
  asOf: AsOf;
  total: number;
  /** Last moved first, ties by number. */
  columns: Record<Group, Standing[]>;
  /** The open issue that moved last. */
  lead: Standing | null;
  counts: Record<Group, number>;
  contested: number;
  /** Open issues that had been agreed, in effect or ended before. */
  reopenedAndOpen: number;
  /**
   * `count` open issues have not moved for `days` calendar days in Seoul or more: 30, or 90 once the last
   * movement is more than 30 days old.
   */
  unmovedOpen: { days: number; count: number };
  lastMoved: PartialDate | null;
};

function newestFirst(a: Standing, b: Standing): number {
  return comparePartialDates(b.lastMoved, a.lastMoved) || a.number - b.number;
}

function boardOf(standings: readonly Standing[], asOf: AsOf): Board {
  const columns: Record<Group, Standing[]> = { open: [], agreed: [], in_effect: [], ended: [] };
  const sorted = [...standings].sort(newestFirst);
  for (const standing of sorted) columns[standing.group].push(standing);
  const { open, agreed, in_effect, ended } = columns;
  const newest = sorted[0];
  const days = newest !== undefined && daysSince(newest.lastMoved, asOf) > 30 ? 90 : 30;
  return {
    asOf,
    total: sorted.length,
    columns,
    lead: open[0] ?? null,
    counts: { open: open.length, agreed: agreed.length, in_effect: in_effect.length, ended: ended.length },
    contested: sorted.filter(({ contested }) => contested).length,
    reopenedAndOpen: open.filter(isOpenAgain).length,
    unmovedOpen: {
      days,
      count: open.filter(({ lastMoved }) => daysSince(lastMoved, asOf) >= days).length,
    },
    lastMoved: newest?.lastMoved ?? null,
  };
}

/** The board of all issues on the record by then, numbered by their place in `issues`. */
export function boardAsOf(issues: readonly Issue[], asOf: AsOf): Board {
  return boardOf(
    issues.flatMap((issue, index) => standingOf(issue, index + 1, asOf) ?? []),
    asOf,
  );
}

/** A reader's filter; null and false do not filter. `reopened`: reopened and still open. */
export type BoardFilter = {
  category: Category | null;
  contested: boolean;
  reopened: boolean;
  q: string | null;
};

function isOpenAgain({ openAgain }: Standing): boolean {
  return openAgain.at(-1)?.to === null;
}

function textsOf({ issue, current, positions }: Standing): string {
  const textsOfPosition = (position: ClaimInDevelopment | null): (Text | null)[] =>
    position ? [position.claim.statement, position.claim.speakerLabel] : [];
  const texts = [
    issue.title,
    issue.summary,
    current.what,
    ...textsOfPosition(positions.KR),
    ...textsOfPosition(positions.US),
    ...textsOfPosition(positions.text),
  ];
  const quotes = [positions.KR, positions.US, positions.text].map((position) => position?.claim.quote?.text);
  return linesOfTexts([...texts.flatMap((text) => [text?.en, text?.ko]), ...quotes]);
}

/**
 * The board of the issues that match a filter; all counts cover only those. Each word of `q` must occur in
 * the issue's title or summary, its latest development or a position, in either language.
 */
export function filterBoard(board: Board, { category, contested, reopened, q }: BoardFilter): Board {
  const terms = termsOf(q ?? "");
  const matching = Object.values(board.columns)
    .flat()
    .filter(
      (standing) =>
        (category === null || standing.issue.category === category) &&
        (!contested || standing.contested) &&
        (!reopened || isOpenAgain(standing)),
    );
  const results = isBlank(q)
    ? matching
    : matching.filter((standing) => hasAllTerms(terms, textsOf(standing)));
  return boardOf(results, board.asOf);
}
