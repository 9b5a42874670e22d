/** The redirect of the date form: `?date=2025-10-22&page=open` becomes `/en/as-of/2025-10-22/open`. */
import { idShape } from "@/lib/schemas/record/values";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf, parsePageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import { timelineParameters } from "@/lib/schemas/addresses/filter-parameters";

/**
 * The filters preserved on another day. The page of a list is not, because the list differs; the form uses
 * `page` for the name of the page.
 */
export const preservedFilters = [...new Set([...boardParameters, ...timelineParameters])].filter(
  (name) => name !== "page" && name !== "group",
);

/** The preserved filters as a query with its question mark, or the empty string. */
export function preservedFilterQuery(fields: URLSearchParams): string {
  const preserved = new URLSearchParams();
  for (const name of preservedFilters) {
    const value = fields.get(name);
    if (value !== null) preserved.set(name, value);
  }
  return preserved.size === 0 ? "" : `?${preserved}`;
}

/**
 * The requested address with the preserved filters. An invalid date is passed on, encoded: the page there
 * explains the format. An unknown page is the board; no date is the live page.
 */
export function asOfAddress(fields: URLSearchParams, locale: Locale): string {
  const date = fields.get("date")?.trim().slice(0, 40) ?? "";
  const on = date === "" ? null : encodeURIComponent(date);
  const id = fields.get("id");
  const place = parsePageRef(fields.get("page") ?? "board", id !== null && idShape.test(id) ? id : null);
  return withQuery(addressOf(place ?? { page: "board" }, locale, on), preservedFilterQuery(fields));
}
