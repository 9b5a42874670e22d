/** Adds entries to the audit log, which are never changed. */
import type { Actor } from "@/lib/domain/editing/actor";
import type {
  AccountAction,
  AuditAction,
  AuditChannel,
  AuditResult,
  AuditSubject,
} from "@/lib/domain/editing/audit";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { WriteTransaction } from "@/lib/db/connection/write-lock";

export type AuditDetails = Record<string, string | number | boolean | null>;

/** Client address of a request, and whether it came by the API. */
export type Origin = { address: string | null; by?: "api" };

/** How a write at the desk came, in the audit log and in the revisions. */
export const channelOf = (from: Origin | undefined): "desk" | "api" => from?.by ?? "desk";

export type AuditEntry = {
  /** Unset: the desk. */
  channel?: AuditChannel;
  accountId: string | null;
  /** Name at that time, or what was typed as one where no account is signed in. */
  who: string;
  action: AuditAction;
  result: AuditResult;
  recordType?: AuditSubject;
  recordId?: string;
  /** Never a secret. */
  details?: AuditDetails;
  address?: string | null;
  recordedAt: Date;
};

/** An entry of the audit log, without what the command knows already. */
export type AuditFacts = {
  action: AuditAction;
  about: { type: AuditSubject; id: string } | null;
  details?: AuditDetails;
  /** Unset: the command's. */
  actor?: Pick<Actor, "accountId" | "name">;
  /** Unset: that of the command. */
  result?: AuditResult;
};

/** The facts about an account. `id` null: one that does not exist yet. */
export function accountFacts(
  action: AccountAction,
  id: string | null,
  details: AuditDetails = {},
): AuditFacts {
  return { action, about: id === null ? null : { type: "account", id }, details };
}

/** Adds the entry within the transaction of the change that it logs. */
export async function writeAuditEntry(client: WriteTransaction, entry: AuditEntry): Promise<void> {
  const { details, channel = "desk", ...columns } = entry;
  await client.auditEntry.create({ data: { ...columns, channel, details: JSON.stringify(details ?? {}) } });
}

/** Adds an entry for a refusal, or for an action of the sign-in library in its current transaction. */
export async function addAuditEntry(
  entry: AuditEntry,
  database: Database = processDatabase(),
): Promise<void> {
  await writeAuditEntry(database.accounts, entry);
}
