/** The open issues whose last accuracy check is too old. */
import { type AgeLimitHours, type CheckAge, checkAgeOf } from "@/lib/domain/board/check-age";
import type { Standing } from "@/lib/domain/status/standing";

export type DueCheck = { standing: Standing; checkedAt: Date | null; checkAge: CheckAge };

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
      return { standing, checkedAt: at, checkAge: checkAgeOf(at, now, limit) };
    })
    .filter(({ checkAge }) => checkAge.isOverdue)
    .sort(
      (a, b) =>
        (b.checkAge.ageHours ?? -1) - (a.checkAge.ageHours ?? -1) || a.standing.number - b.standing.number,
    );
}
