/** Converts a trip with travellers, legs, meetings and issues to rows and back. */
import { meetingStatuses, verifications } from "@/lib/domain/record/record";
import type { TripDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import { readOptionalDate, readOptionalText, readText, toDateColumns, toTextColumns } from "./shared-columns";

async function insertParts(client: Prisma.TransactionClient, trips: readonly TripDocument[]): Promise<void> {
  const travellers: Prisma.TravellerCreateManyInput[] = [];
  const legs: Prisma.LegCreateManyInput[] = [];
  const meetings: Prisma.MeetingCreateManyInput[] = [];
  const issues: Prisma.TripIssueCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const trip of trips) {
    const tripId = trip.id;
    const key = `trip/${tripId}`;
    trip.travellers.forEach((traveller, position) => {
      travellers.push({
        id: `${key}/travellers/${position}`,
        tripId,
        position,
        officialId: traveller.official,
        ...toDateColumns("departs", traveller.departs),
        ...toDateColumns("returns", traveller.returns),
        ...toDateColumns("expectedReturn", traveller.expectedReturn),
      });
    });
    trip.legs.forEach((leg, position) => {
      legs.push({
        id: `${key}/legs/${position}`,
        tripId,
        position,
        ...toTextColumns("place", leg.place),
        ...toDateColumns("arrives", leg.arrives),
        ...toDateColumns("leaves", leg.leaves),
        ...toTextColumns("what", leg.what),
      });
    });
    trip.meetings.forEach((meeting, position) => {
      const id = `${key}/meetings/${position}`;
      meetings.push({
        id,
        tripId,
        position,
        officialId: meeting.official,
        ...toTextColumns("label", meeting.label),
        ...toDateColumns("date", meeting.date),
        status: meeting.status,
      });
      citations.push(...toCitationRows("meetingId", id, id, meeting.citations));
    });
    trip.issues.forEach((issueId, position) => issues.push({ tripId, issueId, position }));
    citations.push(...toCitationRows("tripId", tripId, key, trip.citations));
  }
  await insertRows(client.traveller, travellers);
  await insertRows(client.leg, legs);
  await insertRows(client.meeting, meetings);
  await insertRows(client.tripIssue, issues);
  await insertRows(client.citation, citations);
}

export const tripTable = recordTable({
  reads: (client) => client.trip,
  writes: (client) => client.trip,
  toColumns: (trip: TripDocument) => ({
    id: trip.id,
    ...toTextColumns("from", trip.from),
    ...toDateColumns("announcedOn", trip.announcedOn),
    ...toTextColumns("purpose", trip.purpose),
    ...toTextColumns("outcome", trip.outcome),
    note: trip.note,
  }),
  insertParts,
  deleteParts: async (client, ids) => {
    const where = { tripId: { in: ids } };
    await client.traveller.deleteMany({ where });
    await client.leg.deleteMany({ where });
    await client.meeting.deleteMany({ where });
    await client.tripIssue.deleteMany({ where });
    await client.citation.deleteMany({ where });
  },
  read: async (client, citations) => {
    const inOrder = { orderBy: byPosition };
    const travellers = groupBy(await client.traveller.findMany(inOrder), (row) => row.tripId);
    const legs = groupBy(await client.leg.findMany(inOrder), (row) => row.tripId);
    const meetings = groupBy(await client.meeting.findMany(inOrder), (row) => row.tripId);
    const issues = groupBy(await client.tripIssue.findMany(inOrder), (row) => row.tripId);
    return toStored(
      await client.trip.findMany({ orderBy: inFileOrder }),
      (row): TripDocument => ({
        id: row.id,
        travellers: travellers(row.id).map((traveller) => ({
          official: traveller.officialId,
          departs: readOptionalDate(traveller, "departs"),
          returns: readOptionalDate(traveller, "returns"),
          expectedReturn: readOptionalDate(traveller, "expectedReturn"),
        })),
        from: readText(row, "from"),
        legs: legs(row.id).map((leg) => ({
          place: readText(leg, "place"),
          arrives: readOptionalDate(leg, "arrives"),
          leaves: readOptionalDate(leg, "leaves"),
          what: readOptionalText(leg, "what"),
        })),
        meetings: meetings(row.id).map((meeting) => ({
          official: meeting.officialId,
          label: readOptionalText(meeting, "label"),
          date: readOptionalDate(meeting, "date"),
          status: oneOf(meetingStatuses, meeting.status),
          citations: citations.meetingId(meeting.id),
        })),
        announcedOn: readOptionalDate(row, "announcedOn"),
        purpose: readText(row, "purpose"),
        outcome: readOptionalText(row, "outcome"),
        issues: issues(row.id).map(({ issueId }) => issueId),
        citations: citations.tripId(row.id),
        verification: oneOf(verifications, row.verification),
        note: row.note,
      }),
    );
  },
});
