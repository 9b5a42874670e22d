/** Imports the initial record into an empty database. */
import { resolve } from "node:path";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { isRecordEmpty } from "@/lib/db/record/record-documents";
import { startingReason } from "@/lib/domain/record/reason";
import { importRecord, type ImportResult } from "./import-record";

/**
 * Imports the project's record where the database has no revision. Its dates are not checked against this
 * machine's clock, because they were checked when it was written.
 * @returns null where the database has a revision.
 */
export async function loadIfEmpty(
  database: Database = processDatabase(),
  folder = resolve("prisma", "record"),
): Promise<ImportResult | null> {
  if (!(await isRecordEmpty(database))) return null;
  return importRecord(folder, { reason: startingReason, channel: "initial", today: null }, database);
}
