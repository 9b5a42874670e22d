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

export function lookupOf(record: Pick<TalksRecord, "officials" | "sources" | "issues">): Lookup {
  return { officials: byId(record.officials), sources: byId(record.sources), issues: byId(record.issues) };
}
