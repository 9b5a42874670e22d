/** Reads and ends the schedules of sets: when the server publishes which of their drafts. */
import { z } from "zod";

import {
  type ComparedDraft,
  type ScheduleProblem,
  scheduleProblems,
  type ScheduleState,
  type SetDraft,
  type SetSchedule,
} from "@/lib/domain/editing/draft-set";
import type { Editor } from "@/lib/domain/editing/editor";
import { changeKinds, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { AuditFacts, Origin } from "@/lib/db/accounts/audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";
import type { DraftSetSchedule as Row } from "@/lib/db/generated/client";
import { readRecordHead, recordKey } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";
import type { SetResult } from "./draft-sets";

const number = z.number().int().nonnegative();
const comparedDrafts = z.array(
  z.object({
    key: z.object({ type: z.enum(recordTypes), id: z.string() }),
    expected: z.object({ version: number, save: number }),
    kind: z.enum(changeKinds),
  }),
);

export function toSchedule({ drafts, problem, failedAt, ...row }: Row): SetSchedule {
  return {
    ...row,
    // None of what cannot be read: then its drafts count as changed, and nothing is published.
    drafts: comparedDrafts.safeParse(JSON.parse(drafts)).data ?? [],
    failed: problem !== null && failedAt ? { problem: oneOf(scheduleProblems, problem), at: failedAt } : null,
  };
}

async function readSchedule(client: ReadClient, setId: string): Promise<SetSchedule | null> {
  const row = await client.draftSetSchedule.findUnique({ where: { setId } });
  return row && toSchedule(row);
}

/** The schedules that have come due and were not tried, the oldest first. */
export async function listDueSchedules(
  at: Date,
  database: Database = processDatabase(),
): Promise<Pick<SetSchedule, "setId" | "accountId">[]> {
  return database.reader.draftSetSchedule.findMany({
    where: { dueAt: { lte: at }, problem: null },
    orderBy: [{ dueAt: "asc" }, { setId: "asc" }],
    select: { setId: true, accountId: true },
  });
}

type Head = Awaited<ReturnType<typeof readRecordHead>>;

/** The drafts whose state is not the one that was compared, in either direction, and the heads of all. */
export async function findChangedDrafts(
  client: ReadClient,
  drafts: readonly Pick<SetDraft, "type" | "id" | "save" | "baseVersion">[],
  compared: readonly ComparedDraft[],
): Promise<{ heads: Map<string, Head>; keys: RecordKey[] }> {
  const heads = new Map<string, Head>();
  const byName = new Map(compared.map((draft) => [recordKey(draft.key.type, draft.key.id), draft]));
  const keys: RecordKey[] = compared
    .filter(({ key }) => drafts.every((draft) => draft.type !== key.type || draft.id !== key.id))
    .map(({ key }) => key);
  for (const { type, id, save, baseVersion } of drafts) {
    const key = { type, id };
    const head = await readRecordHead(client, key);
    heads.set(recordKey(type, id), head);
    const expected = byName.get(recordKey(type, id))?.expected;
    const version = head?.version ?? 0;
    if (!expected || expected.save !== save || expected.version !== version || baseVersion !== version)
      keys.push(key);
  }
  return { heads, keys };
}

export async function scheduleState(
  client: ReadClient,
  drafts: Parameters<typeof findChangedDrafts>[1],
  schedule: SetSchedule,
): Promise<ScheduleState> {
  if (schedule.failed) return "failed";
  const { keys } = await findChangedDrafts(client, drafts, schedule.drafts);
  return keys.length > 0 ? "changed" : "waiting";
}

/** The columns of a new or changed schedule. */
export const writeSchedule = async (
  client: WriteTransaction,
  { setId, failed: _, drafts, ...facts }: SetSchedule,
): Promise<void> => {
  const data = { ...facts, drafts: JSON.stringify(drafts), problem: null, failedAt: null };
  await client.draftSetSchedule.upsert({ where: { setId }, create: { setId, ...data }, update: data });
};

export const deleteSchedule = (client: WriteTransaction, setId: string) =>
  client.draftSetSchedule.deleteMany({ where: { setId } });

/** The entry about a schedule that ends unpublished. */
export const unscheduled = ({ setId, dueAt }: SetSchedule): AuditFacts => ({
  action: "unschedule_set",
  about: { type: "set", id: setId },
  details: { dueAt: dueAt.toISOString() },
});

/** The set is published at no time any more; its drafts stay. */
export function unscheduleSet(
  editor: Editor,
  { setId, from }: { setId: string; from?: Origin | undefined },
  database: Database = processDatabase(),
): Promise<SetResult> {
  return runCommand<SetResult>(
    { actor: editor, permission: "schedule_set", from },
    async (client) => {
      const schedule = await readSchedule(client, setId);
      // It was published or cancelled meanwhile.
      if (!schedule) return { answer: { status: "conflict", keys: [] } };
      return {
        rows: (writer) => deleteSchedule(writer, setId),
        audit: () => [unscheduled(schedule)],
        result: () => ({ status: "saved", id: setId }),
      };
    },
    database,
  );
}

/** Notes why a due set was not published; nothing where its schedule was changed or ended meanwhile. */
export function noteScheduleFailure(
  { setId, problem, at }: { setId: string; problem: ScheduleProblem; at: Date },
  database: Database = processDatabase(),
): Promise<void> {
  return runCommand<void>(
    { actor: { accountId: null, name: "", channel: "desk" }, from: undefined },
    async (client) => {
      const schedule = await readSchedule(client, setId);
      if (!schedule || schedule.failed || schedule.dueAt > at) return { answer: undefined };
      const { accountId, who, dueAt } = schedule;
      return {
        rows: (writer) =>
          writer.draftSetSchedule.update({ where: { setId }, data: { problem, failedAt: at } }),
        audit: () => [
          {
            action: "publish_on_schedule",
            about: { type: "set", id: setId },
            details: { dueAt: dueAt.toISOString(), problem },
            actor: { accountId, name: who },
            result: "refused",
          },
        ],
        result: () => undefined,
      };
    },
    database,
  );
}
