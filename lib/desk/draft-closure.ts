/** Finds the drafts on which others rest. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import type { DraftText } from "@/lib/domain/editing/draft";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { referencesIn } from "@/lib/record/check-references";

const nameOf = ({ type, id }: RecordKey) => `${type}/${id}`;

/**
 * The drafts that those of `keys` refer to, and so on, without those of `keys` themselves; each is of a record
 * that is not published, so that it must be published first or together.
 */
export async function findReferencedDrafts(
  keys: readonly RecordKey[],
  database: Database = processDatabase(),
): Promise<DraftText[]> {
  const { records } = await readDeskRecord(database);
  const drafts = new Map((await listDrafts(database)).map((draft) => [nameOf(draft), draft]));
  const own = new Set(keys.map(nameOf));
  const below = new Map<string, DraftText>();
  const pending = keys.flatMap((key) => drafts.get(nameOf(key)) ?? []);
  for (let draft = pending.shift(); draft; draft = pending.shift()) {
    for (const { target: type, id } of referencesIn(draft.document)) {
      const name = nameOf({ type, id });
      const referred = drafts.get(name);
      if (!referred || own.has(name) || below.has(name)) continue;
      const stored = records[type].find(({ document }) => document.id === id);
      if (stored?.publication === "published") continue;
      below.set(name, referred);
      pending.push(referred);
    }
  }
  return [...below.values()];
}

/** The one set that drafts are in; null where they are in none or in several. */
export function setOf(drafts: readonly Pick<DraftText, "setId">[]): string | null {
  const sets = [...new Set(drafts.flatMap(({ setId }) => setId ?? []))];
  return sets.length === 1 ? (sets[0] ?? null) : null;
}
