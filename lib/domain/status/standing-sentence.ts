/** The standing sentence of an issue as of a time, with its development. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { historyOf } from "./history";
import type { Development, Issue, Text } from "@/lib/domain/record/record";

export type StandingSentence = { text: Text; development: Development };

/**
 * The last `standing` by then (FORMAT, "issues.json"), with the development that provides its date
 * and sources; null where there is none.
 */
export function standingAsOf(issue: Issue, asOf: AsOf): StandingSentence | null {
  const development = historyOf(issue, asOf).findLast(({ standing }) => standing !== null);
  return development?.standing ? { text: development.standing, development } : null;
}
