/** Rebuilds the record as it was published at a moment, from the revisions recorded by then. */
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import {
  type StoredEntry,
  type StoredRecord,
  storedRecordOf,
  verificationOf,
} from "@/lib/domain/record/record-document";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";
import type { PlainObject } from "@/lib/domain/editing/same-value";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { schemaOf } from "@/lib/schemas/record/record-document";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma, Revision } from "@/lib/db/generated/client";
import { countPositionChanges, readPositionsAt } from "@/lib/db/record/former-positions";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/one-of";

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
    found.push(
      ...(await client.revision.findMany({ where: { seq: { in: chunk } }, orderBy: { seq: "asc" } })),
    );
  }
  return found;
}

function storedAt(rows: readonly Revision[], places: ReadonlyMap<string, number>): StoredRecord {
  const parsed = <Type extends RecordType>(
    type: Type,
    raw: PlainObject,
    version: number,
  ): StoredEntry<Type> => {
    const document = schemaOf[type].parse(raw);
    return {
      type,
      document,
      publication: "published",
      verification: verificationOf(document),
      version,
      position: places.get(recordKey(type, document.id)) ?? Number.MAX_SAFE_INTEGER,
    };
  };
  const entries = rows.flatMap(({ publication, recordType, snapshot, version }) => {
    // Skipped before parsing: a draft may be unfinished and fail every schema.
    if (publication !== "published") return [];
    const raw = parseStoredObject(snapshot);
    // A text that cannot be read does not affect other records.
    return isUnreadable(raw) ? [] : [parsed(oneOf(recordTypes, recordType), raw, version)];
  });
  return storedRecordOf(entries, rows.at(-1) ?? null);
}

const maxCachedRecords = 8;
const cache = new WeakMap<Database, { version: number; records: Map<string, PublicRecord> }>();

async function cachedRecords(database: Database): Promise<Map<string, PublicRecord>> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.records;
  const records = new Map<string, PublicRecord>();
  cache.set(database, { version, records });
  return records;
}

/**
 * The record as readers saw it at the instant `at`: published and verified then, without notes, in the order
 * of that time. Later changes do not affect it. Null where nothing was recorded by then.
 * The last few are cached, so callers share one object and must not change it.
 * @throws when the database cannot be read, or holds a published revision that the format does not accept.
 */
export async function readRecordSeenAt(
  at: Date,
  database: Database = processDatabase(),
): Promise<PublicRecord | null> {
  const records = await cachedRecords(database);
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
    async (client) =>
      toPublicRecord(storedAt(await revisionsAt(client, at), await readPositionsAt(client, at))),
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 120_000 },
  );
  records.set(state, record);
  for (const oldest of records.keys()) {
    if (records.size <= maxCachedRecords) break;
    records.delete(oldest);
  }
  return record;
}
