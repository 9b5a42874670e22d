/** Which of many changes stand on one page, and where does the next begin? */
import type { PublishedChange } from "./published-change";

export type ChangesPage = {
  /** The newest first. */
  shown: PublishedChange[];
  /** The next page is of the changes before this one; null where there are no more. */
  before: number | null;
};

/**
 * `limit` changes that `isMeant`, from the newest, or from the newest before the one named. Changes are only ever
 * added before the first, so a page that begins before one of them always holds the same.
 */
export function pageOfChanges(changes: readonly PublishedChange[], before: number | null, limit: number, isMeant: (change: PublishedChange) => boolean): ChangesPage {
  const shown: PublishedChange[] = [];
  for (const change of changes) {
    if ((before !== null && change.seq >= before) || !isMeant(change)) continue;
    if (shown.length === limit) return { shown, before: shown.at(-1)?.seq ?? null };
    shown.push(change);
  }
  return { shown, before: null };
}
