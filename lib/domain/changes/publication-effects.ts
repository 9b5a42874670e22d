/** What would a publication move on the board? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Effect, Issue, Stage, Text } from "@/lib/domain/record/record";
import { type Standing, standingOf } from "@/lib/domain/status/standing";
import { type Group, isReopening } from "@/lib/domain/status/status";

/** Where an issue stands; the parts that a card shows of its status. */
export type Status = { stage: Stage; effect: Effect; group: Group; contested: boolean };

/** `before` null: the issue was not on the board; `after` null: it leaves it. */
export type Move = { issue: string; title: Text; before: Status | null; after: Status | null; reopened: boolean };

export type PublicationEffects = {
  /** Issues in each group, before and after. */
  counts: Record<Group, { before: number; after: number }>;
  contested: { before: number; after: number };
  /** The issues whose status differs, in record order, those that leave the board last. */
  moves: Move[];
};

function statusOf(standing: Standing | null): Status | null {
  return standing && { stage: standing.stage, effect: standing.effect, group: standing.group, contested: standing.contested };
}

function sameStatus(a: Status | null, b: Status | null): boolean {
  if (!a || !b) return a === b;
  return a.stage === b.stage && a.effect === b.effect && a.contested === b.contested;
}

/**
 * What of a status differs between two of one issue: its group where it moves to another column of the board, else
 * the parts that a card shows within the column.
 */
export function differingParts(before: Status | null, after: Status | null): ("group" | "stage" | "effect" | "contested")[] {
  if (!before || !after || before.group !== after.group) return ["group"];
  return (["stage", "effect", "contested"] as const).filter((part) => before[part] !== after[part]);
}

/**
 * Compares the board made of two records at the same time, which is `asOf` for both: a development dated later
 * moves nothing yet, and one that lies before another moves only what follows from the newest.
 */
export function publicationEffects(before: readonly Issue[], after: readonly Issue[], asOf: AsOf): PublicationEffects {
  const [was, will] = [boardAsOf(before, asOf), boardAsOf(after, asOf)];
  const known = new Map(before.map((issue) => [issue.id, issue]));
  const kept = new Set(after.map(({ id }) => id));
  const pairs = [
    ...after.map((issue) => [known.get(issue.id) ?? null, issue] as const),
    ...before.filter(({ id }) => !kept.has(id)).map((issue) => [issue, null] as const),
  ];
  const moves = pairs.flatMap(([old, now]): Move[] => {
    const [from, to] = [old, now].map((issue) => statusOf(issue && standingOf(issue, 1, asOf)));
    if (from === undefined || to === undefined || sameStatus(from, to)) return [];
    const reopened = from !== null && to !== null && isReopening(from.group, to.group);
    const issue = now ?? old;
    return issue ? [{ issue: issue.id, title: issue.title, before: from, after: to, reopened }] : [];
  });
  const count = (group: Group) => ({ before: was.counts[group], after: will.counts[group] });
  return {
    counts: { open: count("open"), agreed: count("agreed"), in_effect: count("in_effect"), ended: count("ended") },
    contested: { before: was.contested, after: will.contested },
    moves,
  };
}
