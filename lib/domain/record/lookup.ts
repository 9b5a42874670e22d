/** Which official, source or issue an id stands for. */
import type { Issue, Official, Source, TalksRecord } from "./record";

export type Lookup = {
  officials: ReadonlyMap<string, Official>;
  sources: ReadonlyMap<string, Source>;
  issues: ReadonlyMap<string, Issue>;
};

function byId<Entry extends { id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

type Listed = Pick<TalksRecord, "officials" | "sources" | "issues">;

// Asked for once an entry of a long list; a record in memory is never changed in place.
const lookups = new WeakMap<Listed, Lookup>();

export function lookupOf(record: Listed): Lookup {
  let lookup = lookups.get(record);
  if (!lookup) {
    lookup = { officials: byId(record.officials), sources: byId(record.sources), issues: byId(record.issues) };
    lookups.set(record, lookup);
  }
  return lookup;
}
