/** Corrections and withdrawals of texts that readers could read at an earlier time. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, endOfSeoulDay } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "./published-change";
import type { Issue } from "@/lib/domain/record/record";
import { standingOf } from "@/lib/domain/status/standing";

/** A first publication or a restoration corrects no earlier text. */
function correctsEarlierText({ action, kind }: PublishedChange): boolean {
  return action === "withdrawn" || (action === "changed" && kind === "correction");
}

/**
 * Corrections and withdrawals after the instant `at` of texts that were public at `at`, the newest first.
 * @param changes every published change, the newest first.
 */
export function correctionsAfter(changes: readonly PublishedChange[], at: Date): PublishedChange[] {
  const shown = new Set<string>();
  for (const { type, id, recordedAt, after } of changes.toReversed()) {
    if (recordedAt > at) break;
    if (after) shown.add(`${type}/${id}`);
    else shown.delete(`${type}/${id}`);
  }
  return changes.filter(
    (change) =>
      change.recordedAt > at && correctsEarlierText(change) && shown.has(`${change.type}/${change.id}`),
  );
}

/**
 * Corrections and withdrawals of the record as of a day since its page could first be cited: since the end of
 * the day, or since the site's first publication.
 */
export function correctionsSinceDay(changes: readonly PublishedChange[], on: CalendarDay): PublishedChange[] {
  const firstPublishedAt = changes.at(-1)?.recordedAt;
  if (!firstPublishedAt) return [];
  return correctionsAfter(
    changes,
    new Date(Math.max(firstPublishedAt.getTime(), endOfSeoulDay(on).getTime())),
  );
}

/** Corrections and withdrawals of one record after its version `seq`, the newest first. */
export function correctionsAfterVersion(
  changes: readonly PublishedChange[],
  { type, id, seq }: Pick<PublishedChange, "type" | "id" | "seq">,
): PublishedChange[] {
  return changes.filter(
    (change) => change.type === type && change.id === id && change.seq > seq && correctsEarlierText(change),
  );
}

/**
 * Those of the issues on the board as of a time, or of one of them, and of their developments that had
 * happened.
 */
export function correctionsOfIssues(
  corrections: readonly PublishedChange[],
  issues: readonly Issue[],
  asOf: AsOf,
  issueId: string | null,
): PublishedChange[] {
  // Most pages have none, so the standings need not be computed.
  if (corrections.length === 0) return [];
  const standings = issues.flatMap((issue, index) =>
    issueId === null || issue.id === issueId ? (standingOf(issue, index + 1, asOf) ?? []) : [],
  );
  const shown = new Set(
    standings.flatMap(({ issue, history }) => [
      `issue/${issue.id}`,
      ...history.map(({ id }) => `development/${id}`),
    ]),
  );
  return corrections.filter(({ type, id }) => shown.has(`${type}/${id}`));
}
