/** Which sentence says where an issue stands, and on which development does it rest? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "./history";
import type { Development, Issue, Text } from "@/lib/domain/record/record";

export type StandingSentence = { text: Text; development: Development };

/** The last verified `standing` by then (FORMAT, "issues.json"), with its development, whose date and sources it rests on; null where none was written. */
export function standingAsOf(issue: Issue, asOf: AsOf): StandingSentence | null {
  const development = historyOf(issue, asOf).findLast(({ standing, verification }) => standing !== null && verification === "verified");
  return development?.standing ? { text: development.standing, development } : null;
}
