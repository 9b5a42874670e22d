/** Reads the record as readers may see it. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";

const cache = new WeakMap<Database, { version: number; record: Promise<PublicRecord> }>();

/**
 * Cached until the record changes, so callers share one object and must not change it.
 * @throws when the database cannot be read; the next call tries again.
 */
export async function readPublishedRecord(database: Database = processDatabase()): Promise<PublicRecord> {
  // The version is read first: a change in between is then read twice, never missed.
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.record;
  const record = readStoredRecord(database.reader).then(toPublicRecord);
  cache.set(database, { version, record });
  record.catch(() => {
    if (cache.get(database)?.record === record) cache.delete(database);
  });
  return record;
}
