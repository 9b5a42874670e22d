/** Maps a page's address to the API resource with the same data. */

const listNames = new Map([
  ["board", "issues"],
  ["open", "open"],
  ["rates", "measures"],
  ["issues", "issues"],
  ["officials", "officials"],
  ["trips", "trips"],
  ["summits", "events"],
  ["sources", "sources"],
  ["changes", "changes"],
]);
/** Pages that do not support as-of days. */
const withoutAsOf = new Set(["sources", "changes"]);

/**
 * `place`: the path segments after the language. Null for a page without data. There is no page at `/issues`:
 * the board is the list of issues.
 * @example pageResource(["as-of", "2025-10-22", "open"]) // { parts: ["open"], asOf: "2025-10-22" }
 */
export function pageResource(place: readonly string[]): { parts: string[]; asOf: string | null } | null {
  const isPast = place[0] === "as-of";
  const [page = "board", ...id] = isPast ? place.slice(2) : place;
  const list = listNames.get(page);
  const asOf = isPast ? (place[1] ?? "") : null;
  if (list === undefined || id.length > 1 || (asOf !== null && withoutAsOf.has(page))) return null;
  if (id.length === 1 && (page === "board" || page === "open" || page === "rates")) return null;
  return page === "issues" && id.length === 0 ? null : { parts: [list, ...id], asOf };
}
