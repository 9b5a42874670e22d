/** Public addresses of records of every type. */
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { addressOf, type PageRef, type RecordPage } from "./page-addresses";

type Addressed = { type: RecordType; id: string; document: Record<string, unknown> };

/** The page on which a record of each type is. */
export const pageOfType = {
  source: "source",
  official: "official",
  issue: "issue",
  development: "issue",
  event: "summit",
  trip: "trip",
  measure: "rates",
} as const satisfies Record<RecordType, PageRef["page"]>;

/** The page of a record; a development is on the page of its issue, a measure on that of all rates. */
export function recordPageRef({ type, id, document }: Addressed): PageRef {
  const page = pageOfType[type];
  if (page === "rates") return { page };
  if (type !== "development") return { page, id };
  return { page, id: typeof document.issue === "string" ? document.issue : "" };
}

/** The live address of a record; for a development its entry in the ledger, for a measure its row. */
export function recordAddress(record: Addressed, locale: Locale): string {
  const address = addressOf(recordPageRef(record), locale, null);
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
