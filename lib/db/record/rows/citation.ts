/** Converts citations to rows of one table, with one of its owner columns set, and back. */
import type { Citation } from "@/lib/domain/record/record";
import type { Citation as CitationRow, Prisma } from "@/lib/db/generated/client";
import { groupBy, type Grouped } from "./group-by";
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

/** `key` is the owner's path in the record, as `claim/…`; it makes the row's key unique among all owners. */
export function toCitationRows(
  column: OwnerColumn,
  owner: string,
  key: string,
  citations: readonly Citation[],
): Prisma.CitationCreateManyInput[] {
  return citations.map(({ source, locator, quote }, position) => ({
    id: `${key}/citations/${position}`,
    sourceId: source,
    position,
    locator,
    ...toQuoteColumns(quote),
    [column]: owner,
  }));
}

export type CitationsOf = Record<OwnerColumn, Grouped<Citation>>;

/** The citations of every owner, by the owner's column. The rows must be in order of position. */
export function groupCitations(rows: readonly CitationRow[]): CitationsOf {
  const ofColumn = (column: OwnerColumn): Grouped<Citation> => {
    const group = groupBy(rows, (row) => row[column]);
    return (owner) =>
      group(owner).map((row) => ({ source: row.sourceId, locator: row.locator, quote: readQuote(row) }));
  };
  return {
    roleId: ofColumn("roleId"),
    issueLinkId: ofColumn("issueLinkId"),
    developmentId: ofColumn("developmentId"),
    claimId: ofColumn("claimId"),
    eventId: ofColumn("eventId"),
    scheduleRowId: ofColumn("scheduleRowId"),
    tripId: ofColumn("tripId"),
    meetingId: ofColumn("meetingId"),
    stepId: ofColumn("stepId"),
  };
}
