/** What had happened on an issue by a given time, and how each step compares with the one before. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Development, Issue, PartialDate } from "@/lib/domain/record/record";
import { groupOf, isReopening, stageDistance } from "./status";

const ordered = new WeakMap<Issue, Development[]>();

/** All developments in date order, ties in file order. The record's issues are never changed in place. */
export function developmentsInOrder(issue: Issue): Development[] {
  let developments = ordered.get(issue);
  if (!developments) {
    developments = [...issue.developments].sort((a, b) => comparePartialDates(a.date, b.date));
    ordered.set(issue, developments);
  }
  return developments;
}

/** The developments that had happened, in date order. */
export function historyOf(issue: Issue, asOf: AsOf): Development[] {
  return developmentsInOrder(issue).filter(({ date }) => hasHappened(date, asOf));
}

/** True where the stage or the effect is another than in the development before. */
export function changesState(before: Development, after: Development): boolean {
  return before.stage !== after.stage || before.effect !== after.effect;
}

/** A step that went back: to a group further left (reopened), or further apart without that (moved back). */
export type Setback = { kind: "reopened" | "moved_back"; on: PartialDate; developmentId: string };

/**
 * Whether one step of a history went back. "Reopened" is a move to a group further left (FORMAT). "Moved back"
 * is a step within Open, or within Agreed, after which the sides stand further apart.
 */
export function setbackAt(before: Development, after: Development): Setback | null {
  const from = groupOf(before.stage, before.effect);
  const to = groupOf(after.stage, after.effect);
  const step = { on: after.date, developmentId: after.id };
  if (isReopening(from, to)) return { kind: "reopened", ...step };
  const grew = (stageDistance(after.stage) ?? 0) > (stageDistance(before.stage) ?? 0);
  // No move to a group further right takes the sides apart, so this one stayed within its group.
  return grew && (to === "open" || to === "agreed") ? { kind: "moved_back", ...step } : null;
}

/** A stretch in which an issue was open again; `to` is the move out of Open, null while it is still open. */
export type OpenAgain = { from: PartialDate; to: PartialDate | null };

/**
 * When an issue of a history was reopened and for how long it stayed open: each stretch of the group Open that began by
 * a move from a group further right. A reopening is such a move to any group further left; "reopened, still open" is
 * said of an issue whose last stretch has not ended.
 */
export function openAgainIn(history: readonly Development[]): OpenAgain[] {
  const stretches: OpenAgain[] = [];
  let current: OpenAgain | null = null;
  let before: Development | null = null;
  for (const development of history) {
    const isOpen = groupOf(development.stage, development.effect) === "open";
    const wasOpen = before !== null && groupOf(before.stage, before.effect) === "open";
    if (before && isOpen && !wasOpen) {
      current = { from: development.date, to: null };
      stretches.push(current);
    } else if (current && !isOpen) {
      current.to = development.date;
      current = null;
    }
    before = development;
  }
  return stretches;
}
