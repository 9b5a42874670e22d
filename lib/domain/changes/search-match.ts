/** Tests whether a search would find the record of a change. */
import type { EntryOf, Official, RecordEntry, RecordLists, RecordType } from "@/lib/domain/record/record";
import { searchRecord } from "@/lib/domain/search/search";
import type { SearchKind } from "@/lib/domain/search/search-entries";

/** A text with the versions of the records by whose names it can be found. */
export type SearchableText = {
  record: RecordEntry;
  issue: EntryOf<"issue"> | null;
  officials: readonly Official[];
};

/**
 * The kinds of search result that represent a record of each type. A development is also found by the words
 * of its issue.
 */
const kindsOf = (type: RecordType): readonly SearchKind[] =>
  type === "development" ? ["development", "claim", "issue"] : [type];

/** A record of this entry alone. A development stands in its issue. */
function recordOf({ record, issue, officials }: SearchableText): RecordLists {
  const { type, document } = record;
  const developments = type === "development" ? [document] : [];
  const found = type === "issue" ? document : type === "development" ? issue : null;
  return {
    sources: type === "source" ? [document] : [],
    officials: type === "official" ? [document] : [...officials],
    issues: found ? [{ ...found, developments }] : [],
    events: type === "event" ? [document] : [],
    trips: type === "trip" ? [document] : [],
    measures: type === "measure" ? [document] : [],
  };
}

// One record object for each text, so that its search index is built once.
const records = new WeakMap<SearchableText, RecordLists>();

/** Later than any date, so that future dates are found as well. */
const atAnyTime = { kind: "now", at: new Date(8.64e15) } as const;

/** Applies the rules of the search page; a null `kind` is any. */
export function matchesSearch(findable: SearchableText, q: string, kind: SearchKind | null): boolean {
  const record = records.get(findable) ?? recordOf(findable);
  records.set(findable, record);
  const { found } = searchRecord(record, q, atAnyTime);
  return kindsOf(findable.record.type).some(
    (own) => (kind === null || kind === own) && found[own].length > 0,
  );
}
