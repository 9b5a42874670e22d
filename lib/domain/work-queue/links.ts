/** Does the address of a source still lead somewhere, as far as anybody has tried? */

export type LinkCheckResult = { url: string; failures: number; checkedAt: Date };

export const daysUntilUnchecked = 30;
const day = 86_400_000;
/** Two runs close together meet the same outage and are one try. */
const leastBetweenFailuresMs = 3_600_000;

/**
 * `dead` after two failures in a row, `unchecked` where this address was never tried or not for more than 30 days;
 * null where nothing has to be done.
 */
export function linkState(url: string, last: LinkCheckResult | null, now: Date): "dead" | "unchecked" | null {
  if (!last || last.url !== url) return "unchecked";
  if (last.failures >= 2) return "dead";
  return now.getTime() - last.checkedAt.getTime() > daysUntilUnchecked * day ? "unchecked" : null;
}

/** Failures in a row after one more try; a success ends the row, another address begins a new one. */
export function failuresAfter(last: LinkCheckResult | null, url: string, isAnswered: boolean, now: Date): number {
  if (isAnswered) return 0;
  if (!last || last.url !== url) return 1;
  const isSameOutage = last.failures > 0 && now.getTime() - last.checkedAt.getTime() < leastBetweenFailuresMs;
  return isSameOutage ? last.failures : last.failures + 1;
}
