/** Public addresses of records of every type. */
import type { PublicDocument } from "@/lib/domain/changes/published-change";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { addressOf, type Place, type RecordPage } from "./page-addresses";

type Addressed = { type: RecordType; id: string; document: PublicDocument };

/** The page of a record; a development is on the page of its issue, a measure on that of all rates. */
export function recordPlace({ type, id, document }: Addressed): Place {
  if (type === "event") return { page: "summit", id };
  if (type === "measure") return { page: "rates" };
  if (type === "development") return { page: "issue", id: typeof document.issue === "string" ? document.issue : "" };
  return { page: type, id };
}

/** The live address of a record; for a development its entry in the ledger, for a measure its row. */
export function recordAddress(record: Addressed, locale: Locale): string {
  const address = addressOf(recordPlace(record), locale, null);
  return record.type === "development" || record.type === "measure" ? `${address}#${record.id}` : address;
}

/** The type of record of each record page. */
export const recordTypeOf: Record<RecordPage, RecordType> = {
  issue: "issue",
  official: "official",
  trip: "trip",
  summit: "event",
  source: "source",
};
