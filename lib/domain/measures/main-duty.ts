/** What do the main goods of an issue pay: those of its first measure known by then? */
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Measure, Text } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { type Charge, measuresAsOf, type MeasureStanding } from "./measure-as-of";

/** The measures of an issue known by then, in file order: the first one stands for its main goods. */
export function measuresOfIssue(measures: readonly Measure[], issue: string, asOf: AsOf): MeasureStanding[] {
  return measuresAsOf(measures.filter((measure) => measure.issue === issue), asOf);
}

export type MainCharge = { goods: Text; charge: Charge };

/**
 * What is said beside the stage and effect of an issue, which tell of the talks alone. Null where nothing of its own
 * is due, and where the issue has ended: what its goods pay then rests on something else.
 */
export function mainCharge({ issue, group }: Pick<Standing, "issue" | "group">, measures: readonly Measure[], asOf: AsOf): MainCharge | null {
  const [main] = group === "ended" ? [] : measuresOfIssue(measures, issue.id, asOf);
  return main?.charged ? { goods: main.measure.goods, charge: main.charged } : null;
}
