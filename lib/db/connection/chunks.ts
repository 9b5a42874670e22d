/** Splits lists into chunks for statements of bounded size. */

/** Ids or rows per statement, far below SQLite's limit of bound parameters. */
const size = 500;

export function* inChunks<Entry>(list: readonly Entry[]): Generator<Entry[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
