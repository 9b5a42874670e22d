/** Full-text search of the record: entries that contain all words, best first. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { PartialDate, RecordLists } from "@/lib/domain/record/record";
import { searchEntries, searchKinds, type SearchEntry, type SearchKind } from "./search-entries";
import { highestRank, termsOf } from "./search-terms";
import { linesOf } from "./search-text";

type Indexed = {
  entry: SearchEntry;
  /** The lines of the titles (`linesOf`). */
  titles: string;
  /** The lines of all fields. */
  all: string;
};

/** Newest first within each kind. */
type SearchIndex = Record<SearchKind, Indexed[]>;

type ByKind<Value> = Record<SearchKind, Value>;
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

/** Caches the lines of names, because few names occur often. */
type NameLines = Map<string, string>;

function linesOfName(text: string, names: NameLines): string {
  let lines = names.get(text);
  if (lines === undefined) {
    lines = linesOf(text, true);
    names.set(text, lines);
  }
  return lines;
}

function linesOfPart(entry: SearchEntry, part: "title" | "text", names: NameLines): string {
  return entry.fields
    .filter((field) => field.part === part)
    .map(({ text, isName }) => (isName ? linesOfName(text, names) : linesOf(text)))
    .join("");
}

function indexed(entry: SearchEntry, names: NameLines): Indexed {
  const titles = linesOfPart(entry, "title", names);
  return { entry, titles, all: titles + linesOfPart(entry, "text", names) };
}

function newest({ entry }: Indexed): number {
  const last = entry.dates.at(-1);
  return last ? spanOf(last).earliest : Number.NEGATIVE_INFINITY;
}

function buildIndex(record: RecordLists): SearchIndex {
  const index: SearchIndex = byKind(() => []);
  const names: NameLines = new Map();
  for (const entry of searchEntries(record)) index[entry.kind].push(indexed(entry, names));
  // Undated entries come last; subtracting infinities would yield NaN.
  for (const kind of searchKinds)
    index[kind].sort((a, b) => (newest(a) === newest(b) ? 0 : newest(b) > newest(a) ? 1 : -1));
  return index;
}

// The published record is one object until it changes, so its index is built once.
const indexes = new WeakMap<RecordLists, SearchIndex>();

function indexOf(record: RecordLists): SearchIndex {
  let index = indexes.get(record);
  if (!index) {
    index = buildIndex(record);
    indexes.set(record, index);
  }
  return index;
}

const isOnRecord = ({ since }: SearchEntry, asOf: AsOf) => since === null || hasHappened(since, asOf);

/**
 * The entries that contain every word of the query in their fields, in either language. First come those with
 * all words in a title, and of these, as of the others, those with words that begin so; then the newest. A
 * query without a searchable word finds nothing. The index is cached by the identity of `record`, which must
 * not be mutated.
 */
export function searchRecord(record: RecordLists, question: string, asOf: AsOf): SearchResult {
  const terms = termsOf(question);
  const index = indexOf(record);
  const find = (kind: SearchKind): SearchEntry[] => {
    const ranked: [SearchEntry[], SearchEntry[], SearchEntry[], SearchEntry[]] = [[], [], [], []];
    for (const { entry, titles, all } of index[kind]) {
      const rank = highestRank(terms, all);
      if (rank === null || !isOnRecord(entry, asOf)) continue;
      const inTitle = highestRank(terms, titles);
      ranked[inTitle ?? (rank === 0 ? 2 : 3)].push(entry);
    }
    return ranked.flat();
  };
  const found = byKind((kind) => (terms.length === 0 ? [] : find(kind)));
  return { found, total: searchKinds.reduce((sum, kind) => sum + found[kind].length, 0) };
}

/** The number of searchable entries of each kind. */
export function searchableCounts(record: RecordLists, asOf: AsOf): ByKind<number> {
  const index = indexOf(record);
  return byKind((kind) => index[kind].filter(({ entry }) => isOnRecord(entry, asOf)).length);
}

/** The date shown with an entry: the last one that has happened, else the first future one. */
export function dateOfEntry({ dates }: SearchEntry, asOf: AsOf): PartialDate | null {
  return dates.findLast((date) => hasHappened(date, asOf)) ?? dates[0] ?? null;
}
