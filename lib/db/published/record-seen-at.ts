/** Rebuilds the record as it was published at a moment, from the revisions recorded by then. */
import { publications, recordTypes } from "@/lib/domain/record/record";
import { type RecordDocument, verificationOf } from "@/lib/domain/record/record-document";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { recordDocumentOf } from "@/lib/schemas/record/record-document";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma, Revision } from "@/lib/db/generated/client";
import { countPositionChanges, readPositionsAt } from "@/lib/db/record/former-positions";
import { type PublishedRecord, toPublishedRecord } from "./published-record";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/one-of";
import type { Stored, StoredRecord } from "@/lib/db/record/stored-record";

/** The newest revision of each record up to `at`, oldest first. */
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
  const raw = parseStoredObject(row.snapshot);
  // A text that cannot be read does not affect other records.
  if (isUnreadable(raw)) return null;
  const document = recordDocumentOf(oneOf(recordTypes, row.recordType), raw, (schema, part) => schema.parse(part));
  if (!document) throw new Error(`Revision ${row.seq} holds no ${row.recordType}.`);
  return document;
}

function storedAt(rows: Revision[], places: ReadonlyMap<string, number>): StoredRecord {
  const stored: StoredRecord = { sources: [], officials: [], issues: [], developments: [], events: [], trips: [], measures: [], newest: null };
  for (const row of rows) {
    stored.newest = { seq: row.seq, recordedAt: row.recordedAt };
    // Skipped before parsing: a draft may be unfinished and fail every schema.
    if (row.publication !== "published") continue;
    const parsed = documentOf(row);
    if (!parsed) continue;
    const head = {
      publication: oneOf(publications, row.publication),
      verification: verificationOf(parsed.document),
      version: row.version,
      position: places.get(recordKey(parsed.type, parsed.document.id)) ?? Number.MAX_SAFE_INTEGER,
    };
    if (parsed.type === "source") stored.sources.push({ ...head, document: parsed.document });
    else if (parsed.type === "official") stored.officials.push({ ...head, document: parsed.document });
    else if (parsed.type === "issue") stored.issues.push({ ...head, document: parsed.document });
    else if (parsed.type === "development") stored.developments.push({ ...head, document: parsed.document });
    else if (parsed.type === "event") stored.events.push({ ...head, document: parsed.document });
    else if (parsed.type === "trip") stored.trips.push({ ...head, document: parsed.document });
    else stored.measures.push({ ...head, document: parsed.document });
  }
  const inFileOrder = (a: Stored<{ id: string }>, b: Stored<{ id: string }>) =>
    a.position - b.position || (a.document.id < b.document.id ? -1 : 1);
  for (const list of [stored.sources, stored.officials, stored.issues, stored.developments, stored.events, stored.trips, stored.measures]) {
    list.sort(inFileOrder);
  }
  return stored;
}

const maxCachedRecords = 8;
const cache = new WeakMap<Database, { version: number; records: Map<string, PublishedRecord> }>();

function cachedRecords(database: Database): Map<string, PublishedRecord> {
  const version = recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.records;
  const records = new Map<string, PublishedRecord>();
  cache.set(database, { version, records });
  return records;
}

/**
 * The record as readers saw it at the instant `at`: published and verified then, without notes, in the order
 * of that time. Later changes do not affect it. Null where nothing was recorded by then.
 * The last few are cached, so callers share one object and must not change it.
 * @throws when the database cannot be read, or holds a published revision that the format does not accept.
 */
export async function readRecordSeenAt(at: Date, database: Database = processDatabase()): Promise<PublishedRecord | null> {
  const records = cachedRecords(database);
  const newest = await database.reader.revision.findFirst({
    where: { recordedAt: { lte: at } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  if (!newest) return null;
  const state = `${newest.seq}/${await countPositionChanges(database.reader, at)}`;
  const cached = records.get(state);
  if (cached) return cached;
  const record = await database.reader.$transaction(
    async (client) => toPublishedRecord(storedAt(await revisionsAt(client, at), await readPositionsAt(client, at)), newest.seq),
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 120_000 },
  );
  records.set(state, record);
  for (const oldest of records.keys()) {
    if (records.size <= maxCachedRecords) break;
    records.delete(oldest);
  }
  return record;
}
