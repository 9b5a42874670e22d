/** Reads all versions of the published records that have more than one. */
import { changeKinds, type RecordType, recordTypes } from "@/lib/domain/record/record";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { RevisionText } from "@/lib/domain/work-queue/translations";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordKey } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";

type ChangedRecord = {
  type: RecordType;
  id: string;
  revisions: (RevisionText & { recordedAt: Date })[];
};

/** Versions oldest first. Records with a single version and records not published now are left out. */
export async function readChangedRecords(database: Database = processDatabase()): Promise<ChangedRecord[]> {
  const later = await database.reader.revision.findMany({
    where: { version: { gt: 1 } },
    distinct: ["recordType", "recordId"],
    select: { recordType: true, recordId: true },
  });
  const records = new Map<string, ChangedRecord>();
  const withdrawn = new Set<string>();
  for (const type of recordTypes) {
    const ids = later.filter(({ recordType }) => recordType === type).map(({ recordId }) => recordId);
    for (const chunk of inChunks(ids)) {
      const rows = await database.reader.revision.findMany({
        where: { recordType: type, recordId: { in: chunk } },
        orderBy: { version: "asc" },
        select: {
          recordId: true,
          version: true,
          kind: true,
          publication: true,
          snapshot: true,
          recordedAt: true,
        },
      });
      for (const { recordId, version, kind, publication, snapshot, recordedAt } of rows) {
        const key = recordKey(type, recordId);
        const record = records.get(key) ?? { type, id: recordId, revisions: [] };
        const document = parseStoredObject(snapshot);
        if (!isUnreadable(document) && isValidTime(recordedAt))
          record.revisions.push({ version, kind: oneOf(changeKinds, kind), document, recordedAt });
        records.set(key, record);
        if (publication === "published") withdrawn.delete(key);
        else withdrawn.add(key);
      }
    }
  }
  return [...records].filter(([key]) => !withdrawn.has(key)).map(([, record]) => record);
}
