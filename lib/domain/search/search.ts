/** Which entries of the record hold all the words asked for, best first. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksRecord } from "@/lib/domain/record/record";
import { searchEntries, searchKinds, type SearchEntry, type SearchKind } from "./search-entries";
import { fold, foldName, placeOf, termsOf } from "./search-text";

type Indexed = {
  entry: SearchEntry;
  /** All fields folded, titles first, each on a line of its own that begins with a space. */
  folded: string;
  /** Where the titles end in it. */
  titlesEnd: number;
};

/** Newest first within each kind. */
type SearchIndex = Record<SearchKind, Indexed[]>;

export type ByKind<Value> = Record<SearchKind, Value>;
export type SearchResult = { total: number; found: ByKind<SearchEntry[]> };

const byKind = <Value>(make: (kind: SearchKind) => Value): ByKind<Value> => ({
  issue: make("issue"),
  measure: make("measure"),
  development: make("development"),
  claim: make("claim"),
  official: make("official"),
  trip: make("trip"),
  event: make("event"),
  source: make("source"),
});

/** Names are few and said often: each is folded once. */
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

function makeIndex(record: TalksRecord): SearchIndex {
  const index: SearchIndex = byKind(() => []);
  const names: FoldedNames = new Map();
  for (const entry of searchEntries(record)) index[entry.kind].push(indexed(entry, names));
  // Undated entries last; a subtraction of infinities would be no number.
  for (const kind of searchKinds) index[kind].sort((a, b) => (newest(a) === newest(b) ? 0 : newest(b) > newest(a) ? 1 : -1));
  return index;
}

// The published record is one object until it changes, so its index is made once.
const indexes = new WeakMap<TalksRecord, SearchIndex>();

function indexOf(record: TalksRecord): SearchIndex {
  let index = indexes.get(record);
  if (!index) {
    index = makeIndex(record);
    indexes.set(record, index);
  }
  return index;
}

const isThere = ({ since }: SearchEntry, asOf: AsOf) => since === null || hasHappened(since, asOf);

/**
 * The entries that hold every word of the question somewhere in their fields, in either language: those with
 * all of them in a title first, then newest first. A question without a word that can be searched for finds nothing.
 * `record` must not be changed afterwards.
 */
export function searchRecord(record: TalksRecord, question: string, asOf: AsOf): SearchResult {
  const terms = termsOf(question);
  const index = indexOf(record);
  const find = (kind: SearchKind): SearchEntry[] => {
    const inTitle: SearchEntry[] = [];
    const inText: SearchEntry[] = [];
    for (const { entry, folded, titlesEnd } of index[kind]) {
      let last = -1;
      const holdsAll = terms.every((term) => {
        const place = placeOf(term, folded);
        last = Math.max(last, place);
        return place >= 0;
      });
      if (holdsAll && isThere(entry, asOf)) (last < titlesEnd ? inTitle : inText).push(entry);
    }
    return [...inTitle, ...inText];
  };
  const found = byKind((kind) => (terms.length === 0 ? [] : find(kind)));
  return { found, total: searchKinds.reduce((sum, kind) => sum + found[kind].length, 0) };
}

/** How many entries of each kind can be found at all. */
export function searchableCounts(record: TalksRecord, asOf: AsOf): ByKind<number> {
  const index = indexOf(record);
  return byKind((kind) => index[kind].filter(({ entry }) => isThere(entry, asOf)).length);
}

/** The date printed beside an entry: the last that has happened, or one that is to come where none has. */
export function dateOfEntry({ dates }: SearchEntry, asOf: AsOf): PartialDate | null {
  return dates.findLast((date) => hasHappened(date, asOf)) ?? dates[0] ?? null;
}
