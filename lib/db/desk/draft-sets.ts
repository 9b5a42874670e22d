/** Makes, reads and changes sets of drafts that are published together. */
import { randomUUID } from "node:crypto";

import type { DraftDocument } from "@/lib/domain/editing/draft";
import {
  type DraftSet,
  type DraftSetStatus,
  draftSetStatuses,
  type ScheduleState,
  type SetDraft,
  type SetSchedule,
} from "@/lib/domain/editing/draft-set";
import type { Editor } from "@/lib/domain/editing/editor";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { Origin } from "@/lib/db/accounts/audit-log";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { runCommand } from "@/lib/db/command/run-command";
import type { DraftChange } from "@/lib/db/command/write-draft";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";
import type { DraftSet as DraftSetRow, Prisma } from "@/lib/db/generated/client";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";
import { findDraftConflict, readDraft, toDraft } from "./drafts";
import { deleteSchedule, scheduleState, toSchedule, unscheduled } from "./set-schedules";

export type FilledSet = DraftSet & { drafts: SetDraft[]; schedule: SetSchedule | null };

type ListedSet = DraftSet & {
  /** Number of its drafts. */
  count: number;
  schedule: (SetSchedule & { state: ScheduleState }) | null;
};

function toSet({ accountId: _, ...row }: DraftSetRow): DraftSet {
  return { ...row, status: oneOf(draftSetStatuses, row.status) };
}

const inOrder = (a: SetDraft, b: SetDraft) =>
  recordTypes.indexOf(a.type) - recordTypes.indexOf(b.type) || (a.id < b.id ? -1 : 1);

const withContents = { drafts: true, schedule: true } as const;

function toFilledSet({
  drafts,
  schedule,
  ...set
}: Prisma.DraftSetGetPayload<{ include: typeof withContents }>): FilledSet {
  return {
    ...toSet(set),
    schedule: schedule && toSchedule(schedule),
    drafts: drafts.map((draft) => ({ ...toDraft(draft), readySave: draft.readySave })).sort(inOrder),
  };
}

/** A set with its drafts, each after those it may depend on; null where there is none. */
export async function readSet(client: ReadClient, id: string): Promise<FilledSet | null> {
  const row = await client.draftSet.findUnique({ where: { id }, include: withContents });
  return row && toFilledSet(row);
}

export async function findSet(id: string, database: Database = processDatabase()): Promise<FilledSet | null> {
  const row = await database.reader.draftSet.findUnique({ where: { id }, include: withContents });
  const [named] = await withAuthorNames(row ? [row] : [], database);
  return named ? toFilledSet({ ...named, drafts: await withAuthorNames(named.drafts, database) }) : null;
}

/**
 * The sets that have drafts: those whose schedule needs a person, those handed over, the others, and those
 * that the server will publish; of each kind the oldest first.
 */
export async function listSets(database: Database = processDatabase()): Promise<ListedSet[]> {
  const { reader } = database;
  const rows = await reader.draftSet.findMany({
    where: { drafts: { some: {} } },
    include: {
      drafts: { select: { recordType: true, recordId: true, save: true, baseVersion: true } },
      schedule: true,
    },
    orderBy: [{ changedAt: "asc" }, { id: "asc" }],
  });
  const sets: ListedSet[] = [];
  for (const { drafts: texts, schedule: row, ...set } of await withAuthorNames(rows, database)) {
    const drafts = texts.map(({ recordType, recordId: id, ...numbers }) => ({
      type: oneOf(recordTypes, recordType),
      id,
      ...numbers,
    }));
    const schedule = row && toSchedule(row);
    sets.push({
      ...toSet(set),
      count: drafts.length,
      schedule: schedule && { ...schedule, state: await scheduleState(reader, drafts, schedule) },
    });
  }
  const rank = ({ status, schedule }: ListedSet) =>
    schedule ? (schedule.state === "waiting" ? 3 : 0) : status === "ready" ? 1 : 2;
  return sets.sort((a, b) => rank(a) - rank(b));
}

export type DraftToSave = {
  key: RecordKey;
  /** What the text is based on: the published version, and the save of the draft; 0 where there is none. */
  expected: { version: number; save: number };
  document: DraftDocument;
};

export type SetResult =
  | { status: "saved"; id: string }
  /** Nothing was written: these drafts were saved meanwhile, ended, or are in another set. */
  | { status: "conflict"; keys: RecordKey[] }
  | { status: "no_set" | "forbidden" };

const maxNameCharacters = 200;

const createSet = (editor: Editor, id: string, name: string) => (client: WriteTransaction, at: Date) =>
  client.draftSet.create({
    data: {
      id,
      name: name.slice(0, maxNameCharacters),
      status: "open",
      note: null,
      accountId: editor.accountId,
      who: editor.name,
      createdAt: at,
      changedAt: at,
    },
  });

/** Saves drafts and makes a set of them, all or none. A draft that is in another set stays there. */
export function saveAsSet(
  editor: Editor,
  { name, drafts, from }: { name: string; drafts: readonly DraftToSave[]; from?: Origin | undefined },
  database: Database = processDatabase(),
): Promise<SetResult> {
  const id = randomUUID();
  return runCommand<SetResult>(
    { actor: editor, permission: "save_draft", from },
    async (client) => {
      const conflicts: RecordKey[] = [];
      const changes: DraftChange[] = [];
      for (const { key, expected, document } of drafts) {
        if (await findDraftConflict(client, key, expected)) conflicts.push(key);
        const draft = await readDraft(client, key);
        const before = draft?.document ?? (await readRecordHead(client, key))?.document ?? {};
        changes.push({
          key,
          action: "save",
          baseVersion: expected.version,
          document,
          before,
          ...(draft === null || draft.setId === null ? { setId: id } : {}),
        });
      }
      if (conflicts.length > 0) return { answer: { status: "conflict", keys: conflicts } };
      const [first, ...rest] = drafts;
      if (!first) return { answer: { status: "no_set" } };
      return {
        drafts: changes,
        rowsBefore: createSet(editor, id, name),
        audit: ({ saves }) => [
          { action: "save_draft", about: first.key, details: { save: saves[0] ?? 0, set: id } },
          ...rest.map(({ key }, index) => ({
            action: "save_draft" as const,
            about: key,
            details: { save: saves[index + 1] ?? 0, set: id },
          })),
        ],
        result: () => ({ status: "saved", id }),
      };
    },
    database,
  );
}

/**
 * Puts open drafts into a set; without `setId` into a new one of this name. None is put there where one has
 * ended or is in another set.
 */
export function addToSet(
  editor: Editor,
  {
    setId,
    name,
    keys,
    from,
  }: { setId: string | null; name: string; keys: readonly RecordKey[]; from?: Origin | undefined },
  database: Database = processDatabase(),
): Promise<SetResult> {
  const id = setId ?? randomUUID();
  return runCommand<SetResult>(
    { actor: editor, permission: "change_set", from },
    async (client) => {
      const set = setId === null ? null : await readSet(client, setId);
      if (setId !== null && (!set || set.status === "published")) return { answer: { status: "no_set" } };
      const conflicts: RecordKey[] = [];
      for (const key of keys) {
        const draft = await readDraft(client, key);
        if (!draft || (draft.setId !== null && draft.setId !== id)) conflicts.push(key);
      }
      if (conflicts.length > 0) return { answer: { status: "conflict", keys: conflicts } };
      return {
        rows: async (writer, at) => {
          if (setId === null) await createSet(editor, id, name)(writer, at);
          for (const { type, id: recordId } of keys)
            await writer.draft.updateMany({
              where: { recordType: type, recordId, setId: null },
              data: { setId: id, readySave: null },
            });
        },
        audit: () => [{ action: "change_set", about: { type: "set", id }, details: { added: named(keys) } }],
        result: () => ({ status: "saved", id }),
      };
    },
    database,
  );
}

const named = (keys: readonly RecordKey[]) => keys.map(({ type, id }) => `${type}/${id}`).join(" ");

/** Takes a draft out of its set; it stays a draft. */
export function removeFromSet(
  editor: Editor,
  { setId, key, from }: { setId: string; key: RecordKey; from?: Origin | undefined },
  database: Database = processDatabase(),
): Promise<SetResult> {
  return runCommand<SetResult>(
    { actor: editor, permission: "change_set", from },
    async (client) => {
      const draft = await readDraft(client, key);
      if (draft?.setId !== setId) return { answer: { status: "conflict", keys: [key] } };
      return {
        rows: (writer) =>
          writer.draft.updateMany({
            where: { recordType: key.type, recordId: key.id, setId },
            data: { setId: null, readySave: null },
          }),
        audit: () => [
          { action: "change_set", about: { type: "set", id: setId }, details: { removed: named([key]) } },
        ],
        result: () => ({ status: "saved", id: setId }),
      };
    },
    database,
  );
}

type Handover = { setId: string; note: string; from?: Origin | undefined };

/** Says that a set is ready to be published, as it stands now. */
export function handOverSet(
  editor: Editor,
  { setId, note, from }: Handover,
  database: Database = processDatabase(),
): Promise<SetResult> {
  return changeStatus(editor, { setId, note, from, action: "hand_over_set", status: "ready" }, database);
}

/** Sends a set back to its editors with a word about what is missing. */
export function returnSet(
  editor: Editor,
  { setId, note, from }: Handover,
  database: Database = processDatabase(),
): Promise<SetResult> {
  return changeStatus(editor, { setId, note, from, action: "return_set", status: "returned" }, database);
}

function changeStatus(
  editor: Editor,
  {
    setId,
    note,
    from,
    action,
    status,
  }: Handover & { action: "hand_over_set" | "return_set"; status: DraftSetStatus },
  database: Database,
): Promise<SetResult> {
  return runCommand<SetResult>(
    { actor: editor, permission: action, from },
    async (client) => {
      const set = await readSet(client, setId);
      if (!set || set.drafts.length === 0) return { answer: { status: "no_set" } };
      const isSentBack = status === "returned";
      // Only what was handed over can be sent back.
      if (isSentBack && set.status !== "ready") return { answer: { status: "conflict", keys: [] } };
      return {
        rows: async (writer, at) => {
          await writer.draftSet.update({
            where: { id: setId },
            data: statusChange(editor, status, note, at),
          });
          if (isSentBack) await deleteSchedule(writer, setId);
          if (status === "ready")
            for (const { type, id, save } of set.drafts)
              await writer.draft.updateMany({
                where: { recordType: type, recordId: id },
                data: { readySave: save },
              });
        },
        audit: () => [
          { action, about: { type: "set", id: setId }, details: { note: note.trim() } },
          ...(isSentBack && set.schedule ? [unscheduled(set.schedule)] : []),
        ],
        result: () => ({ status: "saved", id: setId }),
      };
    },
    database,
  );
}

/** The columns that a change of a set's status sets. */
export const statusChange = (editor: Editor, status: DraftSetStatus, note: string, at: Date) => ({
  status,
  note: note.trim() === "" ? null : note.trim(),
  accountId: editor.accountId,
  who: editor.name,
  changedAt: at,
});
