/** Adds entries to the audit log, which are never changed. */
import { now } from "@/lib/clock";
import type { AuditResult, AuditSubject } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";

export type AuditDetails = Record<string, string | number | boolean | null>;

/** Client address of an editor's request, and whether it came by the API. */
export type Origin = { address: string | null; by?: "api" };

export type AuditEntry = {
  accountId: string | null;
  /** Name at that time, or what was typed as one where no account is signed in. */
  who: string;
  action: string;
  result: AuditResult;
  recordType?: AuditSubject;
  recordId?: string;
  /** Never a secret. */
  details?: AuditDetails;
  address?: string | null;
  recordedAt: Date;
};

/** Adds the entry within the transaction of the change that it logs. */
export async function writeAuditEntry(client: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  const { details, ...columns } = entry;
  await client.auditEntry.create({ data: { ...columns, details: JSON.stringify(details ?? {}) } });
}

/** Logs an editor's action on a record, in the transaction of the change. */
export async function logRecordAction(
  client: Prisma.TransactionClient,
  editor: Editor,
  action: string,
  key: RecordKey | null,
  { details = {}, from = { address: null } }: { details?: AuditDetails | undefined; from?: Origin | undefined } = {},
): Promise<void> {
  const { address, by } = from;
  await writeAuditEntry(client, {
    accountId: editor.accountId,
    who: editor.name,
    action,
    result: "done",
    ...(key ? { recordType: key.type, recordId: key.id } : {}),
    details: { ...details, ...(by ? { by } : {}) },
    address,
    recordedAt: now(),
  });
}

/** Adds an entry for a refusal, or for an action of the sign-in library in its current transaction. */
export async function addAuditEntry(entry: AuditEntry, database: Database = processDatabase()): Promise<void> {
  await writeAuditEntry(database.accounts, entry);
}
