/** The changes on the board that a publication would cause. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Effect, Issue, Stage, Text } from "@/lib/domain/record/record";
import { type Standing, standingOf } from "@/lib/domain/status/standing";
import { type Group, isReopening } from "@/lib/domain/status/status";

/** The parts of an issue's standing that its card shows. */
export type Status = { stage: Stage; effect: Effect; group: Group; contested: boolean };

/** `before` is null where the issue joins the board, `after` where it leaves it. */
type BoardMove = {
  issue: string;
  title: Text;
  before: Status | null;
  after: Status | null;
  reopened: boolean;
};

export type PublicationEffects = {
  /** The number of issues in each group. */
  counts: Record<Group, { before: number; after: number }>;
  contested: { before: number; after: number };
  /** The issues whose status differs, in record order; those that leave the board come last. */
  moves: BoardMove[];
};

function statusOf(standing: Standing | null): Status | null {
  return (
    standing && {
      stage: standing.stage,
      effect: standing.effect,
      group: standing.group,
      contested: standing.contested,
    }
  );
}

function sameStatus(a: Status | null, b: Status | null): boolean {
  if (!a || !b) return a === b;
  return a.stage === b.stage && a.effect === b.effect && a.contested === b.contested;
}

/**
 * The differences between two statuses of an issue: the group where it moves to another column of the board,
 * else the parts that a card shows within the column.
 */
export function differingStatusParts(
  before: Status | null,
  after: Status | null,
): ("group" | "stage" | "effect" | "contested")[] {
  if (!before || !after || before.group !== after.group) return ["group"];
  return (["stage", "effect", "contested"] as const).filter((part) => before[part] !== after[part]);
}

/**
 * Compares the boards of two records as of the same time. A development dated later has no effect yet, and
 * one dated before others affects only what follows from the newest.
 */
export function publicationEffects(
  before: readonly Issue[],
  after: readonly Issue[],
  asOf: AsOf,
): PublicationEffects {
  const [boardBefore, boardAfter] = [boardAsOf(before, asOf), boardAsOf(after, asOf)];
  const earlier = new Map(before.map((issue) => [issue.id, issue]));
  const remaining = new Set(after.map(({ id }) => id));
  const pairs = [
    ...after.map((issue) => [earlier.get(issue.id) ?? null, issue] as const),
    ...before.filter(({ id }) => !remaining.has(id)).map((issue) => [issue, null] as const),
  ];
  const moves = pairs.flatMap(([previous, next]): BoardMove[] => {
    const [from, to] = [previous, next].map((issue) => statusOf(issue && standingOf(issue, 1, asOf)));
    if (from === undefined || to === undefined || sameStatus(from, to)) return [];
    const reopened = from !== null && to !== null && isReopening(from.group, to.group);
    const issue = next ?? previous;
    return issue ? [{ issue: issue.id, title: issue.title, before: from, after: to, reopened }] : [];
  });
  const count = (group: Group) => ({ before: boardBefore.counts[group], after: boardAfter.counts[group] });
  return {
    counts: {
      open: count("open"),
      agreed: count("agreed"),
      in_effect: count("in_effect"),
      ended: count("ended"),
    },
    contested: { before: boardBefore.contested, after: boardAfter.contested },
    moves,
  };
}
