/** Finds a record's document as readers see it, or as they last saw it where it was withdrawn. */
import type { RecordKey } from "@/lib/domain/record/record-document";
import { documentIn, type PublicDocument } from "@/lib/domain/record/visibility";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "./published-record";
import { findAbsence } from "./withdrawn-records";

/** Null for a record that was never public and for one that does not exist, without distinction. */
export async function findPublicDocument(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<PublicDocument | null> {
  return (
    documentIn(await readPublishedRecord(database), key) ??
    (await findAbsence(key.type, key.id, database))?.document ??
    null
  );
}
