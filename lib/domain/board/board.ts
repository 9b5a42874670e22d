/** The board as of a given time: every issue in its group, and the counts shown beside it. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { composed } from "@/lib/domain/text/unicode-normalisation";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Category, Issue, PartialDate, Text } from "@/lib/domain/record/record";
import { type ClaimInDevelopment, type Standing, daysSince, standingOf } from "@/lib/domain/status/standing";
import type { Group } from "@/lib/domain/status/status";

/** `count` issues within, or outside, a window of `days` calendar days in Seoul. */
export type Window = { days: number; count: number };

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
  /** Moved fewer than `days` days ago: 7, or 30 once the last movement is more than 30 days old. */
  movedWithin: Window;
  /** Open and not moved for `days` days or more: 30, or 90 once the last movement is more than 30 days old. */
  unmovedOpen: Window;
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
  const isQuiet = newest !== undefined && daysSince(newest.lastMoved, asOf) > 30;
  const short = isQuiet ? 30 : 7;
  const long = isQuiet ? 90 : 30;
  return {
    asOf,
    total: sorted.length,
    columns,
    lead: open[0] ?? null,
    counts: { open: open.length, agreed: agreed.length, in_effect: in_effect.length, ended: ended.length },
    contested: sorted.filter(({ contested }) => contested).length,
    reopenedAndOpen: open.filter(isOpenAgain).length,
    movedWithin: { days: short, count: sorted.filter(({ lastMoved }) => daysSince(lastMoved, asOf) < short).length },
    unmovedOpen: { days: long, count: open.filter(({ lastMoved }) => daysSince(lastMoved, asOf) >= long).length },
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
export type BoardFilter = { category: Category | null; contested: boolean; reopened: boolean; q: string | null };

function isOpenAgain({ openAgain }: Standing): boolean {
  return openAgain.at(-1)?.to === null;
}

function searchable(text: string): string {
  return composed(text).toLowerCase();
}

function textsOf({ issue, current, positions }: Standing): string {
  const textsOfPosition = (position: ClaimInDevelopment | null): (Text | null)[] => (position ? [position.claim.statement, position.claim.speakerLabel] : []);
  const texts = [issue.title, issue.summary, current.what, ...textsOfPosition(positions.KR), ...textsOfPosition(positions.US), ...textsOfPosition(positions.text)];
  const quotes = [positions.KR, positions.US, positions.text].map((position) => position?.claim.quote?.text);
  // A line break between texts prevents a match across the end of one and the start of the next.
  return searchable([...texts.flatMap((text) => [text?.en, text?.ko]), ...quotes].filter(Boolean).join("\n"));
}

/**
 * The board of the issues that match a filter; all counts cover only those. Each word of `q` must occur in the
 * issue's title or summary, its latest development or a position, in either language.
 */
export function filterBoard(board: Board, { category, contested, reopened, q }: BoardFilter): Board {
  const words = searchable(q ?? "").split(/\s+/).filter(Boolean);
  const matching = Object.values(board.columns)
    .flat()
    .filter(
      (standing) =>
        (category === null || standing.issue.category === category) &&
        (!contested || standing.contested) &&
        (!reopened || isOpenAgain(standing)),
    );
  const results =
    words.length === 0
      ? matching
      : matching.filter((standing) => {
          const texts = textsOf(standing);
          return words.every((word) => texts.includes(word));
        });
  return boardOf(results, board.asOf);
}
