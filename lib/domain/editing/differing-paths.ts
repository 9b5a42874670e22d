/** Lists the paths at which two versions of a document differ. */

import { isPlainObject } from "./same-value";

/**
 * Paths such as `claims[0].statement.en`, in the order of `after`, then those that only `before` has.
 * A path leads to the smallest part that differs: a list entry or a part that only one side has is
 * one path. List entries are compared by index.
 * @example differingPaths({ what: { en: "a" } }, { what: { en: "b" } }) // ["what.en"]
 */
export function differingPaths(before: unknown, after: unknown, path = ""): string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
      const at = `${path}[${index}]`;
      if (index >= before.length || index >= after.length) return [at];
      return differingPaths(before[index], after[index], at);
    }).flat();
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
      differingPaths(before[key], after[key], path === "" ? key : `${path}.${key}`),
    );
  }
  return Object.is(before, after) ? [] : [path];
}
