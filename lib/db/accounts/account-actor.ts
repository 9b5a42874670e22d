/** Who changes an account, and how is that written down? */
import { now } from "@/lib/clock";
import type { AccountAction } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import { writeAuditEntry } from "./audit-log";
import type { Prisma } from "@/lib/db/generated/client";

/** "console": somebody with access to the database itself. */
export type AccountActor = Editor | "console";

type Told = {
  action: AccountAction;
  /** The account that it is about; null for one that does not exist yet. */
  accountId: string | null;
  /** Why it was not done. */
  refused?: string;
  details?: Record<string, string | number | boolean | null>;
  /** Where the request came from. */
  address?: string | null;
};

/** Writes in the transaction of the change what `maker` did to an account, or why it was refused. */
export async function logAccountAction(client: Prisma.TransactionClient, maker: AccountActor, { action, accountId, refused, details, address }: Told): Promise<void> {
  await writeAuditEntry(client, {
    accountId: maker === "console" ? null : maker.accountId,
    who: maker === "console" ? "console" : maker.name,
    action,
    result: refused === undefined ? "done" : "refused",
    ...(accountId === null ? {} : { recordType: "account" as const, recordId: accountId }),
    details: { ...details, ...(refused === undefined ? {} : { reason: refused }) },
    address: address ?? null,
    recordedAt: now(),
  });
}
