/** The charges of all measures that are decided and have not begun, soonest first. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Measure, PartialDate, Step } from "@/lib/domain/record/record";
import { measuresAsOf } from "./measure-as-of";

type UpcomingDuty = { measure: Measure; step: Step; from: PartialDate };

export function upcomingDuties(measures: readonly Measure[], asOf: AsOf): UpcomingDuty[] {
  return measuresAsOf(measures, asOf)
    .flatMap(({ measure, decided }) =>
      decided.flatMap((step): UpcomingDuty[] => (step.from ? [{ measure, step, from: step.from }] : [])),
    )
    .sort((a, b) => comparePartialDates(a.from, b.from));
}
