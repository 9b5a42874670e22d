/** Publishes a draft. */
import { now } from "@/lib/clock";
import { channelOf, type Origin } from "@/lib/db/accounts/audit-log";
import { revisionOf, runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { endOf, findDraftConflict, readDraft } from "@/lib/db/desk/drafts";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { DraftConflict } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import type { ChangeKind } from "@/lib/domain/record/record";
import { type ReasonProblem, reasonProblem } from "@/lib/domain/record/reason";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { checkChange, parseDocument, withChange } from "./check-change";
import { findFutureDates, findStoredDocument } from "./check-dates";
import type { Finding } from "./finding";
import { readRecordToCheck, cacheRecordToCheck } from "./record-check-cache";

type PublishDraftInput = {
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

type PublishResult =
  | { status: "published"; revision: WrittenRevision; save: number }
  | { status: "conflict"; conflict: DraftConflict }
  /** The draft equals the published version. */
  | { status: "empty" }
  | { status: "invalid"; findings: Finding[] }
  | { status: ReasonProblem | "no_draft" | "forbidden" };

/**
 * Writes the record's rows, its revision, the draft's last save and the audit entry in one transaction.
 * Nothing is written in any other case than `published`. The draft and the record are compared with
 * `expected` under the write lock, so that only the compared text is published.
 */
export function publishDraft(
  editor: Editor,
  { key, expected, kind, reason, from, today = seoulDayOf(now()) }: PublishDraftInput,
  database: Database = processDatabase(),
): Promise<PublishResult> {
  const problem = reasonProblem(reason);
  return runCommand<PublishResult>(
    { actor: editor, permission: "publish", from },
    async (client) => {
      if (problem) return { answer: { status: problem } };
      const conflict = await findDraftConflict(client, key, expected);
      if (conflict) return { answer: { status: "conflict", conflict } };
      const draft = await readDraft(client, key);
      if (!draft) return { answer: { status: "no_draft" } };
      const head = await readRecordHead(client, key);
      if (draft.baseVersion !== (head?.version ?? 0)) {
        const { save, who, savedAt } = draft;
        return {
          answer: { status: "conflict", conflict: { version: head?.version ?? 0, save, who, savedAt } },
        };
      }
      const parsed = parseDocument(key, draft.document);
      if (parsed.status === "invalid") return { answer: parsed };
      if (head?.publication === "published" && differingPaths(head.document, draft.document).length === 0)
        return { answer: { status: "empty" } };
      const record = await readRecordToCheck(client, database);
      const findings = [
        ...checkChange(record.stored, parsed.change),
        ...findFutureDates(parsed.change, findStoredDocument(record.stored, parsed.change), today),
      ];
      if (findings.length > 0) return { answer: { status: "invalid", findings } };
      const change = {
        publication: "published",
        kind,
        reason: reason.trim(),
        channel: channelOf(from),
      } as const;
      return {
        revisions: [{ ...parsed.change, ...change }],
        drafts: [endOf(draft, "publish", head?.document ?? {})],
        audit: (written) => [
          { action: "publish", about: key, details: { version: revisionOf(written).version, kind } },
        ],
        result: (written) => ({
          status: "published",
          revision: revisionOf(written),
          save: written.saves[0] ?? 0,
        }),
        afterwards: () => cacheRecordToCheck(database, record, withChange(record.stored, parsed.change)),
      };
    },
    database,
  );
}
