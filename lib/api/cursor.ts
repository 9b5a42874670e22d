/** Where does the next page of a list begin, however many records were added meanwhile? */

export type Page<Item> = { items: Item[]; next: string | null };

/** Says after which record a page begins; opaque to whoever gets it. */
export function writeCursor(after: string): string {
  return Buffer.from(`1 ${after}`).toString("base64url");
}

/** Null for what writeCursor would never have written. */
export function readCursor(cursor: string): string | null {
  const written = Buffer.from(cursor, "base64url").toString();
  const after = /^1 ([a-z0-9-]{1,140})$/.exec(written)?.[1];
  return after !== undefined && writeCursor(after) === cursor ? after : null;
}

/**
 * One page of `sorted`, which stands in the order of `isAfter`: the records after the one that the cursor names,
 * whether or not that one is still there. `next` is null on the last page.
 */
export function pageOf<Item>(
  sorted: readonly Item[],
  { after, limit, keyOf, isAfter }: { after: string | null; limit: number; keyOf: (item: Item) => string; isAfter: (key: string, after: string) => boolean },
): Page<Item> {
  const rest = after === null ? sorted : sorted.filter((item) => isAfter(keyOf(item), after));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rest.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}
