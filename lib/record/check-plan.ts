/** Checks the rules of the record for the result of an import. */
import type { Database } from "@/lib/db/connection/client";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import { definitionOf } from "@/lib/domain/record/record-types";
import { checkRecord } from "./check-record";
import { findDanglingReferences, collectIds } from "./check-references";
import { withChange } from "./check-change";
import type { Finding } from "./finding";
import type { ImportPlan } from "./import-plan";

/**
 * The files were checked already, but the result also contains records that only the database has and changes
 * of the desk. Existing faults of the record are left out.
 */
export async function checkPlan({ changes }: ImportPlan, database: Database): Promise<Finding[]> {
  if (changes.length === 0) return [];
  const stored = await readStoredRecord(database.reader);
  const record = publishedRecord(changes.reduce((current, { entry }) => withChange(current, entry), stored));
  const known = collectIds(record);
  const before = new Set(checkRecord(publishedRecord(stored)).map((found) => JSON.stringify(found)));
  return [
    ...changes.flatMap(({ entry }) =>
      findDanglingReferences(definitionOf[entry.type].file, entry.document, known),
    ),
    ...checkRecord(record).filter((found) => !before.has(JSON.stringify(found))),
  ];
}
