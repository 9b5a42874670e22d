/** What was done or refused at the desk, and by whom? Entries are added and read, never changed. */
import type { AuditResult, AuditSubject } from "../domain/audit";
import { type Database, processDatabase } from "./client";
import type { Prisma } from "./generated/client";

export type AuditEntry = {
  accountId: string | null;
  /** Name at that time, or what somebody who is not signed in gave as one. */
  who: string;
  action: string;
  result: AuditResult;
  recordType?: AuditSubject;
  recordId?: string;
  /** Never a secret. */
  details?: Record<string, string | number | boolean | null>;
  address?: string | null;
  recordedAt: Date;
};

/** Adds the entry within a transaction, so that what was done and that it was done stand or fall together. */
export async function writeAuditEntry(client: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  const { details, ...columns } = entry;
  await client.auditEntry.create({ data: { ...columns, details: JSON.stringify(details ?? {}) } });
}

export async function addAuditEntry(entry: AuditEntry, database: Database = processDatabase()): Promise<void> {
  await writeAuditEntry(database.accounts, entry);
}

/** Whose refusals count: those of an account, of a name given, or from an address. */
export type Refused = { action: string } & ({ who: string } | { accountId: string } | { address: string });

/** How often something was refused since `since`, and when first. */
export async function countRefused(
  match: Refused,
  since: Date,
  database: Database = processDatabase(),
): Promise<{ count: number; firstAt: Date | null }> {
  const where = { ...match, result: "refused", recordedAt: { gt: since } };
  const found = await database.accounts.auditEntry.aggregate({ where, _count: true, _min: { recordedAt: true } });
  return { count: found._count, firstAt: found._min.recordedAt };
}
