/** What does the form send with which somebody says that issues or measures are still accurate? */
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(120);
/** The record's version, and the sum of those of an issue's developments, as they were shown: `3.17`; a measure has none: `2.0`. */
const shown = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => text.split(".").map(Number));

export type ShownRecord = { id: string; version: number; developments: number };

export const checkedTypes = ["issue", "measure"] as const;
export type CheckedType = (typeof checkedTypes)[number];

/** The records that were ticked, each with the versions shown beside it; null where the form is not one of ours. */
export function tickedRecords(data: FormData): { type: CheckedType; ticked: ShownRecord[] } | null {
  const type = checkedTypes.find((known) => known === data.get("type"));
  if (!type) return null;
  const ticked: ShownRecord[] = [];
  for (const written of new Set(data.getAll("ticked"))) {
    const known = id.safeParse(written);
    const versions = known.success ? shown.safeParse(data.get(`shown:${known.data}`)) : null;
    const [version, developments] = versions?.data ?? [];
    if (!known.success || version === undefined || developments === undefined) return null;
    ticked.push({ id: known.data, version, developments });
  }
  return { type, ticked: ticked.slice(0, 1000) };
}
