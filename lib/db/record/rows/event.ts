/** Converts an event with participants, schedule and issues to rows and back. */
import { eventKinds, scheduleStatuses, verifications } from "@/lib/domain/record/record";
import type { EventDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import {
  readDate,
  readOptionalDate,
  readOptionalText,
  readText,
  toDateColumns,
  toTextColumns,
} from "./shared-columns";

async function insertParts(
  client: Prisma.TransactionClient,
  events: readonly EventDocument[],
): Promise<void> {
  const participants: Prisma.EventParticipantCreateManyInput[] = [];
  const schedule: Prisma.ScheduleRowCreateManyInput[] = [];
  const issues: Prisma.EventIssueCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const event of events) {
    const eventId = event.id;
    const key = `event/${eventId}`;
    event.participants.forEach(({ official, label }, position) => {
      participants.push({
        id: `${key}/participants/${position}`,
        eventId,
        position,
        officialId: official,
        ...toTextColumns("label", label),
      });
    });
    event.schedule.forEach((row, position) => {
      const id = `${key}/schedule/${position}`;
      schedule.push({
        id,
        eventId,
        position,
        ...toDateColumns("announcedOn", row.announcedOn),
        status: row.status,
        ...toDateColumns("starts", row.starts),
        ...toDateColumns("ends", row.ends),
      });
      citations.push(...toCitationRows("scheduleRowId", id, id, row.citations));
    });
    event.issues.forEach((issueId, position) => issues.push({ eventId, issueId, position }));
    citations.push(...toCitationRows("eventId", eventId, key, event.citations));
  }
  await insertRows(client.eventParticipant, participants);
  await insertRows(client.scheduleRow, schedule);
  await insertRows(client.eventIssue, issues);
  await insertRows(client.citation, citations);
}

export const eventTable = recordTable({
  reads: (client) => client.event,
  writes: (client) => client.event,
  toColumns: ({ id, kind, name, place, outcome, note }: EventDocument) => ({
    id,
    kind,
    ...toTextColumns("name", name),
    ...toTextColumns("place", place),
    ...toTextColumns("outcome", outcome),
    note,
  }),
  insertParts,
  deleteParts: async (client, ids) => {
    const where = { eventId: { in: ids } };
    await client.eventParticipant.deleteMany({ where });
    await client.scheduleRow.deleteMany({ where });
    await client.eventIssue.deleteMany({ where });
    await client.citation.deleteMany({ where });
  },
  read: async (client, citations) => {
    const inOrder = { orderBy: byPosition };
    const participants = groupBy(await client.eventParticipant.findMany(inOrder), (row) => row.eventId);
    const schedule = groupBy(await client.scheduleRow.findMany(inOrder), (row) => row.eventId);
    const issues = groupBy(await client.eventIssue.findMany(inOrder), (row) => row.eventId);
    return toStored(
      await client.event.findMany({ orderBy: inFileOrder }),
      (row): EventDocument => ({
        id: row.id,
        kind: oneOf(eventKinds, row.kind),
        name: readText(row, "name"),
        place: readText(row, "place"),
        participants: participants(row.id).map((participant) => ({
          official: participant.officialId,
          label: readOptionalText(participant, "label"),
        })),
        schedule: schedule(row.id).map((line) => ({
          announcedOn: readDate(line, "announcedOn"),
          status: oneOf(scheduleStatuses, line.status),
          starts: readOptionalDate(line, "starts"),
          ends: readOptionalDate(line, "ends"),
          citations: citations.scheduleRowId(line.id),
        })),
        outcome: readOptionalText(row, "outcome"),
        issues: issues(row.id).map(({ issueId }) => issueId),
        citations: citations.eventId(row.id),
        verification: oneOf(verifications, row.verification),
        note: row.note,
      }),
    );
  },
});
