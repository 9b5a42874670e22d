/** What was done or refused at the desk, and by whom? */
import type { RecordType } from "../domain/record";
import { type Database, processDatabase } from "./client";

export type AuditEntry = {
  accountId: string | null;
  /** Name at that time, or what somebody who is not signed in gave as one. */
  who: string;
  action: string;
  result: "done" | "refused";
  recordType?: RecordType;
  recordId?: string;
  /** Never a secret. */
  details?: Record<string, string | number | boolean | null>;
  address?: string | null;
  recordedAt: Date;
};

export async function addAuditEntry(entry: AuditEntry, database: Database = processDatabase()): Promise<void> {
  const { details, ...columns } = entry;
  await database.accounts.auditEntry.create({ data: { ...columns, details: JSON.stringify(details ?? {}) } });
}

/** How often something was refused since `since`, for one name or from one address, and when first. */
export async function countRefused(
  match: { action: string; who: string } | { action: string; address: string },
  since: Date,
  database: Database = processDatabase(),
): Promise<{ count: number; firstAt: Date | null }> {
  const where = { ...match, result: "refused", recordedAt: { gt: since } };
  const found = await database.accounts.auditEntry.aggregate({ where, _count: true, _min: { recordedAt: true } });
  return { count: found._count, firstAt: found._min.recordedAt };
}
