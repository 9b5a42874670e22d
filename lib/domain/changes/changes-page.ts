/** One page of a list of changes, and where the next begins. */
import type { PublishedChange } from "./published-change";

type ChangesPage = {
  /** The newest first. */
  shown: PublishedChange[];
  /** Sequence number before which the next page begins; null on the last page. */
  before: number | null;
};

/**
 * `limit` changes that match, from the newest, or from the newest below sequence number `before`. Changes are
 * only added at the front, so a page with `before` never varies.
 */
export function changesPageOf(
  changes: readonly PublishedChange[],
  before: number | null,
  limit: number,
  matches: (change: PublishedChange) => boolean,
): ChangesPage {
  const shown: PublishedChange[] = [];
  for (const change of changes) {
    if ((before !== null && change.seq >= before) || !matches(change)) continue;
    if (shown.length === limit) return { shown, before: shown.at(-1)?.seq ?? null };
    shown.push(change);
  }
  return { shown, before: null };
}
