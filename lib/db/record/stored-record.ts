/** Reads the whole record from the database, whatever its publication. */
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { StoredRecord } from "@/lib/domain/record/record-document";
import { ofEachType } from "@/lib/domain/record/record-types";
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { tableOf } from "./record-tables";
import { groupCitations } from "./rows/citation";
import { byPosition } from "./rows/record-table";

/** The sequence of the newest revision, with the time of the newest one whose time can be read. */
async function newestRevision(client: ReadClient): Promise<StoredRecord["newest"]> {
  const newest = await client.revision.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, recordedAt: true },
  });
  let withTime = newest;
  while (withTime && !isValidTime(withTime.recordedAt)) {
    withTime = await client.revision.findFirst({
      where: { seq: { lt: withTime.seq } },
      orderBy: { seq: "desc" },
      select: { seq: true, recordedAt: true },
    });
  }
  return newest && withTime && { seq: newest.seq, recordedAt: withTime.recordedAt };
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
export async function readStoredRecordWithin(
  client: ReadClient,
  only?: Prisma.DevelopmentWhereInput,
): Promise<StoredRecord> {
  const where: Prisma.CitationWhereInput = only
    ? {
        OR: [{ developmentId: null, claimId: null }, { development: only }, { claim: { development: only } }],
      }
    : {};
  const citations = groupCitations(await client.citation.findMany({ where, orderBy: byPosition }));
  const records: StoredRecord["records"] = ofEachType(() => []);
  const readType = async <Type extends RecordType>(type: Type) => {
    for (const stored of await tableOf[type].read(client, citations, only)) records[type].push(stored);
  };
  for (const type of recordTypes) await readType(type);
  return { records, newest: await newestRevision(client) };
}
