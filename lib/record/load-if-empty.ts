/** How does a first start get its record? */
import { resolve } from "node:path";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { isRecordEmpty } from "@/lib/db/record/record-documents";
import { startingReason } from "@/lib/domain/record/reason";
import { importRecord, type ImportResult } from "./import-record";

/**
 * Imports the record that comes with the project where nothing was ever recorded; a database that has
 * a revision is left as it is, even if all its records were withdrawn since. Its dates were judged when it was
 * written, and the clock of the machine that starts with it is not asked.
 * @returns null where there was nothing to do.
 */
export async function loadIfEmpty(
  database: Database = processDatabase(),
  folder = resolve("prisma", "record"),
): Promise<ImportResult | null> {
  if (!(await isRecordEmpty(database))) return null;
  return importRecord(folder, { reason: startingReason, today: null }, database);
}
