/** Withdraws a published record and restores a withdrawn one. */
import { channelOf, type Origin } from "@/lib/db/accounts/audit-log";
import { revisionOf, runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import { readRecordHead } from "@/lib/db/record/record-heads";
import type { Editor } from "@/lib/domain/editing/editor";
import { type ReasonProblem, reasonProblem } from "@/lib/domain/record/reason";
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import type { RecordKey, TalksRecord } from "@/lib/domain/record/record-document";
import { definitionOf, type RecordFile, recordFiles } from "@/lib/domain/record/record-types";
import { checkChange, parseDocument } from "./check-change";
import { referencesIn } from "./check-references";
import { type Finding, formatPath } from "./finding";
import { idOfPart } from "./entry-id";
import { readRecordToCheck } from "./record-check-cache";

type Withdrawal = {
  key: RecordKey;
  /** The version that was shown. */
  expectedVersion: number;
  /** Shown to readers in the record's place. */
  reason: string;
  from?: Origin | undefined;
};

type WithdrawalResult =
  | { status: "written"; revision: WrittenRevision }
  | { status: "conflict"; version: number }
  /**
   * `findings`: the published records that cite the one to be withdrawn, or what prevents its restoration.
   */
  | { status: "invalid"; findings: Finding[] }
  /** `unsuitable`: only what is published can be withdrawn, and only what is withdrawn can be restored. */
  | { status: ReasonProblem | "forbidden" | "unsuitable" };

/**
 * Withdraws a published record: readers see a page with the reason. Refused while another published record
 * refers to it, because that one would silently lose a source, a speaker or an issue.
 */
export function withdrawRecord(
  editor: Editor,
  wanted: Withdrawal,
  database: Database = processDatabase(),
): Promise<WithdrawalResult> {
  return changePublication(editor, wanted, "withdraw", database);
}

/** Publishes a withdrawn record again as it was, with a new revision. */
export function restoreRecord(
  editor: Editor,
  wanted: Withdrawal,
  database: Database = processDatabase(),
): Promise<WithdrawalResult> {
  return changePublication(editor, wanted, "restore", database);
}

const transitions = {
  withdraw: { from: "published", to: "withdrawn" },
  restore: { from: "withdrawn", to: "published" },
} as const;

function changePublication(
  editor: Editor,
  { key, expectedVersion, reason, from }: Withdrawal,
  action: "withdraw" | "restore",
  database: Database,
): Promise<WithdrawalResult> {
  const problem = reasonProblem(reason);
  return runCommand<WithdrawalResult>(
    { actor: editor, permission: action, from },
    async (client) => {
      if (problem) return { answer: { status: problem } };
      const head = await readRecordHead(client, key);
      if ((head?.version ?? 0) !== expectedVersion)
        return { answer: { status: "conflict", version: head?.version ?? 0 } };
      if (head?.publication !== transitions[action].from) return { answer: { status: "unsuitable" } };
      const parsed = parseDocument(key, head.document);
      if (parsed.status === "invalid") return { answer: parsed };
      const { stored } = await readRecordToCheck(client, database);
      const findings =
        action === "restore" ? checkChange(stored, parsed.change) : citedBy(key, publishedRecord(stored));
      if (findings.length > 0) return { answer: { status: "invalid", findings } };
      const publication = transitions[action].to;
      const change = {
        publication,
        kind: "correction",
        reason: reason.trim(),
        channel: channelOf(from),
      } as const;
      return {
        revisions: [{ ...parsed.change, ...change }],
        audit: (written) => [{ action, about: key, details: { version: revisionOf(written).version } }],
        result: (written) => ({ status: "written", revision: revisionOf(written) }),
      };
    },
    database,
  );
}

/** Every published reference to the record, and for an issue its published developments. */
function citedBy(key: RecordKey, record: TalksRecord): Finding[] {
  // A development is no entry of its file.
  const ownFile = key.type === "development" ? null : definitionOf[key.type].file;
  const below =
    key.type === "issue" ? (record.issues.find(({ id }) => id === key.id)?.developments ?? []) : [];
  return [
    ...below.map(({ id }) => citingFinding("issues", id, "", key)),
    ...recordFiles.flatMap((file) =>
      record[file]
        .filter((entry) => file !== ownFile || entry.id !== key.id)
        .flatMap((entry) =>
          referencesIn(entry)
            .filter((reference) => reference.target === key.type && reference.id === key.id)
            .map(({ path }) => citingFinding(file, idOfPart(entry, path) ?? entry.id, formatPath(path), key)),
        ),
    ),
  ];
}

function citingFinding(file: RecordFile, id: string, path: string, key: RecordKey): Finding {
  return {
    file,
    id,
    path,
    message: `cites "${key.id}"; allowed: to withdraw what is cited by no published record`,
    fault: { code: "still_cites", about: key.id },
  };
}
