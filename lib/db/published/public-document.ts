/** Finds a record's document as readers see it, or as they last saw it where it was withdrawn. */
import type { PublicDocument } from "@/lib/domain/changes/published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "./published-record";
import { findAbsence } from "./withdrawn-records";

/** Null for a record that was never public and for one that does not exist, without distinction. */
export async function findPublicDocument({ type, id }: RecordKey, database: Database = processDatabase()): Promise<PublicDocument | null> {
  const record = await readPublishedRecord(database);
  const lists: Record<RecordKey["type"], readonly { id: string }[]> = {
    source: record.sources,
    official: record.officials,
    issue: record.issues,
    development: record.issues.flatMap((issue) => issue.developments.map((development) => ({ ...development, issue: issue.id }))),
    event: record.events,
    trip: record.trips,
    measure: record.measures,
  };
  const document = lists[type].find((entry) => entry.id === id);
  if (document) return { ...document };
  return (await findAbsence(type, id, database))?.document ?? null;
}
