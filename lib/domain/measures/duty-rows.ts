/**
 * Every duty on some goods that was charged, decided, agreed or threatened by a given time, and how each
 * ended.
 */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { endOfPeriod } from "@/lib/domain/time/period";
import type { Measure, PartialDate, Step } from "@/lib/domain/record/record";
import type { DutyState } from "./duty-states";
import { dutyLevelsOf } from "./levels";
import { type Charge, chargesBegunBy, isBackdated, measureAsOf } from "./measure-as-of";
import { announcedSteps } from "./announced-steps";
import { pendingSpans } from "./pending-spans";

/** By its own term, by the next duty, or because another step carried it out, replaced or dropped it. */
type DutyEnd = { on: PartialDate; by: "term" | "next" | "settled" };

export type DutyRow = {
  state: DutyState;
  /**
   * The steps of one duty, each once, in the order in which they first applied; the last one describes it.
   */
  steps: Step[];
  step: Step;
  from: PartialDate | null;
  isBackdated: boolean;
  /** Null where no end is known; the end of a charge can be in the future. */
  end: DutyEnd | null;
  /** Was charged, agreed or threatened, and no longer is. */
  isOver: boolean;
};

function endOf({ step, end }: Charge, steps: readonly Step[]): DutyEnd | null {
  if (end === null) return null;
  if (step.until !== null && endOfPeriod(step.until) === end) return { on: step.until, by: "term" };
  const next = dutyLevelsOf(steps).find(({ start }) => start === end);
  return next ? { on: next.since, by: "next" } : null;
}

/**
 * In the order of announcement. A run of the same duty by several texts is one row; the current charge is the
 * same as in `measureAsOf`.
 */
export function dutyRows(measure: Measure, asOf: AsOf): DutyRow[] {
  const steps = announcedSteps(measure, asOf);
  const now = asOfInstant(asOf).getTime();
  const charges = chargesBegunBy(measure, asOf).map((charge): DutyRow => {
    const { status, run, step, since } = charge;
    return {
      state: status,
      steps: run,
      step,
      from: since,
      isBackdated: charge.isBackdated,
      end: endOf(charge, steps),
      isOver: charge.end !== null && charge.end <= now,
    };
  });
  const decided = measureAsOf(measure, asOf).decided.map((step): DutyRow => {
    const end: DutyEnd | null = step.until && { on: step.until, by: "term" };
    return {
      state: "decided",
      steps: [step],
      step,
      from: step.from,
      isBackdated: isBackdated(step),
      end,
      isOver: false,
    };
  });
  const pending = pendingSpans(measure, asOf).map(({ step, status, settledBy }): DutyRow => {
    const end: DutyEnd | null = settledBy && { on: settledBy.announcedOn, by: "settled" };
    return {
      state: status,
      steps: [step],
      step,
      from: step.from,
      isBackdated: false,
      end,
      isOver: settledBy !== null,
    };
  });
  const placeOf = ({ steps: [first] }: DutyRow) => (first ? steps.indexOf(first) : steps.length);
  return [...charges, ...decided, ...pending].sort((a, b) => placeOf(a) - placeOf(b));
}
