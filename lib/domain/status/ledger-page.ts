/** The page of an issue's history that contains an entry. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "./history";
import { pageWith } from "@/lib/domain/paging";
import type { Issue } from "@/lib/domain/record/record";

/** An entry with its claims has about three kilobytes. */
export const entriesPerLedgerPage = 40;

/** Newest entries come first; the first page for an entry that had not happened. */
export function ledgerPageOf(issue: Issue, developmentId: string, asOf: AsOf): number {
  const newestFirst = historyOf(issue, asOf).reverse();
  return pageWith(
    newestFirst.findIndex(({ id }) => id === developmentId),
    entriesPerLedgerPage,
  );
}
