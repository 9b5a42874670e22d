/** Addresses of rows in lists that can have several pages. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { entriesPerLedgerPage, ledgerPageOf } from "@/lib/domain/status/ledger-page";
import { dutyPageOf } from "@/lib/domain/measures/duty-page";
import type { Issue, Measure } from "@/lib/domain/record/record";
import { withQuery } from "./page-addresses";

const rowAt = (address: string, page: number, id: string) =>
  `${page === 1 ? address : withQuery(address, `?page=${page}`)}#${id}`;

/** The row of a development in its issue's history, which is at `address`. */
export function entryAddress(
  address: string,
  issue: Issue | undefined,
  developmentId: string,
  asOf: AsOf,
): string {
  const isLong = issue !== undefined && issue.developments.length > entriesPerLedgerPage;
  return rowAt(address, isLong ? ledgerPageOf(issue, developmentId, asOf) : 1, developmentId);
}

/** The same for links on the issue's own page: only a fragment if the history has one page. */
export function entryLinkOnIssuePage(
  address: string,
  issue: Issue,
  developmentId: string,
  asOf: AsOf,
): string {
  return issue.developments.length > entriesPerLedgerPage
    ? entryAddress(address, issue, developmentId, asOf)
    : `#${developmentId}`;
}

/** The row of some goods in the table of all rates, which is at `address`. */
export function dutyAddress(address: string, measures: readonly Measure[], id: string, asOf: AsOf): string {
  return rowAt(address, dutyPageOf(measures, id, asOf), id);
}
