/** Where the date form leads: `?date=2025-10-22&page=open` becomes `/en/as-of/2025-10-22/open`. */
import type { Locale } from "@/lib/domain/record/record";
import { addressOf, placeNamed, withQuery } from "@/lib/format/addresses/page-addresses";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import { timelineParameters } from "@/lib/schemas/addresses/filter-parameters";

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What goes along to another day: not the place in a list, which is another list on another day; `page` is the form's own besides. */
export const choicesOfDays = [...new Set([...boardParameters, ...timelineParameters])].filter((name) => name !== "page" && name !== "group");

/** What of a choice goes along to another day, as a query with its question mark, or the empty string. */
export function choiceForDays(fields: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of choicesOfDays) {
    const value = fields.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}

/**
 * The address asked for, with what of the page was shown. A date that is no date is passed on as it is, made safe for an address: the page
 * there explains what a date looks like. An unknown page is the board; no date is the live page.
 */
export function asOfAddress(fields: URLSearchParams, locale: Locale): string {
  const date = fields.get("date")?.trim().slice(0, 40) ?? "";
  const on = date === "" ? null : encodeURIComponent(date);
  const id = fields.get("id");
  const place = placeNamed(fields.get("page") ?? "board", id !== null && idShape.test(id) ? id : null);
  return withQuery(addressOf(place ?? { page: "board" }, locale, on), choiceForDays(fields));
}
