/** The developments of an issue that had happened by a given time, and the comparison of consecutive ones. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Development, Issue, PartialDate } from "@/lib/domain/record/record";
import { groupOf, isReopening, stageDistance } from "./status";

const ordered = new WeakMap<Issue, Development[]>();

/**
 * All developments in date order, ties in file order. Cached, because the record's issues are never mutated.
 */
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

/** A development as far as its issue's status follows from it. */
export type StatusStep = Pick<Development, "id" | "date" | "stage" | "effect">;

/** Whether the stage or the effect differs from the previous development. */
export function changesState(before: StatusStep, after: StatusStep): boolean {
  return before.stage !== after.stage || before.effect !== after.effect;
}

/** A step backwards: to a group further left (reopened), or further apart within the group (moved back). */
export type Setback = { kind: "reopened" | "moved_back"; on: PartialDate; developmentId: string };

/**
 * The setback in one step of a history, if any. "Reopened" is a move to a group further left (FORMAT). "Moved
 * back" is a step within Open, or within Agreed, after which the sides are further apart.
 */
export function setbackAt(before: StatusStep, after: StatusStep): Setback | null {
  const from = groupOf(before.stage, before.effect);
  const to = groupOf(after.stage, after.effect);
  const step = { on: after.date, developmentId: after.id };
  if (isReopening(from, to)) return { kind: "reopened", ...step };
  const grew = (stageDistance(after.stage) ?? 0) > (stageDistance(before.stage) ?? 0);
  // A move to a group further right never increases the distance, so this step is within its group.
  return grew && (to === "open" || to === "agreed") ? { kind: "moved_back", ...step } : null;
}

/** A period in which an issue was open again; `to` is the move out of Open, null while it is still open. */
export type ReopenedPeriod = { from: PartialDate; to: PartialDate | null };

/**
 * The periods of the group Open that began by a move from a group further right. An issue whose last period
 * has not ended is "reopened, still open".
 */
export function findReopenedPeriods(history: readonly Development[]): ReopenedPeriod[] {
  const periods: ReopenedPeriod[] = [];
  let current: ReopenedPeriod | null = null;
  let before: Development | null = null;
  for (const development of history) {
    const isOpen = groupOf(development.stage, development.effect) === "open";
    const wasOpen = before !== null && groupOf(before.stage, before.effect) === "open";
    if (before && isOpen && !wasOpen) {
      current = { from: development.date, to: null };
      periods.push(current);
    } else if (current && !isOpen) {
      current.to = development.date;
      current = null;
    }
    before = development;
  }
  return periods;
}
