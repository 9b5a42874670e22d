/** Publishes a draft. */
import { now } from "@/lib/clock";
import { type Origin, logRecordAction } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { addDraftSave, findDraftConflict, endDraft, readDraft } from "@/lib/db/desk/drafts";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { writeWithin } from "@/lib/db/record/write-records";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { DraftConflict } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import type { ChangeKind } from "@/lib/domain/record/record";
import { type ReasonProblem, reasonProblem } from "@/lib/domain/record/reason";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { checkChange, parseDocument, withChange } from "./check-change";
import { findFutureDates, findStoredDocument } from "./check-dates";
import type { Finding } from "./finding";
import { readRecordToCheck, cacheRecordToCheck } from "./record-check-cache";

export type PublishDraftInput = {
  key: RecordKey;
  /** The published version and the save of the draft that were compared before publishing. */
  expected: { version: number; save: number };
  kind: ChangeKind;
  /** For the public history. */
  reason: string;
  from?: Origin | undefined;
  /** Today in Seoul, for the check of dates. Unset: that of the clock. */
  today?: CalendarDay | undefined;
};

export type PublishResult =
  | { status: "published"; revision: WrittenRevision; save: number }
  | { status: "conflict"; conflict: DraftConflict }
  /** The draft equals the published version. */
  | { status: "empty" }
  | { status: "invalid"; findings: Finding[] }
  | { status: ReasonProblem | "no_draft" | "forbidden" };

/**
 * Writes the record's rows, its revision, the draft's last save and the audit entry in one transaction.
 * Nothing is written in any other case than `published`. The draft and the record are compared with `expected`
 * under the write lock, so that only the compared text is published.
 */
export async function publishDraft(
  editor: Editor,
  { key, expected, kind, reason, from, today = seoulDayOf(now()) }: PublishDraftInput,
  database: Database = processDatabase(),
): Promise<PublishResult> {
  if (!can(editor.role, "publish")) return { status: "forbidden" };
  const problem = reasonProblem(reason);
  if (problem) return { status: problem };
  let afterwards = (): void => undefined;
  const result = await withWriteLock(database, async (client): Promise<PublishResult> => {
    const conflict = await findDraftConflict(client, key, expected);
    if (conflict) return { status: "conflict", conflict };
    const draft = await readDraft(client, key);
    if (!draft) return { status: "no_draft" };
    const head = await readRecordHead(client, key);
    if (draft.baseVersion !== (head?.version ?? 0)) {
      return { status: "conflict", conflict: { version: head?.version ?? 0, save: draft.save, who: draft.who, savedAt: draft.savedAt } };
    }
    const parsed = parseDocument(key, draft.document);
    if (parsed.status === "invalid") return parsed;
    if (head?.publication === "published" && differingPaths(head.document, draft.document).length === 0) return { status: "empty" };
    const record = await readRecordToCheck(client, database);
    const findings = [...checkChange(record.stored, parsed.change), ...findFutureDates(parsed.change, findStoredDocument(record.stored, parsed.change), today)];
    if (findings.length > 0) return { status: "invalid", findings };

    const author = { accountId: editor.accountId, who: editor.name };
    const change = { publication: "published", kind, reason: reason.trim(), ...author, expectedVersion: expected.version } as const;
    const [revision] = await writeWithin(client, [{ ...parsed.change, ...change }]);
    if (!revision) throw new Error(`Publishing ${key.type} ${key.id} wrote no revision.`);
    const lastSave = { baseVersion: draft.baseVersion, action: "publish", document: draft.document, before: head?.document ?? {}, ...author, savedAt: now() } as const;
    const save = await addDraftSave(client, key, lastSave);
    await endDraft(client, key);
    await logRecordAction(client, editor, "publish", key, { details: { version: revision.version, kind }, from });
    afterwards = () => cacheRecordToCheck(database, record, withChange(record.stored, parsed.change));
    return { status: "published", revision, save };
  });
  afterwards();
  return result;
}
