/** Reads the record for export: everything published, verified or not, with the editors' notes. */
import type { TalksRecord } from "@/lib/domain/record/record";
import { assembleRecord } from "@/lib/db/published/assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readStoredRecord } from "./stored-record";

/**
 * Every published record in file order, including unverified entries and notes. References to drafts
 * and withdrawn records are removed, so that the result can be imported again.
 */
export async function readRecordDocuments(database: Database = processDatabase()): Promise<TalksRecord> {
  return assembleRecord(await readStoredRecord(database.reader), ({ publication }) => publication === "published");
}

/** True where there is no revision. */
export async function isRecordEmpty(database: Database = processDatabase()): Promise<boolean> {
  return (await database.reader.revision.findFirst({ select: { seq: true } })) === null;
}
