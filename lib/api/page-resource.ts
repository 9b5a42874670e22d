/** Which resource of the API stands behind a page's address? */

const listOf = new Map([
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
/** Pages that have no past, so that there is nothing to ask as of a day. */
const timeless = new Set(["sources", "changes"]);

/**
 * The API's address and the day in the page's own, for the parts of a page's address after its language; null for a
 * page that has no data of its own. There is no list at `/issues`: the board is that list.
 * @example pageResource(["as-of", "2025-10-22", "open"]) // { parts: ["open"], asOf: "2025-10-22" }
 */
export function pageResource(place: readonly string[]): { parts: string[]; asOf: string | null } | null {
  const isPast = place[0] === "as-of";
  const [page = "board", ...id] = isPast ? place.slice(2) : place;
  const list = listOf.get(page);
  const asOf = isPast ? (place[1] ?? "") : null;
  if (list === undefined || id.length > 1 || (asOf !== null && timeless.has(page))) return null;
  if (id.length === 1 && (page === "board" || page === "open" || page === "rates")) return null;
  return page === "issues" && id.length === 0 ? null : { parts: [list, ...id], asOf };
}
