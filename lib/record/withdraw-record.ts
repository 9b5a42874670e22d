/** Withdraws a published record and restores a withdrawn one. */
import { assembleRecord } from "@/lib/db/published/assemble-record";
import { type Origin, logRecordAction } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { writeWithin } from "@/lib/db/record/write-records";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { type ReasonProblem, reasonProblem } from "@/lib/domain/record/reason";
import type { TalksRecord } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { checkChange, fileOf, parseDocument } from "./check-change";
import { referencesIn } from "./check-references";
import { type Finding, formatPath, type RecordFile, recordFiles } from "./finding";
import { idOfPart } from "./entry-id";
import { readRecordToCheck } from "./record-check-cache";

export type Withdrawal = {
  key: RecordKey;
  /** The version that was shown. */
  expectedVersion: number;
  /** Shown to readers in the record's place. */
  reason: string;
  from?: Origin | undefined;
};

export type WithdrawalResult =
  | { status: "written"; revision: WrittenRevision }
  | { status: "conflict"; version: number }
  /** `findings`: the published records that cite the one to be withdrawn, or what prevents its restoration. */
  | { status: "invalid"; findings: Finding[] }
  /** `unsuitable`: only what is published can be withdrawn, and only what is withdrawn can be restored. */
  | { status: ReasonProblem | "forbidden" | "unsuitable" };

/**
 * Withdraws a published record: readers see a page with the reason. Refused while another published record refers
 * to it, because that one would silently lose a source, a speaker or an issue.
 */
export function withdrawRecord(editor: Editor, wanted: Withdrawal, database: Database = processDatabase()): Promise<WithdrawalResult> {
  return changePublication(editor, wanted, "withdraw", database);
}

/** Publishes a withdrawn record again as it was, with a new revision. */
export function restoreRecord(editor: Editor, wanted: Withdrawal, database: Database = processDatabase()): Promise<WithdrawalResult> {
  return changePublication(editor, wanted, "restore", database);
}

const transitions = {
  withdraw: { from: "published", to: "withdrawn" },
  restore: { from: "withdrawn", to: "published" },
} as const;

async function changePublication(
  editor: Editor,
  { key, expectedVersion, reason, from }: Withdrawal,
  action: "withdraw" | "restore",
  database: Database,
): Promise<WithdrawalResult> {
  if (!can(editor.role, action)) return { status: "forbidden" };
  const problem = reasonProblem(reason);
  if (problem) return { status: problem };
  return withWriteLock(database, async (client): Promise<WithdrawalResult> => {
    const head = await readRecordHead(client, key);
    if ((head?.version ?? 0) !== expectedVersion) return { status: "conflict", version: head?.version ?? 0 };
    if (head?.publication !== transitions[action].from) return { status: "unsuitable" };
    const parsed = parseDocument(key, head.document);
    if (parsed.status === "invalid") return parsed;
    const { stored } = await readRecordToCheck(client, database);
    const findings =
      action === "restore"
        ? checkChange(stored, parsed.change)
        : citedBy(key, assembleRecord(stored, ({ publication }) => publication === "published"));
    if (findings.length > 0) return { status: "invalid", findings };
    const change = { publication: transitions[action].to, kind: "correction", reason: reason.trim(), accountId: editor.accountId, who: editor.name, expectedVersion } as const;
    const [revision] = await writeWithin(client, [{ ...parsed.change, ...change }]);
    if (!revision) throw new Error(`To ${action} ${key.type} ${key.id} wrote no revision.`);
    await logRecordAction(client, editor, action, key, { details: { version: revision.version }, from });
    return { status: "written", revision };
  });
}

/** Every published reference to the record, and for an issue its published developments. */
function citedBy(key: RecordKey, record: TalksRecord): Finding[] {
  const target = key.type === "development" ? "developments" : fileOf[key.type];
  const below = key.type === "issue" ? (record.issues.find(({ id }) => id === key.id)?.developments ?? []) : [];
  return [
    ...below.map(({ id }) => citingFinding("issues", id, "", key)),
    ...recordFiles.flatMap((file) =>
      record[file]
        .filter((entry) => file !== target || entry.id !== key.id)
        .flatMap((entry) =>
          referencesIn(entry)
            .filter((reference) => reference.target === target && reference.id === key.id)
            .map(({ path }) => citingFinding(file, idOfPart(entry, path) ?? entry.id, formatPath(path), key)),
        ),
    ),
  ];
}

function citingFinding(file: RecordFile, id: string, path: string, key: RecordKey): Finding {
  return { file, id, path, message: `rests on "${key.id}"; allowed: to withdraw what no published record refers to`, fault: { code: "rests_on", about: key.id } };
}
