/** What do readers have of a record, or what had they last of one that was withdrawn? */
import type { PublicDocument } from "@/lib/domain/changes/published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "./published-record";
import { findAbsence } from "./withdrawn-records";

/** Null for what readers never had, and for what does not exist: the two cannot be told apart. */
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
  const found = lists[type].find((document) => document.id === id);
  if (found) return { ...found };
  return (await findAbsence(type, id, database))?.document ?? null;
}
