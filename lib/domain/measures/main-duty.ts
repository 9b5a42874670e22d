/** The duty on the main goods of an issue, which are those of its first measure. */
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Measure, Text } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { type Charge, measuresAsOf, type MeasureStanding } from "./measure-as-of";

/** The measures of an issue known by then, in file order; the first one has the main goods. */
export function measuresOfIssue(measures: readonly Measure[], issue: string, asOf: AsOf): MeasureStanding[] {
  return measuresAsOf(
    measures.filter((measure) => measure.issue === issue),
    asOf,
  );
}

export type MainCharge = { goods: Text; charge: Charge };

/**
 * The charge shown beside the stage and effect of an issue. Null where no charge applies, and where the issue
 * has ended, because the duty on its goods then has another basis.
 */
export function mainCharge(
  { issue, group }: Pick<Standing, "issue" | "group">,
  measures: readonly Measure[],
  asOf: AsOf,
): MainCharge | null {
  const [main] = group === "ended" ? [] : measuresOfIssue(measures, issue.id, asOf);
  return main?.charged ? { goods: main.measure.goods, charge: main.charged } : null;
}
