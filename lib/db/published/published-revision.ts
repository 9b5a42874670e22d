/** Finds one version of a record as readers may see it. */
import { correctionsAfterVersion } from "@/lib/domain/changes/later-corrections";
import type { PublishedRevision } from "@/lib/domain/changes/published-revision";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { toPublicDocument } from "@/lib/domain/record/visibility";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges, toStoredRevision } from "./published-changes";

/** Null for a revision that does not exist, was not public, or whose text or time cannot be read. */
export async function findPublishedRevision(
  seq: number,
  database: Database = processDatabase(),
): Promise<PublishedRevision | null> {
  const row = await database.reader.revision.findUnique({ where: { seq } });
  const revision = row && toStoredRevision(row);
  const document = revision && toPublicDocument(revision);
  if (!revision || !document || !isValidTime(revision.recordedAt)) return null;
  const rows = await database.reader.revision.findMany({
    where: { recordType: revision.type, recordId: revision.id },
    orderBy: { version: "desc" },
  });
  const versions = rows
    .map(toStoredRevision)
    .map((stored) => ({ ...stored, document: toPublicDocument(stored) }));
  const newest = versions[0];
  const before = versions.find((other) => other.version < revision.version && other.document !== null);
  return {
    seq,
    type: revision.type,
    id: revision.id,
    version: revision.version,
    kind: revision.kind,
    reason: revision.reason,
    channel: revision.channel,
    recordedAt: revision.recordedAt,
    document,
    before: before?.document ?? null,
    corrections: correctionsAfterVersion(await readPublishedChanges(database), {
      type: revision.type,
      id: revision.id,
      seq,
    }),
    supersededBy:
      newest && newest.version > revision.version
        ? {
            seq: newest.document ? newest.seq : null,
            version: newest.version,
            publication: newest.publication,
          }
        : null,
  };
}
