/** What does the desk know of the whole record, published or not? */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecord, type StoredRecord } from "@/lib/db/record/stored-record";

const memory = new WeakMap<Database, { version: number; stored: Promise<StoredRecord> }>();

/** The stored record, kept until it changes; callers share one object and must not change it. */
export function readDeskRecord(database: Database = processDatabase()): Promise<StoredRecord> {
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known.stored;
  const stored = readStoredRecord(database.reader);
  memory.set(database, { version, stored });
  stored.catch(() => {
    if (memory.get(database)?.stored === stored) memory.delete(database);
  });
  return stored;
}
