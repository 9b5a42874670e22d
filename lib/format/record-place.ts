/** Where do readers find a record as it is now? */
import type { Locale, RecordType } from "../domain/record";
import { addressOf, type Place } from "./addresses";

/** A development stands on the page of its issue; `document` is any of its texts. */
export function placeOfRecord(type: RecordType, id: string, document: Record<string, unknown>): Place {
  if (type === "event") return { page: "summit", id };
  if (type === "development") return { page: "issue", id: String(document.issue ?? "") };
  return { page: type, id };
}

/** The same as an address; a development's leads to its place on the page. */
export function recordAddress(type: RecordType, id: string, document: Record<string, unknown>, locale: Locale): string {
  const page = addressOf(placeOfRecord(type, id, document), locale, null);
  return type === "development" ? `${page}#${id}` : page;
}
