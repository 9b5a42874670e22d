/** Lists, creates and changes the desk's accounts. */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { AccountAction } from "@/lib/domain/editing/audit";
import { type AccountChange, type AccountResult, type DeskAccount, removesLastAdmin } from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import { type AccountRole, can, roles } from "@/lib/domain/editing/permissions";
import { type AccountActor, logAccountAction } from "./account-log";
import { writeAuditEntry } from "./audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";
import { withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";
import { consumeLinkWithin } from "./one-time-links";

const withCredentials = { credentials: { select: { password: true } } } as const;
type Row = Prisma.DeskAccountGetPayload<{ include: typeof withCredentials }>;

function toAccount(row: Row): DeskAccount {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roles.find((candidate) => candidate === row.role) ?? null,
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

/** The id of the account with an e-mail address; null where there is none. */
export async function findAccountId(email: string, database: Database = processDatabase()): Promise<string | null> {
  const row = await database.accounts.deskAccount.findUnique({ where: { email }, select: { id: true } });
  return row?.id ?? null;
}

export type NewAccount = { name: string; email: string; role: AccountRole; address?: string | null };

/**
 * Creates an account without a password. Its holder can sign in after choosing one by a one-time
 * link.
 */
export async function createAccount(actor: AccountActor, wanted: NewAccount, database: Database = processDatabase()): Promise<AccountResult> {
  if (actor !== "console" && !can(actor.role, "manage_accounts")) return { status: "forbidden" };
  return withWriteLock(database, (client) => createWithin(client, actor, wanted));
}

async function createWithin(client: WriteTransaction, actor: AccountActor, { name, email, role, address }: NewAccount): Promise<AccountResult> {
  const wanted = email.trim().toLowerCase();
  const logged = { action: "make_account", address, details: { email: wanted, role } } as const;
  const taken = await client.deskAccount.findUnique({ where: { email: wanted } });
  if (taken) {
    await logAccountAction(client, actor, { ...logged, accountId: taken.id, refused: "email_taken" });
    return { status: "email_taken" };
  }
  const times = { createdAt: now(), updatedAt: now() };
  const row = await client.deskAccount.create({
    data: { id: randomUUID(), name: name.trim(), email: wanted, emailVerified: false, role, ...times },
    include: withCredentials,
  });
  await logAccountAction(client, actor, { ...logged, accountId: row.id });
  return { status: "done", account: toAccount(row) };
}

function actionOf(change: AccountChange): AccountAction {
  if ("role" in change) return "change_role";
  return change.isDisabled ? "disable_account" : "enable_account";
}

/**
 * Changes the role, disables or enables; disabling ends the account's sessions. The last active admin cannot be
 * removed. Whether the editor is still an admin is checked again under the write lock, because two admins may
 * disable each other at the same moment.
 */
export async function changeAccount(
  editor: Editor,
  id: string,
  change: AccountChange,
  { address = null }: { address?: string | null } = {},
  database: Database = processDatabase(),
): Promise<AccountResult> {
  if (!can(editor.role, "manage_accounts")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<AccountResult> => {
    const accounts = await readAccounts(client);
    const account = accounts.find((candidate) => candidate.id === id);
    if (!account) return { status: "unknown_account" };
    const details = "role" in change ? { details: { from: account.role, to: change.role } } : {};
    const logged = { action: actionOf(change), accountId: id, address, ...details };
    const self = accounts.find((candidate) => candidate.id === editor.accountId);
    const isStillAdmin = self !== undefined && !self.isDisabled && can(self.role, "manage_accounts");
    const refused = !isStillAdmin ? "forbidden" : removesLastAdmin(accounts, id, change) ? "last_admin" : null;
    if (refused) {
      await logAccountAction(client, editor, { ...logged, refused });
      return { status: refused };
    }
    const data = "role" in change ? { role: change.role } : { banned: change.isDisabled };
    const row = await client.deskAccount.update({ where: { id }, data: { ...data, updatedAt: now() }, include: withCredentials });
    if ("isDisabled" in change && change.isDisabled) await client.deskSession.deleteMany({ where: { userId: id } });
    await logAccountAction(client, editor, logged);
    return { status: "done", account: toAccount(row) };
  });
}

/** Removes the second factor of an account whose holder has lost it, so that the password alone signs in. */
export async function removeSecondFactor(
  actor: AccountActor,
  id: string,
  { address = null }: { address?: string | null } = {},
  database: Database = processDatabase(),
): Promise<AccountResult> {
  if (actor !== "console" && !can(actor.role, "manage_accounts")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<AccountResult> => {
    if (!(await client.deskAccount.findUnique({ where: { id } }))) return { status: "unknown_account" };
    await client.deskSecondFactor.deleteMany({ where: { userId: id } });
    const data = { twoFactorEnabled: false, updatedAt: now() };
    const row = await client.deskAccount.update({ where: { id }, data, include: withCredentials });
    await logAccountAction(client, actor, { action: "remove_second_factor", accountId: id, address });
    return { status: "done", account: toAccount(row) };
  });
}

/** The stored keys of all second factors, encrypted with the desk's secret. */
export async function listSecondFactorKeys(database: Database): Promise<string[]> {
  return (await database.accounts.deskSecondFactor.findMany({ select: { secret: true } })).map(({ secret }) => secret);
}

/** Replaces the password's hash, ends every session and logs the change. False for an unknown account. */
export async function setPasswordHash(
  id: string,
  hash: string,
  { address = null }: { address?: string | null } = {},
  database: Database = processDatabase(),
): Promise<boolean> {
  return withWriteLock(database, (client) => setHashWithin(client, id, hash, address));
}

async function setHashWithin(client: WriteTransaction, id: string, hash: string, address: string | null): Promise<boolean> {
  const account = await client.deskAccount.findUnique({ where: { id }, select: { name: true } });
  if (!account) return false;
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
  const entry = { accountId: id, who: account.name, action: "choose_password", result: "done", recordType: "account", recordId: id } as const;
  await writeAuditEntry(client, { ...entry, address, recordedAt: times.updatedAt });
  return true;
}

export type PasswordByLinkInput = {
  token: string;
  hash: string;
  /** The first admin, where the link is that of a desk without accounts. */
  first: { name: string; email: string } | null;
  address: string | null;
};

/**
 * Consumes a one-time link and sets the hash for its account, which the first link creates as an admin.
 * Null where the link is unknown, used or expired: only the refusal is logged.
 */
export async function setPasswordByLink({ token, hash, first, address }: PasswordByLinkInput, database: Database = processDatabase()): Promise<DeskAccount | null> {
  return withWriteLock(database, async (client) => {
    const link = await consumeLinkWithin(client, token, address);
    if (!link) return null;
    const id = link.accountId ?? (await firstAdminId(client, first, address));
    if (id === null) return null;
    await setHashWithin(client, id, hash, address);
    const row = await client.deskAccount.findUnique({ where: { id }, include: withCredentials });
    return row && toAccount(row);
  });
}

async function firstAdminId(client: WriteTransaction, first: PasswordByLinkInput["first"], address: string | null): Promise<string | null> {
  if (!first) return null;
  const created = await createWithin(client, "console", { ...first, role: "admin", address });
  return created.status === "done" ? created.account.id : null;
}
