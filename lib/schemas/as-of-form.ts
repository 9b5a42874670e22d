/** Where the date form leads: `?date=2025-10-22&page=open` becomes `/en/as-of/2025-10-22/open`. */
import type { Locale } from "@/lib/domain/record";
import { addressOf, placeNamed } from "@/lib/format/addresses";

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The address asked for. A date that is no date is passed on as it is, made safe for an address: the page
 * there explains what a date looks like. An unknown page is the board; no date is the live page.
 */
export function asOfAddress(fields: URLSearchParams, locale: Locale): string {
  const date = fields.get("date")?.trim().slice(0, 40) ?? "";
  const on = date === "" ? null : encodeURIComponent(date);
  const id = fields.get("id");
  const place = placeNamed(fields.get("page") ?? "board", id !== null && idShape.test(id) ? id : null);
  return addressOf(place ?? { page: "board" }, locale, on);
}
