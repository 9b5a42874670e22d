/** Saves, reads and ends drafts without losing or overwriting an acknowledged save. */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import { type DraftConflict, type DraftAction, draftActions, type DraftDocument, type DraftSave, type DraftText, type SaveResult } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { recordTypes, type RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { type AuditDetails, type Origin, logRecordAction } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Draft as DraftRow, Prisma } from "@/lib/db/generated/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";
import { settleStashWithin } from "./stashes";

type Client = Prisma.TransactionClient;

function toDraft(row: DraftRow): DraftText {
  return {
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    baseVersion: row.baseVersion,
    save: row.save,
    document: parseStoredObject(row.document),
    who: row.who,
    savedAt: row.savedAt,
  };
}

export async function readDraft(client: Client, { type, id }: RecordKey): Promise<DraftText | null> {
  const row = await client.draft.findUnique({ where: { recordType_recordId: { recordType: type, recordId: id } } });
  return row && toDraft(row);
}

/** The open draft of a record, null where there is none. */
export async function findDraft(key: RecordKey, database: Database = processDatabase()): Promise<DraftText | null> {
  return readDraft(database.reader, key);
}

/** All open drafts, the longest untouched first. */
export async function listDrafts(database: Database = processDatabase()): Promise<DraftText[]> {
  return (await database.reader.draft.findMany({ orderBy: [{ savedAt: "asc" }, { id: "asc" }] })).map(toDraft);
}

/** The text of one save of a record's drafts; null where there is no such save. */
export async function findDraftSave(key: RecordKey, save: number, database: Database = processDatabase()): Promise<DraftDocument | null> {
  const row = await database.reader.draftSave.findUnique({
    where: { recordType_recordId_save: { recordType: key.type, recordId: key.id, save } },
  });
  return row && parseStoredObject(row.document);
}

/** Every save of a record's drafts with its action, the newest first; none is ever deleted. */
export async function listDraftSaves({ type, id }: RecordKey, database: Database = processDatabase()): Promise<DraftSave[]> {
  const rows = await database.reader.draftSave.findMany({
    where: { recordType: type, recordId: id },
    orderBy: { save: "desc" },
    select: { save: true, baseVersion: true, action: true, who: true, savedAt: true },
  });
  return rows.map((row) => ({ ...row, action: oneOf(draftActions, row.action) }));
}

/** The number of the first save that holds exactly this text; null where none does. */
export async function findDraftSaveByText({ type, id }: RecordKey, document: DraftDocument, database: Database = processDatabase()): Promise<number | null> {
  const row = await database.reader.draftSave.findFirst({
    where: { recordType: type, recordId: id, document: JSON.stringify(document) },
    orderBy: { save: "asc" },
    select: { save: true },
  });
  return row?.save ?? null;
}

/** The newest discard of a draft of this record after the save `after`; null where there is none. */
export async function findDiscard({ type, id }: RecordKey, after: number, database: Database = processDatabase()): Promise<{ who: string; at: Date } | null> {
  const row = await database.reader.draftSave.findFirst({
    where: { recordType: type, recordId: id, action: "discard", save: { gt: after } },
    orderBy: { save: "desc" },
    select: { who: true, savedAt: true },
  });
  return row && { who: row.who, at: row.savedAt };
}

async function lastSaveOf(client: Client, { type, id }: RecordKey): Promise<number> {
  const last = await client.draftSave.findFirst({
    where: { recordType: type, recordId: id },
    orderBy: { save: "desc" },
    select: { save: true },
  });
  return last?.save ?? 0;
}


/** Adds a save to the draft's history and returns its number. */
export async function addDraftSave(
  client: Client,
  key: RecordKey,
  entry: { baseVersion: number; action: DraftAction; document: DraftDocument; before: unknown; accountId: string; who: string; savedAt: Date },
): Promise<number> {
  const save = (await lastSaveOf(client, key)) + 1;
  await client.draftSave.create({
    data: {
      recordType: key.type,
      recordId: key.id,
      baseVersion: entry.baseVersion,
      save,
      action: entry.action,
      document: JSON.stringify(entry.document),
      changedPaths: JSON.stringify(differingPaths(entry.before, entry.document)),
      accountId: entry.accountId,
      who: entry.who,
      savedAt: entry.savedAt,
    },
  });
  return save;
}

/**
 * The current state, where it is not the one the editor started from; null where the editor's text may be saved.
 * `expected.save` 0 means that there was no draft, `expected.version` 0 that there was no record.
 */
export async function findDraftConflict(
  client: Client,
  key: RecordKey,
  expected: { version: number; save: number },
): Promise<DraftConflict | null> {
  const head = await readRecordHead(client, key);
  const draft = await readDraft(client, key);
  const version = head?.version ?? 0;
  if (version === expected.version && (draft?.save ?? 0) === expected.save) return null;
  return { version, save: draft?.save ?? 0, who: draft?.who ?? null, savedAt: draft?.savedAt ?? null };
}

export type SaveDraftInput = {
  key: RecordKey;
  /** What the text is based on: the published version, and the save of the draft. */
  expected: { version: number; save: number };
  document: DraftDocument;
  /** `merge` where the text was merged from two. */
  action?: "save" | "merge";
  /** The key of a stash that this save settles. */
  settles?: string | undefined;
  /** Overrides the action and details in the audit log. */
  auditAs?: { action: string; details: AuditDetails } | undefined;
  from?: Origin | undefined;
};

const actionNames = { save: "save_draft", merge: "merge" } as const;

/**
 * Saves the text of a draft, whole or incomplete, with its entry in the audit log. A text equal to the last save is
 * `unchanged` and adds nothing.
 *
 * @returns `conflict`, having written nothing, where the record or its draft has changed since `expected`.
 */
export async function saveDraft(
  editor: Editor,
  { key, expected, document, action = "save", settles, auditAs, from }: SaveDraftInput,
  database: Database = processDatabase(),
): Promise<SaveResult> {
  if (!can(editor.role, "save_draft")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<SaveResult> => {
    const conflict = await findDraftConflict(client, key, expected);
    if (conflict) return { status: "conflict", conflict };
    const draft = await readDraft(client, key);
    const before = draft?.document ?? (await readRecordHead(client, key))?.document ?? {};
    const changed = differingPaths(before, document).length > 0;
    const isRebased = draft !== null && draft.baseVersion !== expected.version;
    if (settles !== undefined) await settleStashWithin(client, editor, settles);
    const logSave = (save: number) => logRecordAction(client, editor, auditAs?.action ?? actionNames[action], key, { details: auditAs?.details ?? { save }, from });
    if (!changed && !isRebased) {
      // A merge is logged even where its result equals the stored text.
      if (action === "merge") await logSave(expected.save);
      return { status: "unchanged", save: expected.save };
    }
    const savedAt = now();
    const author = { accountId: editor.accountId, who: editor.name };
    const save = await addDraftSave(client, key, { baseVersion: expected.version, action, document, before, ...author, savedAt });
    const data = { baseVersion: expected.version, save, document: JSON.stringify(document), ...author, savedAt };
    await client.draft.upsert({
      where: { recordType_recordId: { recordType: key.type, recordId: key.id } },
      create: { id: randomUUID(), recordType: key.type, recordId: key.id, createdAt: savedAt, ...data },
      update: data,
    });
    await logSave(save);
    return { status: "saved", save, savedAt };
  });
}

/**
 * Changes the id of a draft whose record was never published, with the text `document`. The saves under the old
 * id remain and end with a discard that names the new one.
 *
 * @returns `conflict`, having written nothing, where the draft has changed since `expected` or the id is taken.
 */
export async function moveDraft(
  editor: Editor,
  { key, to, expected, document, from }: Pick<SaveDraftInput, "key" | "expected" | "document" | "from"> & { to: RecordKey },
  database: Database = processDatabase(),
): Promise<SaveResult> {
  if (!can(editor.role, "save_draft")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<SaveResult> => {
    const conflict = (await findDraftConflict(client, key, { ...expected, version: 0 })) ?? (await findDraftConflict(client, to, { version: 0, save: 0 }));
    if (conflict) return { status: "conflict", conflict };
    const draft = await readDraft(client, key);
    if (!draft) return { status: "unchanged", save: 0 };
    const savedAt = now();
    const author = { accountId: editor.accountId, who: editor.name };
    await addDraftSave(client, key, { baseVersion: 0, action: "discard", document: { ...draft.document, id: to.id }, before: draft.document, ...author, savedAt });
    await endDraft(client, key);
    const save = await addDraftSave(client, to, { baseVersion: 0, action: "save", document, before: {}, ...author, savedAt });
    const text = { baseVersion: 0, save, document: JSON.stringify(document), ...author, savedAt, createdAt: savedAt };
    await client.draft.create({ data: { id: randomUUID(), recordType: to.type, recordId: to.id, ...text } });
    await logRecordAction(client, editor, "save_draft", to, { details: { save, before: key.id }, from });
    return { status: "saved", save, savedAt };
  });
}

/** Discards a draft. Its saves remain, the last of them with the discarded text. */
export async function discardDraft(
  editor: Editor,
  { key, expected, from }: Pick<SaveDraftInput, "key" | "expected" | "from">,
  database: Database = processDatabase(),
): Promise<SaveResult> {
  if (!can(editor.role, "discard_draft")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<SaveResult> => {
    const conflict = await findDraftConflict(client, key, expected);
    if (conflict) return { status: "conflict", conflict };
    const draft = await readDraft(client, key);
    if (!draft) return { status: "unchanged", save: 0 };
    const { baseVersion, document } = draft;
    const savedAt = now();
    const save = await addDraftSave(client, key, { baseVersion, action: "discard", document, before: document, accountId: editor.accountId, who: editor.name, savedAt });
    await endDraft(client, key);
    await logRecordAction(client, editor, "discard_draft", key, { details: { save }, from });
    return { status: "saved", save, savedAt };
  });
}

/** Deletes the open draft; the caller has added the save that says why. */
export async function endDraft(client: Client, { type, id }: { type: RecordType; id: string }): Promise<void> {
  await client.draft.deleteMany({ where: { recordType: type, recordId: id } });
}
