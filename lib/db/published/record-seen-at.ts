/** What did this site say at a moment? The published record made anew from the revisions recorded by then. */
import { publications, recordTypes } from "@/lib/domain/record/record";
import { type RecordDocument, verificationOf } from "@/lib/domain/record/record-document";
import { isUnreadable, objectIn } from "@/lib/domain/text/stored-json";
import { recordDocumentOf } from "@/lib/schemas/record/record-document";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma, Revision } from "@/lib/db/generated/client";
import { countMoves, readPositionsAt } from "@/lib/db/record/former-positions";
import { type PublishedRecord, publishedOf } from "./published-record";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/closed-list";
import type { Stored, StoredRecord } from "@/lib/db/record/stored-record";

/** The newest revision of each record by then, oldest first. */
async function revisionsAt(client: Prisma.TransactionClient, at: Date): Promise<Revision[]> {
  const newest = await client.revision.groupBy({
    by: ["recordType", "recordId"],
    where: { recordedAt: { lte: at } },
    _max: { seq: true },
  });
  const sequences = newest.flatMap(({ _max }) => (_max.seq === null ? [] : [_max.seq])).sort((a, b) => a - b);
  const found: Revision[] = [];
  for (const chunk of inChunks(sequences)) {
    found.push(...(await client.revision.findMany({ where: { seq: { in: chunk } }, orderBy: { seq: "asc" } })));
  }
  return found;
}

function documentOf(row: Revision): RecordDocument | null {
  const raw = objectIn(row.snapshot);
  // One text that cannot be read takes nothing else with it.
  if (isUnreadable(raw)) return null;
  const document = recordDocumentOf(oneOf(recordTypes, row.recordType), raw, (schema, part) => schema.parse(part));
  if (!document) throw new Error(`Revision ${row.seq} holds no ${row.recordType}.`);
  return document;
}

function storedAt(rows: Revision[], places: ReadonlyMap<string, number>): StoredRecord {
  const stored: StoredRecord = { sources: [], officials: [], issues: [], developments: [], events: [], trips: [], measures: [], newest: null };
  for (const row of rows) {
    stored.newest = { seq: row.seq, recordedAt: row.recordedAt };
    // What was not public then may hold anything, also what no schema accepts: a draft is allowed to be unfinished.
    if (row.publication !== "published") continue;
    const made = documentOf(row);
    if (!made) continue;
    const head = {
      publication: oneOf(publications, row.publication),
      verification: verificationOf(made.document),
      version: row.version,
      position: places.get(recordKey(made.type, made.document.id)) ?? Number.MAX_SAFE_INTEGER,
    };
    if (made.type === "source") stored.sources.push({ ...head, document: made.document });
    else if (made.type === "official") stored.officials.push({ ...head, document: made.document });
    else if (made.type === "issue") stored.issues.push({ ...head, document: made.document });
    else if (made.type === "development") stored.developments.push({ ...head, document: made.document });
    else if (made.type === "event") stored.events.push({ ...head, document: made.document });
    else if (made.type === "trip") stored.trips.push({ ...head, document: made.document });
    else stored.measures.push({ ...head, document: made.document });
  }
  const inFileOrder = (a: Stored<{ id: string }>, b: Stored<{ id: string }>) =>
    a.position - b.position || (a.document.id < b.document.id ? -1 : 1);
  for (const list of [stored.sources, stored.officials, stored.issues, stored.developments, stored.events, stored.trips, stored.measures]) {
    list.sort(inFileOrder);
  }
  return stored;
}

const keptRecords = 8;
const memory = new WeakMap<Database, { version: number; records: Map<string, PublishedRecord> }>();

function keptOf(database: Database): Map<string, PublishedRecord> {
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known.records;
  const records = new Map<string, PublishedRecord>();
  memory.set(database, { version, records });
  return records;
}

/**
 * The record that readers were shown at the instant `at`: published and verified then, without notes, in the order
 * of then. Nothing later changes it. Null where nothing was recorded by then.
 * The last few are kept, so callers share one object and must not change it.
 * @throws when the database cannot be read, or holds a published revision that the format does not accept.
 */
export async function readRecordSeenAt(at: Date, database: Database = processDatabase()): Promise<PublishedRecord | null> {
  const kept = keptOf(database);
  const newest = await database.reader.revision.findFirst({
    where: { recordedAt: { lte: at } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  if (!newest) return null;
  const state = `${newest.seq}/${await countMoves(database.reader, at)}`;
  const known = kept.get(state);
  if (known) return known;
  const record = await database.reader.$transaction(
    async (client) => publishedOf(storedAt(await revisionsAt(client, at), await readPositionsAt(client, at)), newest.seq),
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 120_000 },
  );
  kept.set(state, record);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptRecords) break;
    kept.delete(oldest);
  }
  return record;
}
