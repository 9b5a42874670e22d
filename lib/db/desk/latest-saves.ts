/** Lists the latest saves, of drafts and of published versions. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { changeKinds, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { LatestSave } from "@/lib/domain/work-queue/work-queue";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { oneOf } from "@/lib/db/record/rows/one-of";

/** `document`: the draft's text; null for a published version, which is read from the record. */
type SaveEntry = RecordKey &
  Pick<LatestSave, "action" | "reason" | "who" | "at"> & { document: DraftDocument | null };

/** The newest first. The save that ends a draft by publishing is left out, because its version is listed. */
export async function listLatestSaves(
  count: number,
  database: Database = processDatabase(),
): Promise<SaveEntry[]> {
  const newest = { orderBy: { seq: "desc" }, take: count } as const;
  const saves = await database.reader.draftSave.findMany({
    ...newest,
    where: { action: { not: "publish" }, continues: false },
    select: {
      recordType: true,
      recordId: true,
      action: true,
      document: true,
      accountId: true,
      who: true,
      savedAt: true,
    },
  });
  const revisions = await database.reader.revision.findMany({
    ...newest,
    select: {
      recordType: true,
      recordId: true,
      kind: true,
      reason: true,
      accountId: true,
      who: true,
      recordedAt: true,
    },
  });
  const entries = [
    ...(await withAuthorNames(saves, database)).map(
      ({ recordType, recordId, action, document, who, savedAt }): SaveEntry => ({
        type: oneOf(recordTypes, recordType),
        id: recordId,
        action: oneOf(["save", "merge", "discard"], action),
        reason: null,
        who,
        at: savedAt,
        document: parseStoredObject(document),
      }),
    ),
    ...(await withAuthorNames(revisions, database)).map(
      ({ recordType, recordId, kind, reason, who, recordedAt }): SaveEntry => ({
        type: oneOf(recordTypes, recordType),
        id: recordId,
        action: oneOf(changeKinds, kind),
        reason,
        who,
        at: recordedAt,
        document: null,
      }),
    ),
  ];
  // An entry without a readable time comes last.
  const timeOf = ({ at }: SaveEntry) => (isValidTime(at) ? at.getTime() : 0);
  return entries.sort((a, b) => timeOf(b) - timeOf(a)).slice(0, count);
}
