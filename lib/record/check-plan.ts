/** Does the record still obey its rules when files are put together with what the desk has changed? */
import { assembleRecord } from "@/lib/db/published/assemble-record";
import type { Database } from "@/lib/db/connection/client";
import { readStoredRecord } from "@/lib/db/record/stored-record";
import { checkRecord } from "./check-record";
import { danglingReferences, knownIds } from "./check-references";
import { fileOf, withChange } from "./check-change";
import type { Finding } from "./finding";
import type { ImportPlan } from "./import-plan";

const published = ({ publication }: { publication: string }) => publication === "published";

/**
 * The files by themselves were checked already, but the whole is another one where records of the database stay that
 * they do not mention, or texts of the desk. Faults that the record has already are not the files' and are left out.
 */
export async function checkPlan({ changes }: ImportPlan, database: Database): Promise<Finding[]> {
  if (changes.length === 0) return [];
  const stored = await readStoredRecord(database.reader);
  const record = assembleRecord(changes.reduce((sofar, { entry }) => withChange(sofar, entry), stored), published);
  const known = knownIds(record);
  const before = new Set(checkRecord(assembleRecord(stored, published)).map((found) => JSON.stringify(found)));
  return [
    ...changes.flatMap(({ entry }) => danglingReferences(fileOf[entry.type], entry.document, known)),
    ...checkRecord(record).filter((found) => !before.has(JSON.stringify(found))),
  ];
}
