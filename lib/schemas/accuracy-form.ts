/** What does the form send with which somebody says that issues are still accurate? */
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(120);
/** The issue's version and the sum of its developments' versions, as they were shown: `3.17`. */
const shown = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => text.split(".").map(Number));

export type ShownIssue = { id: string; version: number; developments: number };

/** The issues that were ticked, each with the versions shown beside it; null where the form is not one of ours. */
export function tickedIssues(data: FormData): ShownIssue[] | null {
  const issues: ShownIssue[] = [];
  for (const written of new Set(data.getAll("issue"))) {
    const known = id.safeParse(written);
    const versions = known.success ? shown.safeParse(data.get(`shown:${known.data}`)) : null;
    const [version, developments] = versions?.data ?? [];
    if (!known.success || version === undefined || developments === undefined) return null;
    issues.push({ id: known.data, version, developments });
  }
  return issues.slice(0, 1000);
}
