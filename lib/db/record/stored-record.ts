/** Reads the whole record from the database, whatever its publication. */
import { type Measure, type Publication, publications, type Source, type Official, type TalksEvent, type Trip, type Verification, verifications } from "@/lib/domain/record/record";
import type { DevelopmentDocument, IssueDocument } from "@/lib/domain/record/record-document";
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { groupCitations } from "./rows/citation";
import { oneOf } from "./rows/one-of";
import { readDevelopment } from "./rows/development";
import { readEvent } from "./rows/event";
import { groupBy } from "./rows/group-by";
import { readIssue } from "./rows/issue";
import { readMeasure } from "./rows/measure";
import { readOfficial } from "./rows/official";
import { readSource } from "./rows/source";
import { readTrip } from "./rows/trip";

/** A document with its publication, verification, version and position. */
export type Stored<Document> = {
  document: Document;
  publication: Publication;
  verification: Verification;
  version: number;
  position: number;
};

/** Every record of every publication, each list in file order. */
export type StoredRecord = {
  sources: Stored<Source>[];
  officials: Stored<Official>[];
  issues: Stored<IssueDocument>[];
  developments: Stored<DevelopmentDocument>[];
  events: Stored<TalksEvent>[];
  trips: Stored<Trip>[];
  measures: Stored<Measure>[];
  /** Sequence and instant of the newest revision; null where the database is empty. */
  newest: { seq: number; recordedAt: Date } | null;
};

type Head = { publication: string; verification: string; version: number; position: number };

function stored<Row extends Head, Document>(rows: Row[], read: (row: Row) => Document): Stored<Document>[] {
  return rows.map((row) => ({
    document: read(row),
    publication: oneOf(publications, row.publication),
    verification: oneOf(verifications, row.verification),
    version: row.version,
    position: row.position,
  }));
}

const inFileOrder: [{ position: "asc" }, { id: "asc" }] = [{ position: "asc" }, { id: "asc" }];
const byPosition = { position: "asc" } as const;

/** The sequence of the newest revision, with the time of the newest one whose time can be read. */
async function newestRevision(client: Prisma.TransactionClient): Promise<StoredRecord["newest"]> {
  const newest = await client.revision.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, recordedAt: true } });
  let withTime = newest;
  while (withTime && !isValidTime(withTime.recordedAt)) {
    withTime = await client.revision.findFirst({ where: { seq: { lt: withTime.seq } }, orderBy: { seq: "desc" }, select: { seq: true, recordedAt: true } });
  }
  return newest && withTime && { seq: newest.seq, recordedAt: withTime.recordedAt };
}

/** One query per table, in one transaction, so that the result is consistent. */
async function readTables(client: Prisma.TransactionClient, only: Prisma.DevelopmentWhereInput | undefined) {
  const claims: Prisma.ClaimWhereInput = only ? { development: only } : {};
  const amounts: Prisma.AmountWhereInput = only ? { development: only } : {};
  const citations: Prisma.CitationWhereInput = only
    ? { OR: [{ developmentId: null, claimId: null }, { development: only }, { claim: { development: only } }] }
    : {};
  return {
    sources: await client.source.findMany({ orderBy: inFileOrder }),
    officials: await client.official.findMany({ orderBy: inFileOrder }),
    aliases: await client.officialAlias.findMany({ orderBy: byPosition }),
    roles: await client.role.findMany({ orderBy: byPosition }),
    issues: await client.issue.findMany({ orderBy: inFileOrder }),
    links: await client.issueLink.findMany({ orderBy: byPosition }),
    developments: await client.development.findMany({ where: only ?? {}, orderBy: inFileOrder }),
    claims: await client.claim.findMany({ where: claims, orderBy: byPosition }),
    amounts: await client.amount.findMany({ where: amounts, orderBy: byPosition }),
    events: await client.event.findMany({ orderBy: inFileOrder }),
    participants: await client.eventParticipant.findMany({ orderBy: byPosition }),
    schedule: await client.scheduleRow.findMany({ orderBy: byPosition }),
    eventIssues: await client.eventIssue.findMany({ orderBy: byPosition }),
    trips: await client.trip.findMany({ orderBy: inFileOrder }),
    travellers: await client.traveller.findMany({ orderBy: byPosition }),
    legs: await client.leg.findMany({ orderBy: byPosition }),
    meetings: await client.meeting.findMany({ orderBy: byPosition }),
    tripIssues: await client.tripIssue.findMany({ orderBy: byPosition }),
    measures: await client.measure.findMany({ orderBy: inFileOrder }),
    steps: await client.measureStep.findMany({ orderBy: byPosition }),
    settlements: await client.stepSettlement.findMany({ orderBy: byPosition }),
    citations: await client.citation.findMany({ where: citations, orderBy: byPosition }),
    newest: await newestRevision(client),
  };
}

/** Reads everything in one transaction, one query per table. */
export function readStoredRecord(client: PrismaClient): Promise<StoredRecord> {
  return client.$transaction((transaction) => readStoredRecordWithin(transaction), {
    isolationLevel: "Serializable",
    maxWait: 60_000,
    timeout: 120_000,
  });
}

/** The same within the caller's transaction. `only` filters the developments, which are most of a record. */
export async function readStoredRecordWithin(client: Prisma.TransactionClient, only?: Prisma.DevelopmentWhereInput): Promise<StoredRecord> {
  const tables = await readTables(client, only);
  const citations = groupCitations(tables.citations);
  const official = {
    aliases: groupBy(tables.aliases, (row) => row.officialId),
    roles: groupBy(tables.roles, (row) => row.officialId),
    citations,
  };
  const issue = { links: groupBy(tables.links, (row) => row.issueId), citations };
  const development = {
    claims: groupBy(tables.claims, (row) => row.developmentId),
    amounts: groupBy(tables.amounts, (row) => row.developmentId),
    citations,
  };
  const event = {
    participants: groupBy(tables.participants, (row) => row.eventId),
    schedule: groupBy(tables.schedule, (row) => row.eventId),
    issues: groupBy(tables.eventIssues, (row) => row.eventId),
    citations,
  };
  const trip = {
    travellers: groupBy(tables.travellers, (row) => row.tripId),
    legs: groupBy(tables.legs, (row) => row.tripId),
    meetings: groupBy(tables.meetings, (row) => row.tripId),
    issues: groupBy(tables.tripIssues, (row) => row.tripId),
    citations,
  };
  const measure = {
    steps: groupBy(tables.steps, (row) => row.measureId),
    settlements: groupBy(tables.settlements, (row) => row.stepId),
    citations,
  };
  return {
    sources: stored(tables.sources, readSource),
    officials: stored(tables.officials, (row) => readOfficial(row, official)),
    issues: stored(tables.issues, (row) => readIssue(row, issue)),
    developments: stored(tables.developments, (row) => readDevelopment(row, development)),
    events: stored(tables.events, (row) => readEvent(row, event)),
    trips: stored(tables.trips, (row) => readTrip(row, trip)),
    measures: stored(tables.measures, (row) => readMeasure(row, measure)),
    newest: tables.newest,
  };
}
