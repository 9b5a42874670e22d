/** Full-text search of the record: entries that contain all words, best first. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksRecord } from "@/lib/domain/record/record";
import { searchEntries, searchKinds, type SearchEntry, type SearchKind } from "./search-entries";
import { fold, foldName, indexOfTerm, termsOf } from "./search-text";

type Indexed = {
  entry: SearchEntry;
  /** All fields folded, titles first, each on a separate line that begins with a space. */
  folded: string;
  /** The end index of the titles in `folded`. */
  titlesEnd: number;
};

/** Newest first within each kind. */
type SearchIndex = Record<SearchKind, Indexed[]>;

export type ByKind<Value> = Record<SearchKind, Value>;
export type SearchResult = { total: number; found: ByKind<SearchEntry[]> };

const byKind = <Value>(valueFor: (kind: SearchKind) => Value): ByKind<Value> => ({
  issue: valueFor("issue"),
  measure: valueFor("measure"),
  development: valueFor("development"),
  claim: valueFor("claim"),
  official: valueFor("official"),
  trip: valueFor("trip"),
  event: valueFor("event"),
  source: valueFor("source"),
});

/** Caches folded names, because few names occur often. */
type FoldedNames = Map<string, string>;

function nameFolded(text: string, names: FoldedNames): string {
  let folded = names.get(text);
  if (folded === undefined) {
    folded = foldName(text);
    names.set(text, folded);
  }
  return folded;
}

function linesOf(entry: SearchEntry, part: "title" | "text", names: FoldedNames): string {
  let lines = "";
  for (const field of entry.fields) {
    if (field.part === part) lines += ` ${field.isName ? nameFolded(field.text, names) : fold(field.text).trimStart()}\n`;
  }
  return lines;
}

function indexed(entry: SearchEntry, names: FoldedNames): Indexed {
  const lines = linesOf(entry, "title", names);
  return { entry, folded: lines + linesOf(entry, "text", names), titlesEnd: lines.length };
}

function newest({ entry }: Indexed): number {
  const last = entry.dates.at(-1);
  return last ? spanOf(last).earliest : Number.NEGATIVE_INFINITY;
}

function buildIndex(record: TalksRecord): SearchIndex {
  const index: SearchIndex = byKind(() => []);
  const names: FoldedNames = new Map();
  for (const entry of searchEntries(record)) index[entry.kind].push(indexed(entry, names));
  // Undated entries come last; subtracting infinities would yield NaN.
  for (const kind of searchKinds) index[kind].sort((a, b) => (newest(a) === newest(b) ? 0 : newest(b) > newest(a) ? 1 : -1));
  return index;
}

// The published record is one object until it changes, so its index is built once.
const indexes = new WeakMap<TalksRecord, SearchIndex>();

function indexOf(record: TalksRecord): SearchIndex {
  let index = indexes.get(record);
  if (!index) {
    index = buildIndex(record);
    indexes.set(record, index);
  }
  return index;
}

const isOnRecord = ({ since }: SearchEntry, asOf: AsOf) => since === null || hasHappened(since, asOf);

/**
 * The entries that contain every word of the query in their fields, in either language: those with all words in a
 * title first, then newest first. A query without a searchable word finds nothing. The index is cached by the identity
 * of `record`, which must not be mutated.
 */
export function searchRecord(record: TalksRecord, question: string, asOf: AsOf): SearchResult {
  const terms = termsOf(question);
  const index = indexOf(record);
  const find = (kind: SearchKind): SearchEntry[] => {
    const inTitle: SearchEntry[] = [];
    const inText: SearchEntry[] = [];
    for (const { entry, folded, titlesEnd } of index[kind]) {
      let last = -1;
      const hasAllTerms = terms.every((term) => {
        const place = indexOfTerm(term, folded);
        last = Math.max(last, place);
        return place >= 0;
      });
      if (hasAllTerms && isOnRecord(entry, asOf)) (last < titlesEnd ? inTitle : inText).push(entry);
    }
    return [...inTitle, ...inText];
  };
  const found = byKind((kind) => (terms.length === 0 ? [] : find(kind)));
  return { found, total: searchKinds.reduce((sum, kind) => sum + found[kind].length, 0) };
}

/** The number of searchable entries of each kind. */
export function searchableCounts(record: TalksRecord, asOf: AsOf): ByKind<number> {
  const index = indexOf(record);
  return byKind((kind) => index[kind].filter(({ entry }) => isOnRecord(entry, asOf)).length);
}

/** The date shown with an entry: the last one that has happened, else the first future one. */
export function dateOfEntry({ dates }: SearchEntry, asOf: AsOf): PartialDate | null {
  return dates.findLast((date) => hasHappened(date, asOf)) ?? dates[0] ?? null;
}
