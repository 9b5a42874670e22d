/** Reads the text that an editor starts from and the state it is based on. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDraft, listDraftSaves } from "@/lib/db/desk/drafts";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import type { DraftDocument, DraftText } from "@/lib/domain/editing/draft";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import type { Pair } from "@/lib/domain/editing/translation-state";
import { textsOf } from "@/lib/domain/work-queue/texts";
import { outdatedTranslations } from "@/lib/domain/work-queue/translations";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";

export type RecordText = {
  key: RecordKey;
  /** The newest version; null for a record that exists only as a draft. */
  head: RecordVersion | null;
  draft: DraftText | null;
  /** The draft's text, else the newest version's. */
  document: DraftDocument;
  /** The published text that the draft is based on; empty for a new record. */
  base: DraftDocument;
  /** The state that a save of this text expects. */
  expected: { version: number; save: number };
};

/** Null where there is neither a record nor a draft. */
export async function readRecordText(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<RecordText | null> {
  const [head = null] = await listVersions(key, database);
  const draft = await findDraft(key, database);
  if (!head && !draft) return null;
  const version = draft?.baseVersion ?? head?.version ?? 0;
  const base =
    version === head?.version ? head.document : ((await findVersion(key, version, database))?.document ?? {});
  return {
    key,
    head,
    draft,
    document: draft?.document ?? head?.document ?? {},
    base,
    expected: { version, save: draft?.save ?? 0 },
  };
}

/** The texts of the newest version whose translation is outdated, by the rule of the work queue. */
export async function readOutdatedTexts(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<Pair[]> {
  const versions = await listVersions(key, database);
  const outdated = new Set(outdatedTranslations(key.type, versions.toReversed()).map(({ path }) => path));
  return textsOf(key.type, versions[0]?.document).flatMap(({ path, text: { en, ko } }) =>
    outdated.has(path) ? [{ en: en ?? "", ko: ko ?? "" }] : [],
  );
}

/** The new key of an unpublished draft whose id was changed; null where it was not. */
export async function findMovedKey(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<RecordKey | null> {
  const [last] = await listDraftSaves(key, database);
  return last?.movedTo ? { type: key.type, id: last.movedTo } : null;
}

/**
 * The address for a record without version and draft: that of its new id, or its history; null where it never
 * existed.
 */
export async function findMovedAddress(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<string | null> {
  const moved = await findMovedKey(key, database);
  if (moved) return deskAddressOf(moved);
  return (await listDraftSaves(key, database)).length > 0 ? `${deskAddressOf(key)}/history` : null;
}
