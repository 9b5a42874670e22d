/** What is a change checked against, without reading the whole record anew for each? */
import type { Database } from "@/lib/db/connection/client";
import type { WritingClient } from "@/lib/db/connection/write-lock";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecordWithin, type StoredRecord } from "@/lib/db/record/stored-record";

type Known = { version: number; stored: StoredRecord };

const memory = new WeakMap<Database, Known>();

/**
 * The stored record with the version it has. To be called under the write lock, under which nobody else can
 * change it; callers share one object and must not change it.
 */
export async function readRecordToCheck(client: WritingClient, database: Database): Promise<Known> {
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known;
  const read = { version, stored: await readStoredRecordWithin(client) };
  memory.set(database, read);
  return read;
}

/**
 * Says what the record has become by one revision after `before`, once that is committed. Every commit raises
 * the version, so what another has added since then makes the version another one, and is read.
 */
export function rememberRecordToCheck(database: Database, before: Known, stored: StoredRecord): void {
  memory.set(database, { version: before.version + 1, stored });
}
