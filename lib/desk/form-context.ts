/** Reads what a record's form derives its proposals from. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { type OfficialSide, officialSides, type RecordType } from "@/lib/domain/record/record";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { StatusStep } from "@/lib/domain/status/history";
import type { FormContext } from "@/lib/schemas/forms/form-defaults";

const none: FormContext = { steps: {}, sides: {} };

/**
 * The developments that readers see, and the sides of all officials, drafted ones too; empty for a form that
 * proposes neither.
 */
export async function readFormContext(
  type: RecordType,
  database: Database = processDatabase(),
): Promise<FormContext> {
  if (type !== "development") return none;
  const { records } = await readDeskRecord(database);
  const steps: Record<string, StatusStep[]> = {};
  for (const { document, publication, verification } of records.development) {
    if (publication !== "published" || verification !== "verified") continue;
    const { id, issue, date, stage, effect } = document;
    (steps[issue] ??= []).push({ id, date, stage, effect });
  }
  for (const list of Object.values(steps)) list.sort((a, b) => comparePartialDates(a.date, b.date));
  const drafted = (await listDrafts(database)).flatMap(({ type, id, document }): [string, OfficialSide][] => {
    const side = officialSides.find((each) => each === document.side);
    return type === "official" && side ? [[id, side]] : [];
  });
  return {
    steps,
    sides: Object.fromEntries([
      ...drafted,
      ...records.official.map(({ document }): [string, OfficialSide] => [document.id, document.side]),
    ]),
  };
}
