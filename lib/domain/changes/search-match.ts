/** Tests whether a search would find the record of a change. */
import type { Official, RecordType, TalksRecord } from "@/lib/domain/record/record";
import type { IssueDocument, RecordDocument } from "@/lib/domain/record/record-document";
import { searchRecord } from "@/lib/domain/search/search";
import type { SearchKind } from "@/lib/domain/search/search-entries";

/** A text with the versions of the records by whose names it can be found. */
export type SearchableText = { record: RecordDocument; issue: IssueDocument | null; officials: readonly Official[] };

/**
 * The kinds of search result that represent a record of each type. A development is also found by the words of its
 * issue.
 */
const kindsOf: Record<RecordType, readonly SearchKind[]> = {
  issue: ["issue"],
  development: ["development", "claim", "issue"],
  official: ["official"],
  event: ["event"],
  trip: ["trip"],
  measure: ["measure"],
  source: ["source"],
};

function recordOf({ record, issue, officials }: SearchableText): TalksRecord {
  const empty: TalksRecord = { sources: [], officials: [...officials], issues: [], events: [], trips: [], measures: [] };
  switch (record.type) {
    case "source":
      return { ...empty, sources: [record.document] };
    case "official":
      return { ...empty, officials: [record.document] };
    case "issue":
      return { ...empty, issues: [{ ...record.document, developments: [] }] };
    case "development":
      return { ...empty, issues: issue ? [{ ...issue, developments: [record.document] }] : [] };
    case "event":
      return { ...empty, events: [record.document] };
    case "trip":
      return { ...empty, trips: [record.document] };
    case "measure":
      return { ...empty, measures: [record.document] };
  }
}

// One record object for each text, so that its search index is built once.
const records = new WeakMap<SearchableText, TalksRecord>();

/** Later than any date, so that future dates are found as well. */
const atAnyTime = { kind: "now", at: new Date(8.64e15) } as const;

/** Applies the rules of the search page; a null `kind` is any. */
export function matchesSearch(findable: SearchableText, q: string, kind: SearchKind | null): boolean {
  const record = records.get(findable) ?? recordOf(findable);
  records.set(findable, record);
  const { found } = searchRecord(record, q, atAnyTime);
  return kindsOf[findable.record.type].some((own) => (kind === null || kind === own) && found[own].length > 0);
}
