/** The record as it would be if every draft that is valid were published. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";
import { parseDocument, withChanges } from "@/lib/record/check-change";

/** For editors only: readers see no draft. */
export async function readRecordWithDrafts(database: Database = processDatabase()): Promise<PublicRecord> {
  const stored = await readDeskRecord(database);
  const changes = (await listDrafts(database)).flatMap(({ type, id, document }) => {
    const parsed = parseDocument({ type, id }, document);
    return parsed.status === "sound" ? [parsed.change] : [];
  });
  return toPublicRecord(withChanges(stored, changes));
}
