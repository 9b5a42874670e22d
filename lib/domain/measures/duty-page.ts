/** In which order do the goods stand in the table of all rates, and on which of its pages? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { pageWith } from "../paging";
import type { Measure } from "@/lib/domain/record/record";
import { measuresAsOf, type MeasureStanding } from "./measure-as-of";

/** Each has a chart of its own. */
export const goodsPerPage = 40;

/** Goods of the same issue stand together, where its first ones do in the record. */
export function byIssue(known: readonly MeasureStanding[]): MeasureStanding[] {
  const issues = new Map<string, MeasureStanding[]>();
  for (const standing of known) {
    const ofIssue = issues.get(standing.measure.issue);
    if (ofIssue) ofIssue.push(standing);
    else issues.set(standing.measure.issue, [standing]);
  }
  return [...issues.values()].flat();
}

/** Goods that are not in the table are on no page, and the first is named for them. */
export function dutyPageOf(measures: readonly Measure[], id: string, asOf: AsOf): number {
  if (measures.length <= goodsPerPage) return 1;
  return pageWith(byIssue(measuresAsOf(measures, asOf)).findIndex(({ measure }) => measure.id === id), goodsPerPage);
}
