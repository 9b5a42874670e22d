/** Finds when the record, or one entry of it, was first published. */
import type { RecordType } from "@/lib/domain/record/record";
import { type Database, processDatabase } from "@/lib/db/connection/client";

const cache = new WeakMap<Database, Date>();

/**
 * When the first revision was recorded; null while there is none. Cached once found, because revisions are only
 * ever added. Synchronous, because it is needed where headers are set.
 * @throws when the database file or its tables do not exist.
 */
export function firstRecordedAt(database: Database = processDatabase()): Date | null {
  const cached = cache.get(database);
  if (cached) return cached;
  const recordedAt = database.watch().prepare<[], string>(`SELECT "recordedAt" FROM "Revision" ORDER BY "seq" LIMIT 1`).pluck().get();
  if (recordedAt === undefined) return null;
  const at = new Date(recordedAt);
  cache.set(database, at);
  return at;
}

/** Whether a record was published at the instant `at`, compared as the database's text. Synchronous as well. */
export function wasPublishedAt(type: RecordType, id: string, at: Date, database: Database = processDatabase()): boolean {
  const publication = database
    .watch()
    .prepare<[string, string, string], string>(`SELECT "publication" FROM "Revision" WHERE "recordType" = ? AND "recordId" = ? AND "recordedAt" <= ? ORDER BY "seq" DESC LIMIT 1`)
    .pluck()
    .get(type, id, at.toISOString().replace("Z", "+00:00"));
  return publication === "published";
}
