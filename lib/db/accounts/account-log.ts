/** Writes audit entries for changes of accounts. */
import { now } from "@/lib/clock";
import type { AccountAction } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import { writeAuditEntry } from "./audit-log";
import type { Prisma } from "@/lib/db/generated/client";

/** "console": a person with access to the server's command line. */
export type AccountActor = Editor | "console";

type AccountLogEntry = {
  action: AccountAction;
  /** Null for an account that does not exist yet. */
  accountId: string | null;
  /** Reason of a refusal. */
  refused?: string;
  details?: Record<string, string | number | boolean | null>;
  /** Client address of the request. */
  address?: string | null;
};

/** Logs what `actor` did to an account, or why it was refused, in the transaction of the change. */
export async function logAccountAction(client: Prisma.TransactionClient, actor: AccountActor, { action, accountId, refused, details, address }: AccountLogEntry): Promise<void> {
  await writeAuditEntry(client, {
    accountId: actor === "console" ? null : actor.accountId,
    who: actor === "console" ? "console" : actor.name,
    action,
    result: refused === undefined ? "done" : "refused",
    ...(accountId === null ? {} : { recordType: "account" as const, recordId: accountId }),
    details: { ...details, ...(refused === undefined ? {} : { reason: refused }) },
    address: address ?? null,
    recordedAt: now(),
  });
}
