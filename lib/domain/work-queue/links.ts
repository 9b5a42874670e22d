/** The state of a source's link by the results of link checks. */

export type LinkCheckResult = { url: string; failures: number; checkedAt: Date };

export const daysUntilUnchecked = 30;
const dayMs = 86_400_000;
/** Failures closer together count as one outage. */
const minBetweenFailuresMs = 3_600_000;

/**
 * `dead` after two consecutive failures, `unchecked` where this address was not checked for 30 days or never;
 * null where no action is needed.
 */
export function linkState(url: string, last: LinkCheckResult | null, now: Date): "dead" | "unchecked" | null {
  if (!last || last.url !== url) return "unchecked";
  if (last.failures >= 2) return "dead";
  return now.getTime() - last.checkedAt.getTime() > daysUntilUnchecked * dayMs ? "unchecked" : null;
}

/** Consecutive failures after one more check; a success or another address resets the count. */
export function failuresAfter(last: LinkCheckResult | null, url: string, isAnswered: boolean, now: Date): number {
  if (isAnswered) return 0;
  if (!last || last.url !== url) return 1;
  const isSameOutage = last.failures > 0 && now.getTime() - last.checkedAt.getTime() < minBetweenFailuresMs;
  return isSameOutage ? last.failures : last.failures + 1;
}
