/** The open issues whose last accuracy check is too old. */
import { type AgeLimitHours, type Freshness, freshnessOf } from "@/lib/domain/board/freshness";
import type { Standing } from "@/lib/domain/status/standing";

export type DueCheck = { standing: Standing; checkedAt: Date | null; freshness: Freshness };

/**
 * The open issues whose last check is older than the limit, the oldest check first, then those that were
 * never checked.
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
    .sort(
      (a, b) =>
        (b.freshness.ageHours ?? -1) - (a.freshness.ageHours ?? -1) || a.standing.number - b.standing.number,
    );
}
