/** How are many rows or ids put into statements of bounded size? */

/** Ids and rows per statement: far below what the database allows, and few enough statements. */
const size = 500;

export function* inChunks<Entry>(list: readonly Entry[]): Generator<Entry[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
