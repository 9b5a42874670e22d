/** Counts refused sign-ins and locks accounts and clients after too many. */
import { randomUUID } from "node:crypto";

import {
  nextRefusalCount,
  type RefusalCount,
  isLocked,
  type LimitedAction,
  limitedActions,
  type LimitScope,
  limitWindowMs,
} from "@/lib/domain/editing/sign-in-limits";
import type { AccountLock, AccountResult } from "@/lib/domain/editing/desk-account";
import type { Actor } from "@/lib/domain/editing/actor";
import { accountFacts, type AuditEntry, type Origin, writeAuditEntry } from "./audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readAccount } from "./desk-accounts";
import { type ReadClient, withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";

/** The key of one counter; an empty text matches any value. */
type LimitKey = { action: LimitedAction; account: string; client: string; device: string };
export type Limit = { scope: LimitScope; key: LimitKey; max: number };

async function longestLock(
  client: Pick<ReadClient, "deskLimit">,
  limits: readonly Limit[],
  at: Date,
): Promise<Date | null> {
  const rows = await client.deskLimit.findMany({
    where: { OR: limits.map(({ key }) => key) },
    select: { lockedUntil: true },
  });
  const until = rows.filter((row) => isLocked(row, at)).flatMap((row) => row.lockedUntil ?? []);
  return until.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

/** The end of the longest active lock among the limits; null where none is locked. */
export async function findLockEnd(
  limits: readonly Limit[],
  at: Date,
  database: Database = processDatabase(),
): Promise<Date | null> {
  return longestLock(database.accounts, limits, at);
}

/** The same under the write lock, so that no lock begins before the current account transaction ends. */
export async function findLockEndInTransaction(
  limits: readonly Limit[],
  at: Date,
  database: Database = processDatabase(),
): Promise<Date | null> {
  const transaction = database.accountTransaction.getStore();
  if (!transaction) throw new Error("There is no account transaction.");
  return longestLock(await transaction.begin(), limits, at);
}

async function countOne(client: WriteTransaction, { key, max }: Limit, at: Date): Promise<RefusalCount> {
  const before = await client.deskLimit.findUnique({ where: { action_account_client_device: key } });
  const after = nextRefusalCount(before, max, at);
  await client.deskLimit.upsert({
    where: { action_account_client_device: key },
    create: { id: randomUUID(), ...key, ...after },
    update: after,
  });
  return after;
}

/**
 * Counts a refusal and logs `entries`. A limit that locks is logged once; the requests that the lock then
 * refuses are not. Where a lock has begun since the attempt did, nothing is counted and its end is returned.
 */
export async function countRefusal(
  limits: readonly Limit[],
  entries: readonly AuditEntry[],
  limited: AuditEntry,
  database: Database = processDatabase(),
): Promise<Date | null> {
  const at = limited.recordedAt;
  // No command: there is no signed-in editor, and a refusal that is logged already is only counted.
  return withWriteLock(database, async (client) => {
    const lockEnd = await longestLock(client, limits, at);
    if (lockEnd !== null) return lockEnd;
    // Older counters have expired; those in the future were written before the clock was set back.
    const [oldest, newest] = [
      new Date(at.getTime() - 2 * limitWindowMs),
      new Date(at.getTime() + 2 * limitWindowMs),
    ];
    await client.deskLimit.deleteMany({
      where: { OR: [{ since: { lt: oldest } }, { since: { gt: newest } }] },
    });
    for (const entry of entries) await writeAuditEntry(client, entry);
    for (const limit of limits) {
      const { lockedUntil: until } = await countOne(client, limit, at);
      if (until !== null)
        await writeAuditEntry(client, { ...limited, details: { ...limited.details, limit: limit.scope } });
    }
    return null;
  });
}

/** The active locks of accounts, by the account's id. */
export async function listAccountLocks(
  at: Date,
  database: Database = processDatabase(),
): Promise<Map<string, AccountLock[]>> {
  const rows = await database.accounts.deskLimit.findMany({
    where: { account: { not: "" }, lockedUntil: { not: null } },
    orderBy: { lockedUntil: "desc" },
  });
  const found = new Map<string, AccountLock[]>();
  for (const { action, account, client, device, lockedUntil: until, ...row } of rows) {
    if (until === null || !isLocked({ lockedUntil: until }, at)) continue;
    const lock: AccountLock = {
      id: row.id,
      action: oneOf(limitedActions, action),
      client: client || null,
      isKnownBrowser: device !== "",
      until,
    };
    found.set(account, [...(found.get(account) ?? []), lock]);
  }
  return found;
}

/** Removes the locks of an account and its counters. */
export function removeLocks(
  actor: Actor,
  id: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  return runCommand<AccountResult>(
    { actor, permission: "manage_accounts", from },
    async (client) => {
      const account = await readAccount(client, id);
      if (!account) return { answer: { status: "unknown_account" } };
      return {
        rows: (transaction) => transaction.deskLimit.deleteMany({ where: { account: id } }),
        audit: () => [accountFacts("lift_lock", id)],
        result: () => ({ status: "done", account }),
      };
    },
    database,
  );
}
