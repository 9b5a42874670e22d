/** Which three texts meet where a save came too late, and what may the merged one be saved over? */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDiscard, findDraft, findDraftSave, findSaveOf } from "@/lib/db/desk/drafts";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import type { Stash } from "@/lib/db/desk/stashes";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import { sameValue } from "@/lib/domain/editing/same-value";

/** A stored text by its number. Version 0: none was published yet. */
export type TextName = { kind: "save" | "version"; number: number };

/** What a colleague did meanwhile. */
export type Meanwhile = { what: "saved" | "published" | "withdrawn" | "discarded"; who: string | null; at: Date | null };

export type Conflict = {
  base: { document: DraftDocument; name: TextName };
  /** What is stored now; `who` saved it. */
  theirs: { document: DraftDocument; name: TextName; who: string | null; at: Date | null; version: number; save: number };
  mine: DraftDocument;
  /** Which text of the history mine is; null for one that was typed. */
  taken: TextName | null;
  meanwhile: Meanwhile;
  /** The newest version; null where there is none. */
  head: RecordVersion | null;
  /**
   * What the merged text is saved over. Where the draft itself is older than the published version, the merged text
   * has to meet that version next: `isLast` false.
   */
  expected: { version: number; save: number };
  isLast: boolean;
};

/** Reads what stands now: it may be newer than what the late save was refused for. */
export async function readConflict(aside: Stash, database: Database = processDatabase()): Promise<Conflict> {
  const versions = await listVersions(aside, database);
  const [head = null] = versions;
  const draft = await findDraft(aside, database);
  const version = head?.version ?? 0;
  const isDraftOld = draft !== null && draft.baseVersion !== version;
  const published = {
    document: head?.document ?? {}, name: { kind: "version", number: version },
    who: head?.who ?? null, at: head?.recordedAt ?? null, version, save: draft?.save ?? 0,
  } as const;
  const ofVersion = async (number: number) => ({ document: (await findVersion(aside, number, database))?.document ?? {}, name: { kind: "version", number } as const });
  const mine = { mine: aside.document, taken: await takenFrom(aside, versions, database), head };
  const change: Meanwhile = { what: head?.publication === "withdrawn" ? "withdrawn" : "published", who: published.who, at: published.at };
  if (draft && isDraftOld && aside.baseSave === draft.save) {
    // My text was made from the newest draft, so what is missing in it is the version published meanwhile.
    const base = await ofVersion(draft.baseVersion);
    return { base, theirs: published, ...mine, meanwhile: change, expected: { version, save: draft.save }, isLast: true };
  }
  // Discarding is no edit: what it ended is nobody's text any more, so both texts are measured by the version below it.
  const discard = await findDiscard(aside, aside.baseSave, database);
  const saved = aside.baseSave > 0 && !discard ? await findDraftSave(aside, aside.baseSave, database) : null;
  const base = saved ? { document: saved, name: { kind: "save", number: aside.baseSave } as const } : await ofVersion(aside.baseVersion);
  if (draft) {
    const { document, save, who, savedAt: at } = draft;
    const theirs = { document, name: { kind: "save", number: save }, who, at, version, save } as const;
    const expected = { version: isDraftOld ? draft.baseVersion : version, save };
    return { base, theirs, ...mine, meanwhile: { what: "saved", who, at }, expected, isLast: !isDraftOld };
  }
  const meanwhile = discard && version === aside.baseVersion ? { what: "discarded" as const, ...discard } : change;
  return { base, theirs: published, ...mine, meanwhile, expected: { version, save: 0 }, isLast: true };
}

/** A text taken from the history rests on no save of the open draft, and is there word for word. */
async function takenFrom(aside: Stash, versions: readonly RecordVersion[], database: Database): Promise<TextName | null> {
  if (aside.baseSave > 0) return null;
  const version = versions.find(({ document }) => sameValue(document, aside.document));
  if (version) return { kind: "version", number: version.version };
  const save = await findSaveOf(aside, aside.document, database);
  return save === null ? null : { kind: "save", number: save };
}
