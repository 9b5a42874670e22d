/** Caches the stored record against which changes are checked. */
import type { Database } from "@/lib/db/connection/client";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecordWithin } from "@/lib/db/record/stored-record";
import type { StoredRecord } from "@/lib/domain/record/record-document";

export type RecordToCheck = { version: number; stored: StoredRecord };

const cache = new WeakMap<Database, RecordToCheck>();

/**
 * The stored record with its version. To be called under the write lock, so that it cannot change; callers
 * share one object and must not change it.
 */
export async function readRecordToCheck(client: ReadClient, database: Database): Promise<RecordToCheck> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached;
  const read = { version, stored: await readStoredRecordWithin(client) };
  cache.set(database, read);
  return read;
}

/**
 * Stores the record after one further revision, once that is committed. Any other commit also increments the
 * version, so that the record is read again.
 */
export function cacheRecordToCheck(database: Database, before: RecordToCheck, stored: StoredRecord): void {
  cache.set(database, { version: before.version + 1, stored });
}
