/** Parses the form that confirms issues or measures as still accurate. */
import { idShape } from "@/lib/schemas/record/values";
import { z } from "zod";

import { formLine, formLines } from "./form-fields";

const id = z.string().regex(idShape).max(120);
/**
 * The displayed version of the record, and the sum of the versions of an issue's developments: `3.17`; 0 for
 * a measure: `2.0`.
 */
const shown = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => text.split(".").map(Number));

type ShownRecord = { id: string; version: number; developments: number };

const checkedTypes = ["issue", "measure"] as const;
export type CheckedType = (typeof checkedTypes)[number];

/** The selected records with their displayed versions; null for a malformed form. */
export function parseAccuracyForm(data: FormData): { type: CheckedType; ticked: ShownRecord[] } | null {
  const type = checkedTypes.find((each) => each === formLine(data, "type"));
  if (!type) return null;
  const ticked: ShownRecord[] = [];
  for (const written of new Set(formLines(data, "ticked"))) {
    const parsedId = id.safeParse(written);
    const versions = parsedId.success ? shown.safeParse(formLine(data, `shown:${parsedId.data}`)) : null;
    const [version, developments] = versions?.data ?? [];
    if (!parsedId.success || version === undefined || developments === undefined) return null;
    ticked.push({ id: parsedId.data, version, developments });
  }
  return { type, ticked: ticked.slice(0, 1000) };
}
