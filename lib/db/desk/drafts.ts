/** Saves, reads and ends drafts without losing or overwriting an acknowledged save. */
import { now } from "@/lib/clock";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import {
  type DraftConflict,
  draftActions,
  type DraftDocument,
  type DraftSave,
  type DraftText,
  type SaveResult,
  type ShownDraft,
} from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import type { AuditDetails, AuditFacts, Origin } from "@/lib/db/accounts/audit-log";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { runCommand } from "@/lib/db/command/run-command";
import type { DraftChange } from "@/lib/db/command/write-draft";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import type { Draft as DraftRow } from "@/lib/db/generated/client";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";
import { stashSettlement } from "./stashes";

export function toDraft(row: DraftRow): DraftText {
  return {
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    baseVersion: row.baseVersion,
    save: row.save,
    document: parseStoredObject(row.document),
    who: row.who,
    savedAt: row.savedAt,
    setId: row.setId,
  };
}

function readDraftRow(client: ReadClient, { type, id }: RecordKey): Promise<DraftRow | null> {
  return client.draft.findUnique({
    where: { recordType_recordId: { recordType: type, recordId: id } },
  });
}

export async function readDraft(client: ReadClient, key: RecordKey): Promise<DraftText | null> {
  const row = await readDraftRow(client, key);
  return row && toDraft(row);
}

/** The open draft of a record, null where there is none. */
export async function findDraft(
  key: RecordKey,
  database: Database = processDatabase(),
): Promise<DraftText | null> {
  const row = await readDraftRow(database.reader, key);
  const [named] = await withAuthorNames(row ? [row] : [], database);
  return named ? toDraft(named) : null;
}

/** All open drafts, the longest untouched first. */
export async function listDrafts(database: Database = processDatabase()): Promise<DraftText[]> {
  const rows = await database.reader.draft.findMany({ orderBy: [{ savedAt: "asc" }, { id: "asc" }] });
  return (await withAuthorNames(rows, database)).map(toDraft);
}

/** The text of one save of a record's drafts; null where there is no such save. */
export async function findDraftSave(
  key: RecordKey,
  save: number,
  database: Database = processDatabase(),
): Promise<DraftDocument | null> {
  const row = await database.reader.draftSave.findUnique({
    where: { recordType_recordId_save: { recordType: key.type, recordId: key.id, save } },
  });
  return row && parseStoredObject(row.document);
}

/**
 * The saves of a record's drafts with their action, the newest first; none is ever deleted. A save that continues
 * another is left out where its author went on.
 */
export async function listDraftSaves(
  { type, id }: RecordKey,
  database: Database = processDatabase(),
): Promise<DraftSave[]> {
  const rows = await database.reader.draftSave.findMany({
    where: { recordType: type, recordId: id },
    orderBy: { save: "desc" },
    select: {
      save: true,
      baseVersion: true,
      action: true,
      accountId: true,
      who: true,
      savedAt: true,
      movedTo: true,
      continues: true,
    },
  });
  const listed = rows.filter(({ continues, accountId }, index) => {
    const next = rows[index - 1];
    return (
      !continues || next?.accountId !== accountId || next.action === "publish" || next.action === "discard"
    );
  });
  return (await withAuthorNames(listed, database)).map(({ accountId: _, continues: __, ...row }) => ({
    ...row,
    action: oneOf(draftActions, row.action),
  }));
}

/** The newest discard of a draft of this record after the save `after`; null where there is none. */
export async function findDiscard(
  { type, id }: RecordKey,
  after: number,
  database: Database = processDatabase(),
): Promise<{ who: string; at: Date } | null> {
  const row = await database.reader.draftSave.findFirst({
    where: { recordType: type, recordId: id, action: "discard", save: { gt: after } },
    orderBy: { save: "desc" },
    select: { accountId: true, who: true, savedAt: true },
  });
  const [named] = await withAuthorNames(row ? [row] : [], database);
  return named ? { who: named.who, at: named.savedAt } : null;
}

/**
 * The current state, where it is not the one the editor started from; null where the editor's text may be
 * saved. `expected.save` 0 means that there was no draft, `expected.version` 0 that there was no record.
 */
export async function findDraftConflict(
  client: ReadClient,
  key: RecordKey,
  expected: { version: number; save: number },
): Promise<DraftConflict | null> {
  const head = await readRecordHead(client, key);
  const draft = await readDraft(client, key);
  const version = head?.version ?? 0;
  if (version === expected.version && (draft?.save ?? 0) === expected.save) return null;
  return { version, save: draft?.save ?? 0, who: draft?.who ?? null, savedAt: draft?.savedAt ?? null };
}

/** Within this time after a listed save, autosaves of its author are not listed by themselves, and not logged. */
const continuedMs = 10 * 60_000;

async function isContinued(client: ReadClient, { type, id }: RecordKey, editor: Editor): Promise<boolean> {
  const listed = await client.draftSave.findFirst({
    where: { recordType: type, recordId: id, continues: false },
    orderBy: { save: "desc" },
    select: { action: true, accountId: true, savedAt: true },
  });
  if (listed?.accountId !== editor.accountId || (listed.action !== "save" && listed.action !== "merge"))
    return false;
  const age = now().getTime() - listed.savedAt.getTime();
  return age >= 0 && age < continuedMs;
}

type SaveDraftInput = {
  key: RecordKey;
  /** What the text is based on: the published version, and the save of the draft. */
  expected: { version: number; save: number };
  document: DraftDocument;
  /** `merge` where the text was merged from two. */
  action?: "save" | "merge";
  /** Whether the form saves by itself. */
  isAutosave?: boolean;
  /** The key of a stash that this save settles. */
  settles?: string | undefined;
  /** Overrides the action and details in the audit log. */
  auditAs?: { action: "restore_version" | "restore_save"; details: AuditDetails } | undefined;
  from?: Origin | undefined;
};

const actionNames = { save: "save_draft", merge: "merge" } as const;

/**
 * Saves the text of a draft, whole or incomplete, with its entry in the audit log. A text equal to the last
 * save is `unchanged` and adds nothing.
 *
 * @returns `conflict`, having written nothing, where the record or its draft has changed since `expected`.
 */
export function saveDraft(
  editor: Editor,
  { key, expected, document, action = "save", isAutosave = false, settles, auditAs, from }: SaveDraftInput,
  database: Database = processDatabase(),
): Promise<SaveResult> {
  return runCommand<SaveResult>(
    { actor: editor, permission: "save_draft", from },
    async (client) => {
      const conflict = await findDraftConflict(client, key, expected);
      const draft = await readDraft(client, key);
      if (conflict) {
        // An autosave is sent again where its answer was lost.
        const isStored =
          isAutosave &&
          conflict.version === expected.version &&
          draft !== null &&
          differingPaths(draft.document, document).length === 0;
        return {
          answer: isStored ? { status: "unchanged", save: draft.save } : { status: "conflict", conflict },
        };
      }
      const before = draft?.document ?? (await readRecordHead(client, key))?.document ?? {};
      const isRebased = draft !== null && draft.baseVersion !== expected.version;
      const isSaved = isRebased || differingPaths(before, document).length > 0;
      // A merge is logged even where its result equals the stored text.
      if (!isSaved && action !== "merge") return { answer: { status: "unchanged", save: expected.save } };
      const continues = isAutosave && (await isContinued(client, key, editor));
      return {
        drafts: isSaved ? [{ key, action, baseVersion: expected.version, document, before, continues }] : [],
        rows: stashSettlement(editor, settles),
        audit: continues
          ? "continued"
          : ({ saves: [save = expected.save] }) => [
              { ...(auditAs ?? { action: actionNames[action], details: { save } }), about: key },
            ],
        result: ({ saves: [save], at: savedAt }) =>
          save === undefined
            ? { status: "unchanged", save: expected.save }
            : { status: "saved", save, savedAt },
      };
    },
    database,
  );
}

/**
 * Changes the id of a draft whose record was never published, with the text `document`. The saves under the
 * old id remain and end with a discard that names the new one.
 *
 * @returns `conflict`, having written nothing, where the draft has changed since `expected` or the id is
 * taken.
 */
export function moveDraft(
  editor: Editor,
  {
    key,
    to,
    expected,
    document,
    from,
  }: Pick<SaveDraftInput, "key" | "expected" | "document" | "from"> & { to: RecordKey },
  database: Database = processDatabase(),
): Promise<SaveResult> {
  return runCommand<SaveResult>(
    { actor: editor, permission: "save_draft", from },
    async (client) => {
      const conflict =
        (await findDraftConflict(client, key, { ...expected, version: 0 })) ??
        (await findDraftConflict(client, to, { version: 0, save: 0 }));
      if (conflict) return { answer: { status: "conflict", conflict } };
      const draft = await readDraft(client, key);
      if (!draft) return { answer: { status: "unchanged", save: 0 } };
      return {
        drafts: [
          { ...endOf(draft, "discard"), movedTo: to.id },
          {
            key: to,
            action: "save",
            baseVersion: 0,
            document,
            before: {},
            ...(draft.setId === null ? {} : { setId: draft.setId }),
          },
        ],
        audit: ({ saves: [, save = 0] }) => [
          { action: "save_draft", about: to, details: { save, before: key.id } },
        ],
        result: ({ saves: [, save = 0], at: savedAt }) => ({ status: "saved", save, savedAt }),
      };
    },
    database,
  );
}

/** Discards a draft. Its saves remain, the last of them with the discarded text. */
export function discardDraft(
  editor: Editor,
  { key, expected, from }: Pick<SaveDraftInput, "key" | "expected" | "from">,
  database: Database = processDatabase(),
): Promise<SaveResult> {
  return runCommand<SaveResult>(
    { actor: editor, permission: "discard_draft", from },
    async (client) => {
      const conflict = await findDraftConflict(client, key, expected);
      if (conflict) return { answer: { status: "conflict", conflict } };
      const draft = await readDraft(client, key);
      if (!draft) return { answer: { status: "unchanged", save: 0 } };
      return {
        drafts: [endOf(draft, "discard")],
        audit: ({ saves: [save = 0] }) => [{ action: "discard_draft", about: key, details: { save } }],
        result: ({ saves: [save = 0], at: savedAt }) => ({ status: "saved", save, savedAt }),
      };
    },
    database,
  );
}

type DiscardsResult =
  | { status: "discarded"; discarded: RecordKey[]; kept: RecordKey[] }
  | { status: "forbidden" };

/**
 * Discards those of the drafts whose last save is the one given, all in one transaction, each with its entry
 * in the audit log; the others are kept.
 */
export function discardDrafts(
  editor: Editor,
  { shown, from }: { shown: readonly ShownDraft[]; from?: Origin | undefined },
  database: Database = processDatabase(),
): Promise<DiscardsResult> {
  return runCommand<DiscardsResult>(
    { actor: editor, permission: "discard_draft", from },
    async (client) => {
      const drafts: DraftText[] = [];
      const kept: RecordKey[] = [];
      for (const { save, ...key } of shown) {
        const draft = await readDraft(client, key);
        if (draft?.save === save) drafts.push(draft);
        else kept.push(key);
      }
      const discarded = drafts.map(({ type, id }): RecordKey => ({ type, id }));
      const [first, ...more] = discarded;
      if (!first) return { answer: { status: "discarded", discarded: [], kept } };
      return {
        drafts: drafts.map((draft) => endOf(draft, "discard")),
        audit: ({ saves }) => {
          const entryOf = (about: RecordKey, index: number): AuditFacts => ({
            action: "discard_draft",
            about,
            details: { save: saves[index] ?? 0 },
          });
          return [entryOf(first, 0), ...more.map((about, index) => entryOf(about, index + 1))];
        },
        result: () => ({ status: "discarded", discarded, kept }),
      };
    },
    database,
  );
}

/** The last save of a draft, with its text as it is. `before`: the text with which it is compared. */
export function endOf(
  { type, id, baseVersion, document }: DraftText,
  action: "publish" | "discard",
  before: unknown = document,
): DraftChange {
  return { key: { type, id }, action, baseVersion, document, before };
}
