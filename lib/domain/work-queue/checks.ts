/** Which open issues were not verified as still accurate within their allowed age? */
import { type AgeLimitHours, type Freshness, freshnessOf } from "@/lib/domain/board/freshness";
import type { Standing } from "@/lib/domain/status/standing";

export type DueCheck = { standing: Standing; checkedAt: Date | null; freshness: Freshness };

/**
 * The open issues whose last check is older than the limit, or that were never checked; those come last, because
 * of the others it is known how long they have waited, and the longest wait comes first.
 */
export function dueChecks(
  open: readonly Standing[],
  checkedAt: ReadonlyMap<string, Date>,
  limit: AgeLimitHours,
  now: Date,
): DueCheck[] {
  return open
    .map((standing): DueCheck => {
      const at = checkedAt.get(standing.issue.id) ?? null;
      return { standing, checkedAt: at, freshness: freshnessOf(at, now, limit) };
    })
    .filter(({ freshness }) => freshness.isOverdue)
    .sort((a, b) => (b.freshness.ageHours ?? -1) - (a.freshness.ageHours ?? -1) || a.standing.number - b.standing.number);
}
