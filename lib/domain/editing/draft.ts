/** What is a draft, and how can saving one end? */
import type { RecordKey } from "@/lib/domain/record/record-document";

/**
 * A record as it was typed: the shape of the interchange format, but parts may be missing, and what is no
 * date, number or known word stays as it was written until somebody mends it.
 */
export type DraftDocument = Record<string, unknown>;

export type DraftText = RecordKey & {
  /** The version of the record it was made from; 0 where there is none yet. */
  baseVersion: number;
  save: number;
  document: DraftDocument;
  /** Who saved it last, and when. */
  who: string;
  savedAt: Date;
};

/** What a line of the saves says became of the draft. */
export const draftActions = ["save", "merge", "publish", "discard"] as const;
export type DraftAction = (typeof draftActions)[number];

export type DraftSave = { save: number; baseVersion: number; action: DraftAction; who: string; savedAt: Date };

/** What stands now where a save was refused. `who` and `savedAt` are the open draft's, null where there is none. */
export type DraftConflict = { version: number; save: number; who: string | null; savedAt: Date | null };

export type SaveResult =
  | { status: "saved"; save: number; savedAt: Date }
  /** The text was the one that is stored. */
  | { status: "unchanged"; save: number }
  | { status: "conflict"; conflict: DraftConflict }
  | { status: "forbidden" };
