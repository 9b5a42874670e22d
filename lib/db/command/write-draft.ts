/** Writes a save of a draft: the draft's row and its history. */
import { randomUUID } from "node:crypto";

import type { WriteTransaction } from "@/lib/db/connection/write-lock";
import type { Author } from "@/lib/db/record/record-change";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { DraftAction, DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** `publish` and `discard` end the draft; `save` and `merge` begin or continue it. */
export type DraftChange = {
  key: RecordKey;
  action: DraftAction;
  baseVersion: number;
  document: DraftDocument;
  /** The text with which the document is compared. */
  before: unknown;
  /** The new id, where the draft ends because it is given another. */
  movedTo?: string;
  /** The set that it goes into; unset: the one it is in. */
  setId?: string;
  /** Whether history and log leave this save out, because the same author saved shortly before. */
  continues?: boolean;
};

/** Returns the number of the save. Numbers continue through all drafts of a record. */
export async function writeDraft(
  client: WriteTransaction,
  { key, action, baseVersion, document, before, movedTo, setId, continues = false }: DraftChange,
  author: Author,
  savedAt: Date,
): Promise<number> {
  const record = { recordType: key.type, recordId: key.id };
  const last = await client.draftSave.findFirst({
    where: record,
    orderBy: { save: "desc" },
    select: { save: true },
  });
  const save = (last?.save ?? 0) + 1;
  const text = { baseVersion, save, document: JSON.stringify(document), ...author, savedAt };
  const changedPaths = JSON.stringify(differingPaths(before, document));
  await client.draftSave.create({
    data: { ...record, ...text, action, changedPaths, movedTo: movedTo ?? null, continues },
  });
  if (action === "publish" || action === "discard") await client.draft.deleteMany({ where: record });
  else {
    const into = setId === undefined ? text : { ...text, setId };
    await client.draft.upsert({
      where: { recordType_recordId: record },
      create: { id: randomUUID(), ...record, createdAt: savedAt, ...into },
      update: into,
    });
  }
  return save;
}
