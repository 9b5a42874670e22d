/** From when to when was each agreement and each threat of a measure pending, as a step chart draws it? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { Measure, Step } from "@/lib/domain/record/record";
import { startOf } from "./levels";
import { stepsKnown } from "./pending";

export type PendingSpan = {
  step: Step;
  status: "agreed" | "threatened";
  /** The first instant of the day on which it was announced, in milliseconds since 1970 UTC. */
  start: number;
  /** Where another step settled it: the first instant that one applies to, else that of its announcement; null while it is pending. */
  end: number | null;
  settledBy: Step | null;
};

/** In file order, by what had been announced by then; never ends before it starts, even where a backdated step settles it. */
export function pendingSpans(measure: Pick<Measure, "steps">, asOf: AsOf): PendingSpan[] {
  const known = stepsKnown(measure, asOf);
  return known.flatMap((step): PendingSpan[] => {
    if (step.status !== "agreed" && step.status !== "threatened") return [];
    const settledBy = known.find(({ settles }) => settles.includes(step.id)) ?? null;
    const start = spanOf(step.announcedOn).earliest;
    const applies = settledBy && settledBy.status !== "agreed" && settledBy.status !== "threatened" ? settledBy.from : null;
    const end = settledBy && Math.max(start, applies ? startOf(applies) : spanOf(settledBy.announcedOn).earliest);
    return [{ step, status: step.status, start, end, settledBy }];
  });
}
