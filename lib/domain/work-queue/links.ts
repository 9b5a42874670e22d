/** The state of a source's link by the results of link checks. */

export type LinkCheckResult = { url: string; answer: number | null; failures: number; checkedAt: Date };

/** `refused`: the site answers a program with nothing, which says nothing of what people see. */
type LinkOutcome = "answered" | "failed" | "refused";

export const daysUntilUnchecked = 30;
const dayMs = 86_400_000;
/** Failures closer together count as one outage. */
const minBetweenFailuresMs = 3_600_000;
/** Refusals closer together count as one: a site may refuse for days while it is busy. */
const minBetweenRefusalsMs = daysUntilUnchecked * dayMs;

/** 401, 403, 429 and 503 (RFC 9110, RFC 6585): who asks must be known, or ask later. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429, 503]);

/** `answer`: the HTTP status; null where there was no answer. */
export function linkOutcome(answer: number | null): LinkOutcome {
  if (answer !== null && answer >= 200 && answer <= 299) return "answered";
  return answer !== null && refusals.has(answer) ? "refused" : "failed";
}

/**
 * `dead` after two consecutive failures. `refused` after two consecutive refusals a month apart, since which
 * no person has retrieved the source (`retrievedAt`, the last instant of that day). `unchecked` where this
 * address was not checked for 30 days or never, or could not be. Null where no action is needed.
 */
export function linkState(
  url: string,
  last: LinkCheckResult | null,
  now: Date,
  retrievedAt: Date | null = null,
): "dead" | "refused" | "unchecked" | null {
  if (!last || last.url !== url) return "unchecked";
  if (last.failures > 0 && linkOutcome(last.answer) === "refused") {
    const firstRefusal = last.checkedAt.getTime() - minBetweenRefusalsMs;
    const isLookedAt = retrievedAt !== null && retrievedAt.getTime() > firstRefusal;
    return last.failures >= 2 && !isLookedAt ? "refused" : "unchecked";
  }
  if (last.failures >= 2) return "dead";
  return now.getTime() - last.checkedAt.getTime() > daysUntilUnchecked * dayMs ? "unchecked" : null;
}

/**
 * Consecutive failures, or consecutive refusals, after one more check; an answer, another address, or a failure
 * after refusals (and the reverse) begins anew.
 */
export function failuresAfter(
  last: LinkCheckResult | null,
  url: string,
  outcome: LinkOutcome,
  now: Date,
): number {
  if (outcome === "answered") return 0;
  if (!last || last.url !== url || last.failures === 0 || linkOutcome(last.answer) !== outcome) return 1;
  const between = now.getTime() - last.checkedAt.getTime();
  return between < (outcome === "refused" ? minBetweenRefusalsMs : minBetweenFailuresMs)
    ? last.failures
    : last.failures + 1;
}
