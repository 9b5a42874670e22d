/** Reads the id of an unchecked entry. */

import { isPlainObject } from "@/lib/domain/editing/same-value";

/** The entry's id; null where it has none. */
export function idOf(entry: unknown): string | null {
  return isPlainObject(entry) && typeof entry.id === "string" ? entry.id : null;
}

/** The id of the development that contains the path in an issue, else the id of the entry. */
export function idOfPart(entry: unknown, path: readonly PropertyKey[]): string | null {
  const [key, index] = path;
  if (
    key === "developments" &&
    typeof index === "number" &&
    isPlainObject(entry) &&
    Array.isArray(entry.developments)
  ) {
    const development: unknown = entry.developments[index];
    return idOf(development) ?? idOf(entry);
  }
  return idOf(entry);
}
