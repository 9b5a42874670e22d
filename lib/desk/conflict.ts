/** Which three texts meet where a save came too late, and what may the merged one be saved over? */
import { type Database, processDatabase } from "../db/client";
import { findDraft, findDraftSave } from "../db/drafts";
import { findVersion, listVersions } from "../db/record-versions";
import type { SetAside } from "../db/set-asides";
import type { DraftDocument } from "../domain/draft";

export type Conflict = {
  base: DraftDocument;
  /** What is stored now; `who` saved it. */
  theirs: { document: DraftDocument; who: string | null; at: Date | null; version: number; save: number };
  mine: DraftDocument;
  /**
   * What the merged text is saved over. Where the draft itself is older than the published version, the merged text
   * has to meet that version next: `isLast` false.
   */
  expected: { version: number; save: number };
  isLast: boolean;
};

/** Reads what stands now: it may be newer than what the late save was refused for. */
export async function readConflict(aside: SetAside, database: Database = processDatabase()): Promise<Conflict> {
  const [head = null] = await listVersions(aside, database);
  const draft = await findDraft(aside, database);
  const version = head?.version ?? 0;
  const isDraftOld = draft !== null && draft.baseVersion !== version;
  if (draft && isDraftOld && aside.baseSave === draft.save) {
    // My text was made from the newest draft, so what is missing in it is the version published meanwhile.
    const base = (await findVersion(aside, draft.baseVersion, database))?.document ?? {};
    const theirs = { document: head?.document ?? {}, who: head?.who ?? null, at: head?.recordedAt ?? null, version, save: draft.save };
    return { base, theirs, mine: aside.document, expected: { version, save: draft.save }, isLast: true };
  }
  const base =
    aside.baseSave > 0
      ? await findDraftSave(aside, aside.baseSave, database)
      : (await findVersion(aside, aside.baseVersion, database))?.document;
  const theirs = draft
    ? { document: draft.document, who: draft.who, at: draft.savedAt, version, save: draft.save }
    : { document: head?.document ?? {}, who: head?.who ?? null, at: head?.recordedAt ?? null, version, save: 0 };
  const expected = { version: isDraftOld && draft ? draft.baseVersion : version, save: draft?.save ?? 0 };
  return { base: base ?? {}, theirs, mine: aside.document, expected, isLast: !isDraftOld };
}
