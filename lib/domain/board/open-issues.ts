/** The open issues in the order in which tables and the API list them. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Issue } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { boardAsOf } from "./board";

/**
 * The last moved first. Ties by id, because the file order is not versioned and an answer as of a moment must be
 * reproducible.
 */
export function openIssues(issues: readonly Issue[], asOf: AsOf): Standing[] {
  return [...boardAsOf(issues, asOf).columns.open].sort(
    (a, b) => comparePartialDates(b.lastMoved, a.lastMoved) || (a.issue.id < b.issue.id ? -1 : 1),
  );
}
