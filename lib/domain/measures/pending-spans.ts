/** The times in which each agreement and threat of a measure was pending, for the step chart. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { Measure, Step } from "@/lib/domain/record/record";
import { dutyStart } from "./levels";
import { announcedSteps } from "./announced-steps";

type PendingSpan = {
  step: Step;
  status: "agreed" | "threatened";
  /** The first instant of the day on which it was announced, in milliseconds since 1970 UTC. */
  start: number;
  /**
   * The first instant that the settling step applies to, else that of its announcement; null while pending.
   */
  end: number | null;
  settledBy: Step | null;
};

/**
 * In file order, by what had been announced by then; the end is never before the start, even with a backdated
 * settling step.
 */
export function pendingSpans(measure: Pick<Measure, "steps">, asOf: AsOf): PendingSpan[] {
  const known = announcedSteps(measure, asOf);
  return known.flatMap((step): PendingSpan[] => {
    if (step.status !== "agreed" && step.status !== "threatened") return [];
    const settledBy = known.find(({ settles }) => settles.includes(step.id)) ?? null;
    const start = spanOf(step.announcedOn).earliest;
    const applies =
      settledBy && settledBy.status !== "agreed" && settledBy.status !== "threatened" ? settledBy.from : null;
    const end =
      settledBy && Math.max(start, applies ? dutyStart(applies) : spanOf(settledBy.announcedOn).earliest);
    return [{ step, status: step.status, start, end, settledBy }];
  });
}
