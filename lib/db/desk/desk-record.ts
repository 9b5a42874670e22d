/** Reads the whole record for the desk, published or not. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import type { StoredRecord } from "@/lib/domain/record/record-document";

const cache = new WeakMap<Database, { version: number; stored: Promise<StoredRecord> }>();

/** The stored record, cached until it changes; callers share one object and must not change it. */
export async function readDeskRecord(database: Database = processDatabase()): Promise<StoredRecord> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.stored;
  const stored = readStoredRecord(database.reader);
  cache.set(database, { version, stored });
  stored.catch(() => {
    if (cache.get(database)?.stored === stored) cache.delete(database);
  });
  return stored;
}
