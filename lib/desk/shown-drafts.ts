/** Reads the drafts selected in a list, and which of them changed since it was shown. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listDrafts } from "@/lib/db/desk/drafts";
import { recordKey } from "@/lib/db/record/record-heads";
import type { DraftText, ShownDraft } from "@/lib/domain/editing/draft";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { DraftEntry, Named } from "@/lib/domain/work-queue/work-queue";
import { readQueueCache } from "./queue-cache";

export type SelectedDrafts = {
  same: DraftEntry[];
  /** Saved again, published or discarded since. */
  changed: Named[];
};

async function draftsByKey(database: Database): Promise<Map<string, DraftText>> {
  return new Map((await listDrafts(database)).map((draft) => [recordKey(draft.type, draft.id), draft]));
}

export async function readSelectedDrafts(
  shown: readonly ShownDraft[],
  database: Database = processDatabase(),
): Promise<SelectedDrafts> {
  const { nameOf } = await readQueueCache(database);
  const drafts = await draftsByKey(database);
  const selected: SelectedDrafts = { same: [], changed: [] };
  for (const { save, ...key } of shown) {
    const draft = drafts.get(recordKey(key.type, key.id));
    const name = nameOf(key, draft?.document);
    if (draft?.save === save) selected.same.push({ ...name, who: draft.who, at: draft.savedAt, save });
    else selected.changed.push(name);
  }
  return selected;
}

/** The names of records, also of drafts. */
export async function readNames(
  keys: readonly RecordKey[],
  database: Database = processDatabase(),
): Promise<Named[]> {
  const { nameOf } = await readQueueCache(database);
  const drafts = await draftsByKey(database);
  return keys.map((key) => nameOf(key, drafts.get(recordKey(key.type, key.id))?.document));
}
