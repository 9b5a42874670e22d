/** Which steps of a measure were announced by a given time, and which of them are pending? */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { Measure, Step } from "@/lib/domain/record/record";

/** The verified steps announced by then, in file order: what readers are told of a measure. */
export function stepsKnown({ steps }: Pick<Measure, "steps">, asOf: AsOf): Step[] {
  return steps.filter(({ announcedOn, verification }) => verification === "verified" && hasHappened(announcedOn, asOf));
}

export type Pending = { agreed: Step[]; threatened: Step[] };

/** Of steps announced by a time, in file order, those agreed or threatened that none of them settles. */
export function pendingOf(known: readonly Step[]): Pending {
  const settled = new Set(known.flatMap(({ settles }) => settles));
  const pending = (status: Step["status"]) => known.filter((step) => step.status === status && !settled.has(step.id));
  return { agreed: pending("agreed"), threatened: pending("threatened") };
}
