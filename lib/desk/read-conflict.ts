/** Reads the three texts of a conflict and the save over which their merge may be saved. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDiscard, findDraft, findDraftSave } from "@/lib/db/desk/drafts";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import type { Stash } from "@/lib/db/desk/stashes";
import type { DraftDocument, StoredTextName } from "@/lib/domain/editing/draft";
import type { RecordVersion } from "@/lib/domain/record/record-version";

/** What happened to the record meanwhile. */
export type InterveningChange = {
  what: "saved" | "published" | "withdrawn" | "discarded";
  who: string | null;
  at: Date | null;
};

type Conflict = {
  base: { document: DraftDocument; name: StoredTextName };
  /** The stored text; `who` saved it. */
  theirs: {
    document: DraftDocument;
    name: StoredTextName;
    who: string | null;
    at: Date | null;
    version: number;
    save: number;
  };
  mine: DraftDocument;
  /** The text of the history that mine equals; null for a typed text. */
  taken: StoredTextName | null;
  meanwhile: InterveningChange;
  /** The newest version; null where there is none. */
  head: RecordVersion | null;
  /**
   * The state over which the merged text is saved. Where the draft is older than the published version, the
   * merged text must be merged with that version next: `isLast` false.
   */
  expected: { version: number; save: number };
  isLast: boolean;
};

/** Reads the current state, which may be newer than the one that caused the stash. */
export async function readConflict(stash: Stash, database: Database = processDatabase()): Promise<Conflict> {
  const [head = null] = await listVersions(stash, database);
  const draft = await findDraft(stash, database);
  const version = head?.version ?? 0;
  const isDraftOld = draft !== null && draft.baseVersion !== version;
  const published = {
    document: head?.document ?? {},
    name: { kind: "version", number: version },
    who: head?.who ?? null,
    at: head?.recordedAt ?? null,
    version,
    save: draft?.save ?? 0,
  } as const;
  const ofVersion = async (number: number) => ({
    document: (await findVersion(stash, number, database))?.document ?? {},
    name: { kind: "version", number } as const,
  });
  const mine = { mine: stash.document, taken: stash.restored, head };
  const change: InterveningChange = {
    what: head?.publication === "withdrawn" ? "withdrawn" : "published",
    who: published.who,
    at: published.at,
  };
  if (draft && isDraftOld && stash.baseSave === draft.save) {
    // The stashed text is based on the newest draft, so only the version published meanwhile is to be merged.
    const base = await ofVersion(draft.baseVersion);
    return {
      base,
      theirs: published,
      ...mine,
      meanwhile: change,
      expected: { version, save: draft.save },
      isLast: true,
    };
  }
  // A discard is no edit, so both texts are compared with the version that the discarded draft was based on.
  const discard = await findDiscard(stash, stash.baseSave, database);
  const saved = stash.baseSave > 0 && !discard ? await findDraftSave(stash, stash.baseSave, database) : null;
  const base = saved
    ? { document: saved, name: { kind: "save", number: stash.baseSave } as const }
    : await ofVersion(stash.baseVersion);
  if (draft) {
    const { document, save, who, savedAt: at } = draft;
    const theirs = { document, name: { kind: "save", number: save }, who, at, version, save } as const;
    const expected = { version: isDraftOld ? draft.baseVersion : version, save };
    return { base, theirs, ...mine, meanwhile: { what: "saved", who, at }, expected, isLast: !isDraftOld };
  }
  const meanwhile =
    discard && version === stash.baseVersion ? { what: "discarded" as const, ...discard } : change;
  return { base, theirs: published, ...mine, meanwhile, expected: { version, save: 0 }, isLast: true };
}
