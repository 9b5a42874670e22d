/** Reads the record for export: everything published, verified or not, with the editors' notes. */
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readStoredRecord } from "./stored-record";

/** In file order. References to drafts and withdrawn records are removed, so that it can be imported again. */
export async function readRecordDocuments(database: Database = processDatabase()): Promise<TalksRecord> {
  return publishedRecord(await readStoredRecord(database.reader));
}

/** True where there is no revision. */
export async function isRecordEmpty(database: Database = processDatabase()): Promise<boolean> {
  return (await database.reader.revision.findFirst({ select: { seq: true } })) === null;
}
