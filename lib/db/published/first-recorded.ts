/** Since when is there anything that this site can have said, of all and of one record? */
import type { RecordType } from "@/lib/domain/record/record";
import { type Database, processDatabase } from "@/lib/db/connection/client";

const known = new WeakMap<Database, Date>();

/**
 * When the first revision was recorded; null while there is none. Revisions are only ever added, so it is asked
 * until there is one. Synchronous, because it is asked where headers are set.
 * @throws when the database file or its tables do not exist.
 */
export function firstRecordedAt(database: Database = processDatabase()): Date | null {
  const found = known.get(database);
  if (found) return found;
  const written = database.watch().prepare<[], string>(`SELECT "recordedAt" FROM "Revision" ORDER BY "seq" LIMIT 1`).pluck().get();
  if (written === undefined) return null;
  const at = new Date(written);
  known.set(database, at);
  return at;
}

/** Whether a record of this id was published at the instant `at`, by text as the database writes it. Synchronous as well. */
export function wasPublishedBy(type: RecordType, id: string, at: Date, database: Database = processDatabase()): boolean {
  const publication = database
    .watch()
    .prepare<[string, string, string], string>(`SELECT "publication" FROM "Revision" WHERE "recordType" = ? AND "recordId" = ? AND "recordedAt" <= ? ORDER BY "seq" DESC LIMIT 1`)
    .pluck()
    .get(type, id, at.toISOString().replace("Z", "+00:00"));
  return publication === "published";
}
