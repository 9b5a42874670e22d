/** Finds when the record, or one entry of it, was first published. */
import type { RecordType } from "@/lib/domain/record/record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";

const cache = new WeakMap<Database, { version: number; at: Date }>();

/**
 * When the first revision was recorded; null while there is none. Cached by the record's version: a backup that
 * is restored begins elsewhere.
 * @throws when the database or its tables do not exist.
 */
export async function firstRecordedAt(database: Database = processDatabase()): Promise<Date | null> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.at;
  const first = await database.reader.revision.findFirst({
    orderBy: { seq: "asc" },
    select: { recordedAt: true },
  });
  if (first) cache.set(database, { version, at: first.recordedAt });
  return first?.recordedAt ?? null;
}

/** Whether a record was published at the instant `at`. */
export async function wasPublishedAt(
  type: RecordType,
  id: string,
  at: Date,
  database: Database = processDatabase(),
): Promise<boolean> {
  const newest = await database.reader.revision.findFirst({
    where: { recordType: type, recordId: id, recordedAt: { lte: at } },
    orderBy: { seq: "desc" },
    select: { publication: true },
  });
  return newest?.publication === "published";
}
