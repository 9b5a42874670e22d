/** The lines of a measure's step chart, by what had been announced by a given time. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Measure, Step } from "@/lib/domain/record/record";
import type { ChartSpan } from "./chart-span";
import type { DutyState } from "./duty-states";
import { measureLevels } from "./levels";
import { isBackdated } from "./measure-as-of";
import { pendingSpans } from "./pending-spans";

export type DutyLine = {
  step: Step;
  state: DutyState;
  /** In percent; 0 where nothing is due. */
  rate: number;
  /** In milliseconds since 1970 UTC; `end` is the first instant after it. */
  start: number;
  end: number;
  /** The rate of the line that ends where this one begins, where it differs. */
  before: number | null;
  /** The duty differs from the one just before, so its rate is labelled. */
  isNew: boolean;
  /** An agreement or a threat that no other step has settled. */
  isPending: boolean;
  /** The day of the announcement, where the charge is backdated; in milliseconds since 1970 UTC. */
  notice: number | null;
};

/**
 * Agreements and threats come first, so that charges are drawn over them; a duty without a figure has no
 * line.
 */
export function dutyLines(
  measure: Pick<Measure, "steps">,
  span: Pick<ChartSpan, "from" | "to">,
  asOf: AsOf,
): DutyLine[] {
  return [...pendingLines(measure, asOf), ...chargeLines(measure, span, asOf)];
}

function pendingLines(measure: Pick<Measure, "steps">, asOf: AsOf): DutyLine[] {
  const now = asOfInstant(asOf).getTime();
  return pendingSpans(measure, asOf).flatMap(({ step, status, start, end }): DutyLine[] => {
    if (step.rate === null) return [];
    return [
      {
        step,
        state: status,
        rate: step.rate,
        start,
        end: Math.min(end ?? now, now),
        before: null,
        isNew: false,
        isPending: end === null,
        notice: null,
      },
    ];
  });
}

function chargeLines(
  measure: Pick<Measure, "steps">,
  { from, to }: Pick<ChartSpan, "from" | "to">,
  asOf: AsOf,
): DutyLine[] {
  const levels = measureLevels(measure, from, to, asOf);
  const heightOf = ({ status, rate }: (typeof levels)[number]) => (status === "not_charged" ? 0 : rate);
  return levels.flatMap((level, index): DutyLine[] => {
    const before = levels[index - 1];
    const touches = before?.end === level.start;
    const rate = heightOf(level);
    // A charge that continues past the time shown is not a new decision: its line ends there.
    if (rate === null || (touches && before.step === level.step)) return [];
    const isNew = !touches || before.status !== level.status || before.rate !== level.rate;
    const height = touches ? heightOf(before) : null;
    const { step, start, end } = level;
    return [
      {
        step,
        state: level.isAhead ? "decided" : level.status,
        rate,
        start,
        end,
        before: height === rate ? null : height,
        isNew,
        isPending: false,
        notice:
          step.from &&
          isBackdated({ from: step.from, announcedOn: step.announcedOn }) &&
          level.status === "charged"
            ? earliestInstant(step.announcedOn).getTime()
            : null,
      },
    ];
  });
}
