/** On which page of an issue's history does an entry stand? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "./history";
import { pageWith } from "@/lib/domain/paging";
import type { Issue } from "@/lib/domain/record/record";

/** An entry with its claims weighs about three kilobytes. */
export const entriesPerLedgerPage = 40;

/** The newest entry stands first; an entry that had not happened is on no page, and the first is named for it. */
export function ledgerPageOf(issue: Issue, developmentId: string, asOf: AsOf): number {
  const newestFirst = historyOf(issue, asOf).reverse();
  return pageWith(newestFirst.findIndex(({ id }) => id === developmentId), entriesPerLedgerPage);
}
