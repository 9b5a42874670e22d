/** What that readers were shown at a moment did this site correct or take back later? */
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, endOfSeoulDay } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "./published-change";
import type { Issue } from "@/lib/domain/record/record";
import { standingOf } from "@/lib/domain/status/standing";

/** What is published for the first time or brought back corrects nothing that readers were shown before. */
function correctsEarlierText({ action, kind }: PublishedChange): boolean {
  return action === "withdrawn" || (action === "changed" && kind === "correction");
}

/**
 * Corrections and withdrawals after the instant `at` of what was published by then, the newest first. One of a text
 * that came only later corrects nothing that was shown.
 * @param changes every published change, the newest first.
 */
export function correctionsAfter(changes: readonly PublishedChange[], at: Date): PublishedChange[] {
  const shown = new Set<string>();
  for (const { type, id, recordedAt, after } of changes.toReversed()) {
    if (recordedAt > at) break;
    if (after) shown.add(`${type}/${id}`);
    else shown.delete(`${type}/${id}`);
  }
  return changes.filter((change) => change.recordedAt > at && correctsEarlierText(change) && shown.has(`${change.type}/${change.id}`));
}

/**
 * What was corrected or taken back of the record as of a day since its page could first be cited: since the day was over,
 * or since the site's first publication.
 */
export function correctionsOfDay(changes: readonly PublishedChange[], on: CalendarDay): PublishedChange[] {
  const began = changes.at(-1)?.recordedAt;
  if (!began) return [];
  return correctionsAfter(changes, new Date(Math.max(began.getTime(), endOfSeoulDay(on).getTime())));
}

/** Corrections and withdrawals of one record after its version `seq`, the newest first. */
export function correctionsOfLater(changes: readonly PublishedChange[], { type, id, seq }: Pick<PublishedChange, "type" | "id" | "seq">): PublishedChange[] {
  return changes.filter((change) => change.type === type && change.id === id && change.seq > seq && correctsEarlierText(change));
}

/** Those of issues that stood on the board as of a time, or of one of them, and of what had happened on them. */
export function correctionsShown(corrections: readonly PublishedChange[], issues: readonly Issue[], asOf: AsOf, issueId: string | null): PublishedChange[] {
  // Most pages have none, and where every issue stood need not be reckoned for them.
  if (corrections.length === 0) return [];
  const standings = issues.flatMap((issue, index) => (issueId === null || issue.id === issueId ? (standingOf(issue, index + 1, asOf) ?? []) : []));
  const shown = new Set(standings.flatMap(({ issue, history }) => [`issue/${issue.id}`, ...history.map(({ id }) => `development/${id}`)]));
  return corrections.filter(({ type, id }) => shown.has(`${type}/${id}`));
}
