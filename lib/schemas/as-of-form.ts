/** Where the date form leads: `?date=2025-10-22&page=open` becomes `/en/as-of/2025-10-22/open`. */
import type { Locale } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The address asked for. A date that is no date is passed on as it is, made safe for an address: the page
 * there explains what a date looks like. An unknown page is the board; no date is the live page.
 */
export function asOfAddress(fields: URLSearchParams, locale: Locale): string {
  const date = fields.get("date")?.trim().slice(0, 40) ?? "";
  const on = date === "" ? null : encodeURIComponent(date);
  const page = fields.get("page");
  const id = fields.get("id");
  if (page === "open") return addressOf({ page: "open" }, locale, on);
  if (page === "issue" && id !== null && idShape.test(id)) return addressOf({ page: "issue", id }, locale, on);
  return addressOf({ page: "board" }, locale, on);
}
