/** Publishes the drafts of a set together: when a publisher says so, or at the time that one has set. */
import { now } from "@/lib/clock";
import type { Origin } from "@/lib/db/accounts/audit-log";
import { type Answer, type Change, runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient } from "@/lib/db/connection/write-lock";
import { type FilledSet, readSet, statusChange } from "@/lib/db/desk/draft-sets";
import { endOf } from "@/lib/db/desk/drafts";
import { deleteSchedule, findChangedDrafts, writeSchedule } from "@/lib/db/desk/set-schedules";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import { type readRecordHead, recordKey } from "@/lib/db/record/record-heads";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { ComparedDraft, SetDraft, SetSchedule } from "@/lib/domain/editing/draft-set";
import type { Editor } from "@/lib/domain/editing/editor";
import { type ReasonProblem, reasonProblem } from "@/lib/domain/record/reason";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { checkChanges, parseDocument, withChanges } from "./check-change";
import { findFutureDates, findStoredDocument } from "./check-dates";
import type { Finding } from "./finding";
import { cacheRecordToCheck, type RecordToCheck, readRecordToCheck } from "./record-check-cache";

type SetText = {
  setId: string;
  /** Every draft of the set. */
  drafts: readonly ComparedDraft[];
  /** For the public history of each record. */
  reason: string;
};

type PublishSetInput = SetText & {
  from?: Origin | undefined;
  /** Today in Seoul, for the check of dates. Unset: that of the clock. */
  today?: CalendarDay | undefined;
};

type Refusal =
  /** These drafts or their records were changed, ended, added or taken out since they were compared. */
  | { status: "conflict"; keys: RecordKey[] }
  /** These drafts equal what is published. */
  | { status: "empty"; keys: RecordKey[] }
  | { status: "invalid"; findings: Finding[] }
  | { status: "no_set" };

type Published = { status: "published"; revisions: WrittenRevision[] };

type PublishSetResult = Published | Refusal | { status: ReasonProblem | "forbidden" };

type Head = Awaited<ReturnType<typeof readRecordHead>>;

type CheckedSet = {
  set: FilledSet;
  changes: RecordDocument[];
  record: RecordToCheck;
  headOf: (key: RecordKey) => Head;
};

/** Each draft as a change of the record, or all that is wrong with any of them. */
function parseDrafts(drafts: readonly SetDraft[]): { changes: RecordDocument[]; findings: Finding[] } {
  const parsed = drafts.map(({ type, id, document }) => parseDocument({ type, id }, document));
  return {
    changes: parsed.flatMap((each) => (each.status === "sound" ? [each.change] : [])),
    findings: parsed.flatMap((each) => (each.status === "invalid" ? each.findings : [])),
  };
}

/**
 * Everything that is checked when a single draft is published, for all drafts of the set as they stand; a
 * reference to another draft of the set counts as one to a published record.
 */
async function checkSet(
  client: ReadClient,
  { setId, drafts: compared }: Pick<SetText, "setId" | "drafts">,
  today: CalendarDay,
  database: Database,
): Promise<{ refusal: Refusal } | { refusal: null; checked: CheckedSet }> {
  const set = await readSet(client, setId);
  if (!set || set.drafts.length === 0) return { refusal: { status: "no_set" } };
  const { heads, keys } = await findChangedDrafts(client, set.drafts, compared);
  if (keys.length > 0) return { refusal: { status: "conflict", keys } };
  const headOf = ({ type, id }: RecordKey) => heads.get(recordKey(type, id)) ?? null;
  const same = set.drafts.filter((draft) => {
    const head = headOf(draft);
    return head?.publication === "published" && differingPaths(head.document, draft.document).length === 0;
  });
  if (same.length > 0)
    return { refusal: { status: "empty", keys: same.map(({ type, id }) => ({ type, id })) } };
  const { changes, findings: unsound } = parseDrafts(set.drafts);
  if (unsound.length > 0) return { refusal: { status: "invalid", findings: unsound } };
  const record = await readRecordToCheck(client, database);
  const findings = [
    ...checkChanges(record.stored, changes),
    ...changes.flatMap((change) => findFutureDates(change, findStoredDocument(record.stored, change), today)),
  ];
  if (findings.length > 0) return { refusal: { status: "invalid", findings } };
  return { refusal: null, checked: { set, changes, record, headOf } };
}

/** `schedule`: by which it is published; null where a publisher does so now. */
function publicationOf(
  editor: Editor,
  { set, changes, record, headOf }: CheckedSet,
  { setId, drafts: compared, reason }: SetText,
  schedule: SetSchedule | null,
  database: Database,
): Change<Published> {
  const kindOf = (type: string, id: string): ChangeKind =>
    compared.find(({ key }) => key.type === type && key.id === id)?.kind ?? "development";
  const publication = { publication: "published", reason: reason.trim(), channel: "desk" } as const;
  return {
    revisions: changes.map((change) => ({
      ...change,
      ...publication,
      kind: kindOf(change.type, change.document.id),
    })),
    drafts: set.drafts.map((draft) => endOf(draft, "publish", headOf(draft)?.document ?? {})),
    rows: async (writer, at) => {
      await deleteSchedule(writer, setId);
      await writer.draftSet.update({
        where: { id: setId },
        data: statusChange(editor, "published", set.note ?? "", at),
      });
    },
    audit: ({ revisions: [first, ...rest] }) => {
      if (!first) throw new Error("A set that was checked wrote no revision.");
      const facts = ({ type, id, version }: WrittenRevision) => ({
        action: "publish" as const,
        about: { type, id },
        details: { version, kind: kindOf(type, id), set: setId },
      });
      const onSchedule = schedule
        ? [
            {
              action: "publish_on_schedule" as const,
              about: { type: "set" as const, id: setId },
              details: { dueAt: schedule.dueAt.toISOString() },
            },
          ]
        : [];
      return [facts(first), ...rest.map(facts), ...onSchedule];
    },
    result: ({ revisions }) => ({ status: "published", revisions }),
    afterwards: () => cacheRecordToCheck(database, record, withChanges(record.stored, changes)),
  };
}

/**
 * Writes the rows, the revisions, the last saves of the drafts, the set and the audit entries in one
 * transaction, and counts as one version of the record. Nothing is written in any other case than
 * `published`: all drafts are published or none. The set is checked as it stands under the write lock. It is
 * not published a second time by a schedule.
 */
export function publishSet(
  editor: Editor,
  { from, today = seoulDayOf(now()), ...text }: PublishSetInput,
  database: Database = processDatabase(),
): Promise<PublishSetResult> {
  const problem = reasonProblem(text.reason);
  return runCommand<PublishSetResult>(
    { actor: editor, permission: "publish", from },
    async (client): Promise<Change<PublishSetResult> | Answer<PublishSetResult>> => {
      if (problem) return { answer: { status: problem } };
      const result = await checkSet(client, text, today, database);
      if (result.refusal) return { answer: result.refusal };
      return publicationOf(editor, result.checked, text, null, database);
    },
    database,
  );
}

/**
 * Publishes a set whose time has come. That it is still due is read under the write lock, and the schedule
 * ends in the transaction that publishes: so it is done once, however many processes do this and whenever
 * they end. `not_due`: it was published, cancelled, or given another time meanwhile.
 */
export function publishDueSet(
  editor: Editor,
  { setId, at }: { setId: string; at: Date },
  database: Database = processDatabase(),
): Promise<Published | Refusal | { status: "not_due" | "forbidden" }> {
  type Result = Published | Refusal | { status: "not_due" };
  return runCommand<Result>(
    { actor: editor, permission: "publish", from: undefined },
    async (client): Promise<Change<Result> | Answer<Result>> => {
      const schedule = (await readSet(client, setId))?.schedule ?? null;
      const isDue = schedule && !schedule.failed && schedule.dueAt <= at;
      if (!isDue || schedule.accountId !== editor.accountId) return { answer: { status: "not_due" } };
      const result = await checkSet(client, schedule, seoulDayOf(at), database);
      if (result.refusal) return { answer: result.refusal };
      return publicationOf(editor, result.checked, schedule, schedule, database);
    },
    database,
  );
}

type ScheduleSetInput = SetText & {
  dueAt: Date;
  from?: Origin | undefined;
  /** The present. Unset: that of the clock. */
  at?: Date | undefined;
};

type ScheduleSetResult =
  | { status: "scheduled" }
  | Refusal
  | { status: ReasonProblem | "past_time" | "forbidden" };

/**
 * Says when the server publishes the set as it was compared, in the name of the editor; replaces an earlier
 * schedule. Its dates are checked as of then.
 */
export function scheduleSet(
  editor: Editor,
  { dueAt, from, at = now(), ...text }: ScheduleSetInput,
  database: Database = processDatabase(),
): Promise<ScheduleSetResult> {
  const problem = reasonProblem(text.reason);
  return runCommand<ScheduleSetResult>(
    { actor: editor, permission: "schedule_set", from },
    async (client): Promise<Change<ScheduleSetResult> | Answer<ScheduleSetResult>> => {
      if (problem) return { answer: { status: problem } };
      if (dueAt <= at) return { answer: { status: "past_time" } };
      const { refusal } = await checkSet(client, text, seoulDayOf(dueAt), database);
      if (refusal) return { answer: refusal };
      const { setId, drafts, reason } = text;
      const { accountId, name: who } = editor;
      return {
        rows: (writer, scheduledAt) =>
          writeSchedule(writer, {
            setId,
            dueAt,
            drafts: [...drafts],
            reason: reason.trim(),
            accountId,
            who,
            scheduledAt,
            failed: null,
          }),
        audit: () => [
          {
            action: "schedule_set",
            about: { type: "set", id: setId },
            details: { dueAt: dueAt.toISOString() },
          },
        ],
        result: () => ({ status: "scheduled" }),
      };
    },
    database,
  );
}
