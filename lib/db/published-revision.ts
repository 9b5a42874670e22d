/** What did one saved version of a record say, as far as readers may see it? */
import type { PublishedRevision } from "../domain/published-revision";
import { changeKinds, publications, recordTypes } from "../domain/record";
import { isParts } from "../domain/same-value";
import { type Database, processDatabase } from "./client";
import type { Revision } from "./generated/client";
import { oneOf } from "./rows/closed-list";

type Document = PublishedRevision["document"];

/** Editors' notes are not for readers, wherever they stand. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (!isParts(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "note").map(([key, held]) => [key, withoutNotes(held)]));
}

function documentOf({ snapshot }: Revision): Document {
  const value = withoutNotes(JSON.parse(snapshot));
  return isParts(value) ? value : {};
}

/** The condition of everything readers see: published, and not marked as unverified. */
function isForReaders(row: Revision): boolean {
  return row.publication === "published" && documentOf(row).verification !== "unverified";
}

/** Null for a revision that does not exist or that was not for readers. */
export async function findPublishedRevision(seq: number, database: Database = processDatabase()): Promise<PublishedRevision | null> {
  const row = await database.reader.revision.findUnique({ where: { seq } });
  if (!row || !isForReaders(row)) return null;
  const others = await database.reader.revision.findMany({
    where: { recordType: row.recordType, recordId: row.recordId },
    orderBy: { version: "desc" },
  });
  const newest = others[0];
  const before = others.find((other) => other.version < row.version && isForReaders(other));
  return {
    seq,
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    version: row.version,
    kind: oneOf(changeKinds, row.kind),
    reason: row.reason,
    recordedAt: row.recordedAt,
    document: documentOf(row),
    before: before ? documentOf(before) : null,
    supersededBy:
      newest && newest.version > row.version
        ? { seq: isForReaders(newest) ? newest.seq : null, version: newest.version, publication: oneOf(publications, newest.publication) }
        : null,
  };
}
