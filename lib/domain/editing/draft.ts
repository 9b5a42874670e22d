/** Types of a draft and of the results of saving it. */
import type { RecordKey } from "@/lib/domain/record/record-document";

/**
 * A record as typed: the shape of the interchange format, but parts may be missing, and invalid dates,
 * numbers and words stay as typed until they are corrected.
 */
export type DraftDocument = Record<string, unknown>;

export type DraftText = RecordKey & {
  /** The version of the record that it is based on; 0 where there is none yet. */
  baseVersion: number;
  save: number;
  document: DraftDocument;
  /** The author of the last save. */
  who: string;
  savedAt: Date;
  /** The set with which it is published. */
  setId: string | null;
};

/** A draft of a list, with the save that was its last when the list was shown. */
export type ShownDraft = RecordKey & { save: number };

/** The actions in the history of saves. */
export const draftActions = ["save", "merge", "publish", "discard"] as const;
export type DraftAction = (typeof draftActions)[number];

export type DraftSave = {
  save: number;
  baseVersion: number;
  action: DraftAction;
  who: string;
  savedAt: Date;
  /** The new id, where the draft ended because it was given another. */
  movedTo: string | null;
};

/** A text of a record's history. Version 0: none was published yet. */
export const storedTextKinds = ["version", "save"] as const;
export type StoredTextName = { kind: (typeof storedTextKinds)[number]; number: number };

/**
 * The stored state where a save was refused. `who` and `savedAt` are those of the open draft, null where
 * there is none.
 */
export type DraftConflict = { version: number; save: number; who: string | null; savedAt: Date | null };

export type SaveResult =
  | { status: "saved"; save: number; savedAt: Date }
  /** The text equals the stored one. */
  | { status: "unchanged"; save: number }
  | { status: "conflict"; conflict: DraftConflict }
  | { status: "forbidden" };
