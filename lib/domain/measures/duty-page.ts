/** The order of the goods in the table of all rates, and the page of each. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { pageWith } from "@/lib/domain/paging";
import type { Measure } from "@/lib/domain/record/record";
import { measuresAsOf, type MeasureStanding } from "./measure-as-of";

/** Each row contains a chart. */
export const goodsPerPage = 40;

/** Groups goods by issue, in the order of the first goods of each issue. */
export function groupByIssue(standings: readonly MeasureStanding[]): MeasureStanding[] {
  const issues = new Map<string, MeasureStanding[]>();
  for (const standing of standings) {
    const ofIssue = issues.get(standing.measure.issue);
    if (ofIssue) ofIssue.push(standing);
    else issues.set(standing.measure.issue, [standing]);
  }
  return [...issues.values()].flat();
}

/** The first page for goods that are not in the table. */
export function dutyPageOf(measures: readonly Measure[], id: string, asOf: AsOf): number {
  if (measures.length <= goodsPerPage) return 1;
  return pageWith(
    groupByIssue(measuresAsOf(measures, asOf)).findIndex(({ measure }) => measure.id === id),
    goodsPerPage,
  );
}
