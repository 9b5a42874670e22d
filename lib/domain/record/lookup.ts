/** Officials, sources and issues of a record by id. */
import type { Issue, Official, RecordLists, Source } from "./record";

export type Lookup = {
  officials: ReadonlyMap<string, Official>;
  sources: ReadonlyMap<string, Source>;
  issues: ReadonlyMap<string, Issue>;
};

function byId<Entry extends { id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

type LookupInput = Pick<RecordLists, "officials" | "sources" | "issues">;

// Requested for every entry of long lists; a record in memory is never mutated.
const lookups = new WeakMap<LookupInput, Lookup>();

export function lookupOf(record: LookupInput): Lookup {
  let lookup = lookups.get(record);
  if (!lookup) {
    lookup = {
      officials: byId(record.officials),
      sources: byId(record.sources),
      issues: byId(record.issues),
    };
    lookups.set(record, lookup);
  }
  return lookup;
}
