/** Finds the versions of records that were created at the desk and not by an import. */
import type { RecordType } from "@/lib/domain/record/record";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { type Database } from "@/lib/db/connection/client";
import { recordKey } from "@/lib/db/record/record-heads";

export type DeskRevision = { seq: number; version: number; who: string; recordedAt: Date };

/**
 * The newest version created at the desk, by record, among those after revision `since`. An import adds
 * versions only. A publication at the desk also adds a save of the draft, in the same transaction and with the
 * version it was based on; and only the desk withdraws a record or publishes it again.
 */
export async function listLatestDeskRevisions(since: number, database: Database): Promise<Map<string, DeskRevision>> {
  const revisions = await database.reader.revision.findMany({
    where: { seq: { gt: since } },
    orderBy: { seq: "asc" },
    select: { seq: true, recordType: true, recordId: true, version: true, publication: true, who: true, recordedAt: true },
  });
  const publications = await database.reader.draftSave.findMany({ where: { action: "publish" }, select: { recordType: true, recordId: true, baseVersion: true } });
  const atDesk = new Set(publications.map((save) => `${save.recordType}/${save.recordId} ${save.baseVersion + 1}`));
  const withdrawn = await database.reader.revision.findMany({ where: { publication: "withdrawn" }, select: { recordType: true, recordId: true, version: true } });
  for (const { recordType, recordId, version } of withdrawn) {
    atDesk.add(`${recordType}/${recordId} ${version}`);
    atDesk.add(`${recordType}/${recordId} ${version + 1}`);
  }
  const newest = new Map<string, DeskRevision>();
  for (const { recordType, recordId, seq, version, who, recordedAt } of revisions) {
    const key = `${recordType}/${recordId}`;
    if (atDesk.has(`${key} ${version}`)) newest.set(key, { seq, version, who, recordedAt });
  }
  return newest;
}

/** A record's document as of a revision of the whole record; null where it did not exist yet. */
export async function findDocumentAtRevision(type: RecordType, id: string, revision: number, database: Database): Promise<Record<string, unknown> | null> {
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
  return (await database.reader.revision.findUnique({ where: { seq }, select: { recordedAt: true } }))?.recordedAt ?? null;
}
