/** What was done or refused at the desk, and by whom? Entries are added and read, never changed. */
import { now } from "@/lib/clock";
import type { AuditResult, AuditSubject } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";

export type AuditDetails = Record<string, string | number | boolean | null>;

/** From where an editor's request came, and through which door. */
export type Origin = { address: string | null; by?: "api" };

export type AuditEntry = {
  accountId: string | null;
  /** Name at that time, or what somebody who is not signed in gave as one. */
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

/** Adds the entry within a transaction, so that what was done and that it was done stand or fall together. */
export async function writeAuditEntry(client: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  const { details, ...columns } = entry;
  await client.auditEntry.create({ data: { ...columns, details: JSON.stringify(details ?? {}) } });
}

/** Writes in the transaction of the change what an editor did to a record. */
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

/** For what was refused; and for what the sign-in library does, within the transaction that it does it in. */
export async function addAuditEntry(entry: AuditEntry, database: Database = processDatabase()): Promise<void> {
  await writeAuditEntry(database.accounts, entry);
}
