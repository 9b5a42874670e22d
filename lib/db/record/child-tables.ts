/** Inserts and deletes the child rows of records (claims, roles, legs, citations …) in bulk. */
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import { type ChildRows, emptyChildRows } from "./rows/child-rows";
import { addDevelopmentRows } from "./rows/development";
import { addEventRows } from "./rows/event";
import { addIssueRows } from "./rows/issue";
import { addMeasureRows } from "./rows/measure";
import { addOfficialRows } from "./rows/official";
import { addTripRows } from "./rows/trip";

function childRowsOf(records: readonly RecordDocument[]): ChildRows {
  const rows = emptyChildRows();
  for (const record of records) {
    if (record.type === "official") addOfficialRows(rows, record.document);
    else if (record.type === "issue") addIssueRows(rows, record.document);
    else if (record.type === "development") addDevelopmentRows(rows, record.document);
    else if (record.type === "event") addEventRows(rows, record.document);
    else if (record.type === "trip") addTripRows(rows, record.document);
    else if (record.type === "measure") addMeasureRows(rows, record.document);
  }
  return rows;
}

/** Inserts the child rows of the records, citations last because they refer to all others. */
export async function addChildRows(client: Prisma.TransactionClient, records: readonly RecordDocument[]): Promise<void> {
  const rows = childRowsOf(records);
  for (const data of inChunks(rows.officialAlias)) await client.officialAlias.createMany({ data });
  for (const data of inChunks(rows.role)) await client.role.createMany({ data });
  for (const data of inChunks(rows.issueLink)) await client.issueLink.createMany({ data });
  for (const data of inChunks(rows.claim)) await client.claim.createMany({ data });
  for (const data of inChunks(rows.amount)) await client.amount.createMany({ data });
  for (const data of inChunks(rows.eventParticipant)) await client.eventParticipant.createMany({ data });
  for (const data of inChunks(rows.scheduleRow)) await client.scheduleRow.createMany({ data });
  for (const data of inChunks(rows.eventIssue)) await client.eventIssue.createMany({ data });
  for (const data of inChunks(rows.traveller)) await client.traveller.createMany({ data });
  for (const data of inChunks(rows.leg)) await client.leg.createMany({ data });
  for (const data of inChunks(rows.meeting)) await client.meeting.createMany({ data });
  for (const data of inChunks(rows.tripIssue)) await client.tripIssue.createMany({ data });
  for (const data of inChunks(rows.measureStep)) await client.measureStep.createMany({ data });
  for (const data of inChunks(rows.stepSettlement)) await client.stepSettlement.createMany({ data });
  for (const data of inChunks(rows.citation)) await client.citation.createMany({ data });
}

/** Deletes the child rows of the records; citations are deleted with their owners. */
export async function deleteChildRows(client: Prisma.TransactionClient, records: readonly RecordDocument[]): Promise<void> {
  const chunksOf = (type: RecordType) =>
    inChunks(records.filter((record) => record.type === type).map(({ document }) => document.id));
  for (const ids of chunksOf("official")) {
    await client.officialAlias.deleteMany({ where: { officialId: { in: ids } } });
    await client.role.deleteMany({ where: { officialId: { in: ids } } });
  }
  for (const ids of chunksOf("issue")) {
    await client.issueLink.deleteMany({ where: { issueId: { in: ids } } });
  }
  for (const ids of chunksOf("development")) {
    await client.claim.deleteMany({ where: { developmentId: { in: ids } } });
    await client.amount.deleteMany({ where: { developmentId: { in: ids } } });
    await client.citation.deleteMany({ where: { developmentId: { in: ids } } });
  }
  for (const ids of chunksOf("event")) {
    await client.eventParticipant.deleteMany({ where: { eventId: { in: ids } } });
    await client.scheduleRow.deleteMany({ where: { eventId: { in: ids } } });
    await client.eventIssue.deleteMany({ where: { eventId: { in: ids } } });
    await client.citation.deleteMany({ where: { eventId: { in: ids } } });
  }
  for (const ids of chunksOf("trip")) {
    await client.traveller.deleteMany({ where: { tripId: { in: ids } } });
    await client.leg.deleteMany({ where: { tripId: { in: ids } } });
    await client.meeting.deleteMany({ where: { tripId: { in: ids } } });
    await client.tripIssue.deleteMany({ where: { tripId: { in: ids } } });
    await client.citation.deleteMany({ where: { tripId: { in: ids } } });
  }
  for (const ids of chunksOf("measure")) {
    await client.measureStep.deleteMany({ where: { measureId: { in: ids } } });
  }
}
