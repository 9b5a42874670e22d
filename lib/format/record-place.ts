/** On which page do readers find a record, as its document names it? */
import type { RecordType } from "../domain/record";
import type { Place } from "./addresses";

/** A development stands on the page of its issue. */
export function placeOfRecord(type: RecordType, id: string, document: Record<string, unknown>): Place {
  if (type === "event") return { page: "summit", id };
  if (type === "development") return { page: "issue", id: String(document.issue ?? "") };
  return { page: type, id };
}
