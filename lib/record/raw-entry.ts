/** Which record is an unchecked entry, as far as it says? */

import { isParts } from "@/lib/domain/editing/same-value";

/** The id the entry gives itself; null where it gives none. */
export function idOf(entry: unknown): string | null {
  return isParts(entry) && typeof entry.id === "string" ? entry.id : null;
}

/** The id of the development that a path of an issue leads into, else the id of the entry. */
export function idAt(entry: unknown, path: readonly PropertyKey[]): string | null {
  const [key, index] = path;
  if (key === "developments" && typeof index === "number" && isParts(entry) && Array.isArray(entry.developments)) {
    const development: unknown = entry.developments[index];
    return idOf(development) ?? idOf(entry);
  }
  return idOf(entry);
}
