/** The short list of rates: the first measure of each issue, in file order. */
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Measure } from "@/lib/domain/record/record";
import { measuresAsOf, type MeasureStanding } from "./measure-as-of";

const maxMeasures = 6;

/** At most six measures known by then, one for each issue; an issue's first measure has its main goods. */
export function mainMeasures(measures: readonly Measure[], asOf: AsOf): MeasureStanding[] {
  const known = measuresAsOf(measures, asOf);
  return known
    .filter(
      ({ measure }, index) => known.findIndex((other) => other.measure.issue === measure.issue) === index,
    )
    .slice(0, maxMeasures);
}
