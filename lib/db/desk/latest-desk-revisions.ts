/** Finds the versions of records that were created at the desk, by a form or its JSON, and not by an import. */
import type { RecordType } from "@/lib/domain/record/record";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { type Database } from "@/lib/db/connection/client";
import { recordKey } from "@/lib/db/record/record-heads";

export type DeskRevision = { seq: number; version: number; who: string; recordedAt: Date };

/** The newest of these versions, by record, among those after revision `since`. */
export async function listLatestDeskRevisions(
  since: number,
  database: Database,
): Promise<Map<string, DeskRevision>> {
  const revisions = await database.reader.revision.findMany({
    where: { seq: { gt: since }, channel: { in: ["desk", "api"] } },
    orderBy: { seq: "asc" },
    select: { seq: true, recordType: true, recordId: true, version: true, who: true, recordedAt: true },
  });
  return new Map(
    revisions.map(({ recordType, recordId, ...revision }) => [`${recordType}/${recordId}`, revision]),
  );
}

/** A record's document as of a revision of the whole record; null where it did not exist yet. */
export async function findDocumentAtRevision(
  type: RecordType,
  id: string,
  revision: number,
  database: Database,
): Promise<Record<string, unknown> | null> {
  const row = await database.reader.revision.findFirst({
    where: { recordType: type, recordId: id, seq: { lte: revision } },
    orderBy: { seq: "desc" },
    select: { snapshot: true },
  });
  if (!row) return null;
  const document = parseStoredObject(row.snapshot);
  // An import that cannot tell what the desk changed must not overwrite it.
  if (isUnreadable(document)) throw new Error(`The revision of ${recordKey(type, id)} cannot be read.`);
  return document;
}

/** When a revision was recorded; null where there is none of this number. */
export async function findRevisionTime(seq: number, database: Database): Promise<Date | null> {
  return (
    (await database.reader.revision.findUnique({ where: { seq }, select: { recordedAt: true } }))
      ?.recordedAt ?? null
  );
}
