/** Lists, creates and changes the desk's accounts. */
import { randomUUID } from "node:crypto";

import { type Actor, oneTimeLinkActor, operator } from "@/lib/domain/editing/actor";
import type { AccountAction } from "@/lib/domain/editing/audit";
import {
  type AccountChange,
  type AccountResult,
  type DeskAccount,
  removesLastAdmin,
} from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import { type AccountRole, can, roles } from "@/lib/domain/editing/permissions";
import { accountFacts, type AuditDetails, type Origin } from "./audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";
import { markLinkUsed, readLink } from "./one-time-links";

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

async function readAccounts(client: ReadClient): Promise<DeskAccount[]> {
  const rows = await client.deskAccount.findMany({
    include: withCredentials,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toAccount);
}

/** Every account, the oldest first. */
export function listAccounts(database: Database = processDatabase()): Promise<DeskAccount[]> {
  return readAccounts(database.accounts);
}

export async function readAccount(client: ReadClient, id: string): Promise<DeskAccount | null> {
  const row = await client.deskAccount.findUnique({ where: { id }, include: withCredentials });
  return row && toAccount(row);
}

export function findAccount(id: string, database: Database = processDatabase()): Promise<DeskAccount | null> {
  return readAccount(database.accounts, id);
}

/** The id of the account with an e-mail address; null where there is none. */
export async function findAccountId(
  email: string,
  database: Database = processDatabase(),
): Promise<string | null> {
  const row = await database.accounts.deskAccount.findUnique({ where: { email }, select: { id: true } });
  return row?.id ?? null;
}

/** The result of a command that has written the account. */
async function accountDone(client: ReadClient, id: string): Promise<AccountResult> {
  const account = await readAccount(client, id);
  if (!account) throw new Error(`The account ${id} was not written.`);
  return { status: "done", account };
}

export type NewAccount = { name: string; email: string; role: AccountRole; from?: Origin };

function addAccount(
  client: WriteTransaction,
  account: { id: string; name: string; email: string; role: AccountRole },
  at: Date,
) {
  return client.deskAccount.create({
    data: { ...account, emailVerified: false, createdAt: at, updatedAt: at },
  });
}

/**
 * Creates an account without a password. Its holder can sign in after choosing one by a one-time
 * link.
 */
export function createAccount(
  actor: Actor,
  { role, from, ...wanted }: NewAccount,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  const [name, email] = [wanted.name.trim(), wanted.email.trim().toLowerCase()];
  const details = { email, role };
  return runCommand<AccountResult>(
    { actor, permission: "manage_accounts", from },
    async (client) => {
      const taken = await client.deskAccount.findUnique({ where: { email } });
      if (taken)
        return {
          answer: { status: "email_taken" },
          refusal: accountFacts("make_account", taken.id, { ...details, reason: "email_taken" }),
        };
      const id = randomUUID();
      return {
        rows: (transaction, at) => addAccount(transaction, { id, name, email, role }, at),
        audit: () => [accountFacts("make_account", id, details)],
        result: (_, after) => accountDone(after, id),
      };
    },
    database,
  );
}

function actionOf(change: AccountChange): AccountAction {
  if ("role" in change) return "change_role";
  if ("name" in change) return "change_name";
  return change.isDisabled ? "disable_account" : "enable_account";
}

function detailsOf(account: DeskAccount, change: AccountChange): AuditDetails {
  if ("role" in change) return { from: account.role, to: change.role };
  return "name" in change ? { from: account.name, to: change.name } : {};
}

/**
 * Changes the role or the name, disables or enables; disabling ends the account's sessions. The last active admin cannot
 * be removed. Whether the editor is still an admin is checked again under the write lock, because two admins
 * may disable each other at the same moment.
 */
export function changeAccount(
  editor: Editor,
  id: string,
  change: AccountChange,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  return runCommand<AccountResult>(
    { actor: editor, permission: "manage_accounts", from },
    async (client) => {
      const accounts = await readAccounts(client);
      const account = accounts.find((candidate) => candidate.id === id);
      if (!account) return { answer: { status: "unknown_account" } };
      const details = detailsOf(account, change);
      const self = accounts.find((candidate) => candidate.id === editor.accountId);
      const isStillAdmin = self !== undefined && !self.isDisabled && can(self.role, "manage_accounts");
      const refused = !isStillAdmin
        ? "forbidden"
        : removesLastAdmin(accounts, id, change)
          ? "last_admin"
          : null;
      if (refused)
        return {
          answer: { status: refused },
          refusal: accountFacts(actionOf(change), id, { ...details, reason: refused }),
        };
      if ("name" in change && change.name === account.name) return { answer: { status: "done", account } };
      return {
        rows: async (transaction, updatedAt) => {
          const data = "isDisabled" in change ? { banned: change.isDisabled } : change;
          await transaction.deskAccount.update({ where: { id }, data: { ...data, updatedAt } });
          if ("isDisabled" in change && change.isDisabled)
            await transaction.deskSession.deleteMany({ where: { userId: id } });
        },
        audit: () => [accountFacts(actionOf(change), id, details)],
        result: (_, after) => accountDone(after, id),
      };
    },
    database,
  );
}

/** Changes the editor's own name. What was done before keeps the name of its time. */
export function changeOwnName(
  editor: Editor,
  name: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  const { accountId: id } = editor;
  return runCommand<AccountResult>(
    { actor: editor, permission: "read_desk", from },
    async (client) => {
      const account = await readAccount(client, id);
      if (!account || account.isDisabled) return { answer: { status: "unknown_account" } };
      if (account.name === name) return { answer: { status: "done", account } };
      return {
        rows: (transaction, updatedAt) =>
          transaction.deskAccount.update({ where: { id }, data: { name, updatedAt } }),
        audit: () => [accountFacts("change_name", id, detailsOf(account, { name }))],
        result: (_, after) => accountDone(after, id),
      };
    },
    database,
  );
}

/** Removes the second factor of an account whose holder has lost it, so that the password alone signs in. */
export function removeSecondFactor(
  actor: Actor,
  id: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<AccountResult> {
  return runCommand<AccountResult>(
    { actor, permission: "manage_accounts", from },
    async (client) => {
      if (!(await readAccount(client, id))) return { answer: { status: "unknown_account" } };
      return {
        rows: async (transaction, updatedAt) => {
          await transaction.deskSecondFactor.deleteMany({ where: { userId: id } });
          const data = { twoFactorEnabled: false, updatedAt };
          await transaction.deskAccount.update({ where: { id }, data });
        },
        audit: () => [accountFacts("remove_second_factor", id)],
        result: (_, after) => accountDone(after, id),
      };
    },
    database,
  );
}

/** The stored keys of all second factors, encrypted with the desk's secret. */
export async function listSecondFactorKeys(database: Database): Promise<string[]> {
  return (await database.accounts.deskSecondFactor.findMany({ select: { secret: true } })).map(
    ({ secret }) => secret,
  );
}

/**
 * Replaces the password's hash at the command line, ends every session and logs the change. False for an
 * unknown account.
 */
export function setPasswordHash(
  id: string,
  hash: string,
  database: Database = processDatabase(),
): Promise<boolean> {
  return runCommand<boolean>(
    { actor: operator, from: undefined },
    async (client) => {
      if (!(await readAccount(client, id))) return { answer: false };
      return {
        rows: (transaction, at) => writePassword(transaction, id, hash, at),
        audit: () => [accountFacts("choose_password", id)],
        result: () => true,
      };
    },
    database,
  );
}

async function writePassword(
  client: WriteTransaction,
  id: string,
  password: string,
  at: Date,
): Promise<void> {
  const own = { userId: id, providerId: "credential" };
  const { count } = await client.deskCredential.updateMany({
    where: own,
    data: { password, updatedAt: at },
  });
  if (count === 0) {
    const times = { createdAt: at, updatedAt: at };
    await client.deskCredential.create({
      data: { id: randomUUID(), accountId: id, ...own, password, ...times },
    });
  }
  await client.deskSession.deleteMany({ where: { userId: id } });
}

type PasswordByLinkInput = {
  token: string;
  hash: string;
  /** The first admin, where the link is that of a desk without accounts. */
  first: { name: string; email: string } | null;
  address: string | null;
};

/**
 * Consumes a one-time link and sets the hash for its account, which the first link creates as an admin. Of
 * two simultaneous requests one succeeds. Null where the link is unknown, used or expired: only the refusal
 * is logged.
 */
export function setPasswordByLink(
  { token, hash, first, address }: PasswordByLinkInput,
  database: Database = processDatabase(),
): Promise<DeskAccount | null> {
  return runCommand<DeskAccount | null>(
    { actor: oneTimeLinkActor, from: { address } },
    async (client) => {
      const link = await readLink(client, token);
      const account = link?.accountId ? await readAccount(client, link.accountId) : null;
      const admin =
        link?.accountId === null && first ? { id: randomUUID(), ...first, role: "admin" as const } : null;
      const holder = account ?? admin;
      if (!holder) return { answer: null, refusal: accountFacts("use_link", null) };
      const { id, name } = holder;
      const actor = { accountId: id, name };
      return {
        rows: async (transaction, at) => {
          await markLinkUsed(transaction, token, at);
          if (admin) await addAccount(transaction, admin, at);
          await writePassword(transaction, id, hash, at);
        },
        audit: () => [
          account ? { ...accountFacts("use_link", id), actor } : accountFacts("use_link", null),
          ...(admin
            ? [{ ...accountFacts("make_account", id, { email: admin.email, role: admin.role }), actor }]
            : []),
          { ...accountFacts("choose_password", id), actor },
        ],
        result: (_, after) => readAccount(after, id),
      };
    },
    database,
  );
}
