/** Which accounts and sessions does the desk have? */
import { randomUUID } from "node:crypto";

import { now } from "../clock";
import { type AccountChange, type AccountResult, type DeskAccount, type DeskSession, takesLastAdmin } from "../domain/desk-account";
import type { Editor } from "../domain/editor";
import { type AccountRole, may, roles } from "../domain/permissions";
import { type Database, processDatabase } from "./client";
import type { Prisma } from "./generated/client";
import { inWriting } from "./in-writing";

const withCredentials = { credentials: { select: { password: true } } } as const;
type Row = Prisma.DeskAccountGetPayload<{ include: typeof withCredentials }>;

function toAccount(row: Row): DeskAccount {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roles.find((known) => known === row.role) ?? null,
    isDisabled: row.banned === true,
    hasSecondFactor: row.twoFactorEnabled === true,
    hasPassword: row.credentials.some(({ password }) => password !== null),
    createdAt: row.createdAt,
  };
}

async function readAccounts(client: Prisma.TransactionClient): Promise<DeskAccount[]> {
  const rows = await client.deskAccount.findMany({ include: withCredentials, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(toAccount);
}

/** Every account, the oldest first. */
export function listAccounts(database: Database = processDatabase()): Promise<DeskAccount[]> {
  return readAccounts(database.accounts);
}

export async function findAccount(id: string, database: Database = processDatabase()): Promise<DeskAccount | null> {
  const row = await database.accounts.deskAccount.findUnique({ where: { id }, include: withCredentials });
  return row && toAccount(row);
}

export type NewAccount = { name: string; email: string; role: AccountRole };

/**
 * Adds an account without a password: nobody can sign in with it until its holder has chosen one by a one-time
 * link. `maker` "console": somebody with access to the database itself.
 */
export async function createAccount(
  maker: Editor | "console",
  { name, email, role }: NewAccount,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  if (maker !== "console" && !may(maker.role, "manage_accounts")) return { status: "forbidden" };
  return inWriting(database, async (client): Promise<AccountResult> => {
    const address = email.trim().toLowerCase();
    if (await client.deskAccount.findUnique({ where: { email: address } })) return { status: "email_taken" };
    const times = { createdAt: now(), updatedAt: now() };
    const row = await client.deskAccount.create({
      data: { id: randomUUID(), name: name.trim(), email: address, emailVerified: false, role, ...times },
      include: withCredentials,
    });
    return { status: "done", account: toAccount(row) };
  });
}

/** Changes the role, disables or enables; a disabled account's sessions end at once. The last active admin stays one. */
export async function changeAccount(
  editor: Editor,
  id: string,
  change: AccountChange,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  if (!may(editor.role, "manage_accounts")) return { status: "forbidden" };
  return inWriting(database, async (client): Promise<AccountResult> => {
    const accounts = await readAccounts(client);
    if (!accounts.some((account) => account.id === id)) return { status: "unknown_account" };
    if (takesLastAdmin(accounts, id, change)) return { status: "last_admin" };
    const data = "role" in change ? { role: change.role } : { banned: change.isDisabled };
    const row = await client.deskAccount.update({ where: { id }, data: { ...data, updatedAt: now() }, include: withCredentials });
    if ("isDisabled" in change && change.isDisabled) await client.deskSession.deleteMany({ where: { userId: id } });
    return { status: "done", account: toAccount(row) };
  });
}

/** Puts the hash in place of the old password and ends every session. False for an unknown account. */
export async function setPasswordHash(id: string, hash: string, database: Database = processDatabase()): Promise<boolean> {
  return inWriting(database, async (client) => {
    if (!(await client.deskAccount.findUnique({ where: { id } }))) return false;
    const times = { createdAt: now(), updatedAt: now() };
    const { count } = await client.deskCredential.updateMany({
      where: { userId: id, providerId: "credential" },
      data: { password: hash, updatedAt: times.updatedAt },
    });
    if (count === 0) {
      await client.deskCredential.create({
        data: { id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: hash, ...times },
      });
    }
    await client.deskSession.deleteMany({ where: { userId: id } });
    return true;
  });
}

/** The sessions of an account that have not run out, the newest first. */
export async function listSessions(accountId: string, database: Database = processDatabase()): Promise<DeskSession[]> {
  const rows = await database.accounts.deskSession.findMany({
    where: { userId: accountId, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    createdAt,
    expiresAt,
    address: ipAddress || null,
    browser: userAgent || null,
  }));
}

/** Ends sessions of one's own, or of anybody as an admin; of `id` "others", all but `current`. Says how many ended. */
export async function endSessions(
  editor: Editor,
  { accountId, id, current }: { accountId: string; id: string; current: string | null },
  database: Database = processDatabase(),
): Promise<number> {
  if (editor.accountId !== accountId && !may(editor.role, "manage_accounts")) return 0;
  const which = id === "others" ? { not: current ?? "" } : id;
  const { count } = await database.accounts.deskSession.deleteMany({ where: { userId: accountId, id: which } });
  return count;
}
