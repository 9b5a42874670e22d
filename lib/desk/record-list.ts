/** Lists the records of a type for the desk, published or not. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import { comparableAddress, isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, Publication, RecordType } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { fold } from "@/lib/domain/search/search-text";
import { sourcesAtAddress } from "@/lib/domain/sources/source-match";

export type RecordRow = {
  id: string;
  name: string;
  /** Null for a record that exists only as a draft. */
  publication: Publication | null;
  version: number;
  isVerified: boolean;
  draft: { who: string; savedAt: Date } | null;
  /** Of a development. */
  issue: string | null;
};

/** In file order, new drafts last. `q` filters by the words of name and id, or finds the source at an address. */
export async function listRecords(type: RecordType, q: string, locale: Locale, database: Database = processDatabase()): Promise<RecordRow[]> {
  const stored = await readDeskRecord(database);
  const lists = {
    source: stored.sources,
    official: stored.officials,
    issue: stored.issues,
    development: stored.developments,
    event: stored.events,
    trip: stored.trips,
    measure: stored.measures,
  };
  const drafts = new Map((await listDrafts(database)).filter((draft) => draft.type === type).map((draft) => [draft.id, draft]));
  const issueOf = (document: DraftDocument) => (typeof document.issue === "string" ? document.issue : null);
  const row = (id: string, document: DraftDocument): Omit<RecordRow, "publication" | "version" | "isVerified"> => {
    const draft = drafts.get(id);
    return { id, name: recordName(type, document, locale), draft: draft ? { who: draft.who, savedAt: draft.savedAt } : null, issue: issueOf(document) };
  };
  const existing = lists[type].map(({ document, publication, version, verification }): RecordRow => {
    return { ...row(document.id, { ...document }), publication, version, isVerified: verification === "verified" };
  });
  const ids = new Set(existing.map(({ id }) => id));
  const added = [...drafts.values()]
    .filter(({ id }) => !ids.has(id))
    .map(({ id, document }): RecordRow => ({ ...row(id, document), publication: null, version: 0, isVerified: false }));
  if (type === "source" && isWebAddress(q)) {
    const drafted = [...drafts.values()].filter(({ document: { url } }) => typeof url === "string" && comparableAddress(url) === comparableAddress(q));
    const at = new Set([...sourcesAtAddress(q, stored.sources.map(({ document }) => document)).map(({ id }) => id), ...drafted.map(({ id }) => id)]);
    return [...existing, ...added].filter(({ id }) => at.has(id));
  }
  const words = fold(q).split(" ").filter((word) => word !== "");
  return [...existing, ...added].filter(({ id, name }) => words.every((word) => fold(`${id} ${name}`).includes(word)));
}
