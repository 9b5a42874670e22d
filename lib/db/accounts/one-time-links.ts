/** Creates, checks and deletes the one-time links by which a password is chosen. */
import { createHash, randomBytes, randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { Editor } from "@/lib/domain/editing/editor";
import { operator } from "@/lib/domain/editing/actor";
import { accountFacts, type Origin } from "./audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";

/** `accountId` null: creates the first admin of a desk without accounts. */
export type OneTimeLink = { accountId: string | null };

const hour = 3_600_000;
export const linkHours = 72;

const firstAdmin = "first-admin";
const prefix = "one-time-link:";
const usedPrefix = "used-link:";
/** So long it is known of a link that it was used. */
const usedDays = 365;

/** Only a hash is stored, so that the link cannot be read from the database. */
const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
const identifierOf = (token: string) => prefix + hashOf(token);
const usedIdentifierOf = (token: string) => usedPrefix + hashOf(token);

/** Writes a link; earlier ones for the same purpose become invalid. */
async function writeLink(client: WriteTransaction, token: string, { accountId }: OneTimeLink, at: Date) {
  const value = accountId ?? firstAdmin;
  await client.deskVerification.deleteMany({ where: { value, identifier: { startsWith: prefix } } });
  const times = { createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + linkHours * hour) };
  await client.deskVerification.create({
    data: { id: randomUUID(), identifier: identifierOf(token), value, ...times },
  });
}

const newToken = () => randomBytes(24).toString("base64url");

/**
 * Creates a link's token from the command line, valid for 72 hours. Earlier tokens for the same purpose
 * become invalid.
 */
export function createOneTimeLink(
  link: OneTimeLink,
  database: Database = processDatabase(),
): Promise<string> {
  const token = newToken();
  return runCommand<string>(
    { actor: operator, from: undefined },
    async () => ({
      rows: (client, at) => writeLink(client, token, link, at),
      audit: () => [accountFacts("make_link", link.accountId)],
      result: () => token,
    }),
    database,
  );
}

type LinkResult =
  | { status: "done"; token: string }
  | { status: "forbidden" | "unknown_account" | "disabled" };

/** The same for an admin at the desk. A disabled account gets none. */
export function createAccountLink(
  editor: Editor,
  accountId: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<LinkResult> {
  return runCommand<LinkResult>(
    { actor: editor, permission: "manage_accounts", from },
    async (client) => {
      const account = await client.deskAccount.findUnique({
        where: { id: accountId },
        select: { banned: true },
      });
      if (!account) return { answer: { status: "unknown_account" } };
      if (account.banned)
        return {
          answer: { status: "disabled" },
          refusal: accountFacts("make_link", accountId, { reason: "disabled" }),
        };
      const token = newToken();
      return {
        rows: (transaction, at) => writeLink(transaction, token, { accountId }, at),
        audit: () => [accountFacts("make_link", accountId)],
        result: () => ({ status: "done", token }),
      };
    },
    database,
  );
}

/** The purpose of a link; null where it is unknown, used or expired. */
export async function readLink(client: ReadClient, token: string): Promise<OneTimeLink | null> {
  const row = await client.deskVerification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: now() } },
  });
  if (!row) return null;
  if (row.value === firstAdmin) return (await client.deskAccount.count()) === 0 ? { accountId: null } : null;
  const account = await client.deskAccount.findUnique({ where: { id: row.value }, select: { banned: true } });
  return account && !account.banned ? { accountId: row.value } : null;
}

export function findOneTimeLink(
  token: string,
  database: Database = processDatabase(),
): Promise<OneTimeLink | null> {
  return readLink(database.accounts, token);
}

/** Marks a link as used: it is one no longer, and its holder is told so. */
export async function markLinkUsed(client: WriteTransaction, token: string, at: Date): Promise<void> {
  await client.deskVerification.updateMany({
    where: { identifier: identifierOf(token) },
    data: {
      identifier: usedIdentifierOf(token),
      updatedAt: at,
      expiresAt: new Date(at.getTime() + usedDays * 24 * hour),
    },
  });
}

/** Whether a password was chosen with this link. */
export async function isUsedLink(token: string, database: Database = processDatabase()): Promise<boolean> {
  const row = await database.accounts.deskVerification.findFirst({
    where: { identifier: usedIdentifierOf(token) },
    select: { id: true },
  });
  return row !== null;
}
