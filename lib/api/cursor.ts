/** Pages lists by cursor, stable when records are added in between. */

export type Page<Item> = { items: Item[]; next: string | null };

/** Encodes the list and the key after which a page of it begins; opaque to clients. */
export function writeCursor(list: string, after: string): string {
  return Buffer.from(`2 ${list} ${after}`).toString("base64url");
}

/** Null for a cursor that `writeCursor` cannot have written for this list. */
export function readCursor(list: string, cursor: string): string | null {
  const decoded = Buffer.from(cursor, "base64url").toString();
  const after = /^2 [a-z]+ ([a-z0-9-]{1,140})$/.exec(decoded)?.[1];
  return after !== undefined && writeCursor(list, after) === cursor ? after : null;
}

/**
 * One page of `sorted`, which is in the order of `isAfter`: the items after the key, which may itself be
 * gone. `next` is null on the last page.
 */
export function pageOf<Item>(
  sorted: readonly Item[],
  {
    list,
    after,
    limit,
    keyOf,
    isAfter,
  }: {
    list: string;
    after: string | null;
    limit: number;
    keyOf: (item: Item) => string;
    isAfter: (key: string, after: string) => boolean;
  },
): Page<Item> {
  const rest = after === null ? sorted : sorted.filter((item) => isAfter(keyOf(item), after));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rest.length > limit && last !== undefined ? writeCursor(list, keyOf(last)) : null };
}
