/** How citations stand in rows: one table, with one of its owner columns set. */
import type { Citation } from "@/lib/domain/record/record";
import type { Citation as CitationRow } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { groupBy, type Grouped } from "./grouping";
import { readQuote, toQuoteColumns } from "./shared-columns";

type OwnerColumn =
  | "roleId"
  | "issueLinkId"
  | "developmentId"
  | "claimId"
  | "eventId"
  | "scheduleRowId"
  | "tripId"
  | "meetingId"
  | "stepId";

/** `key` is the owner's place in the record, as `claim/…`; it makes the row's own key, which must not meet another table's. */
export function addCitationRows(
  rows: ChildRows,
  column: OwnerColumn,
  owner: string,
  key: string,
  citations: readonly Citation[],
): void {
  citations.forEach(({ source, locator, quote }, position) => {
    rows.citation.push({
      id: `${key}/citations/${position}`,
      sourceId: source,
      position,
      locator,
      ...toQuoteColumns(quote),
      [column]: owner,
    });
  });
}

export type CitationsOf = Record<OwnerColumn, Grouped<Citation>>;

/** The citations of every owner, by the owner's column. The rows must come in order of position. */
export function groupCitations(rows: readonly CitationRow[]): CitationsOf {
  const by = (column: OwnerColumn): Grouped<Citation> => {
    const group = groupBy(rows, (row) => row[column]);
    return (owner) =>
      group(owner).map((row) => ({ source: row.sourceId, locator: row.locator, quote: readQuote(row) }));
  };
  return {
    roleId: by("roleId"),
    issueLinkId: by("issueLinkId"),
    developmentId: by("developmentId"),
    claimId: by("claimId"),
    eventId: by("eventId"),
    scheduleRowId: by("scheduleRowId"),
    tripId: by("tripId"),
    meetingId: by("meetingId"),
    stepId: by("stepId"),
  };
}
