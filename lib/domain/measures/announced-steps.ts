/** The steps of a measure announced by a given time, and the pending ones among them. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { Measure, Step } from "@/lib/domain/record/record";

/** The steps announced by then, in file order. */
export function announcedSteps({ steps }: Pick<Measure, "steps">, asOf: AsOf): Step[] {
  return steps.filter((step) => hasHappened(step.announcedOn, asOf));
}

type Pending = { agreed: Step[]; threatened: Step[] };

/** The agreed or threatened steps that no other of these steps settles, in file order. */
export function pendingSteps(known: readonly Step[]): Pending {
  const settled = new Set(known.flatMap(({ settles }) => settles));
  const pending = (status: Step["status"]) =>
    known.filter((step) => step.status === status && !settled.has(step.id));
  return { agreed: pending("agreed"), threatened: pending("threatened") };
}
