/** Creates, checks and consumes the one-time links by which a password is chosen. */
import { createHash, randomBytes, randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { type AccountActor, logAccountAction } from "./account-log";
import { writeAuditEntry } from "./audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";
import { withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";

/** `accountId` null: creates the first admin of a desk without accounts. */
export type OneTimeLink = { accountId: string | null };

const hour = 3_600_000;
export const linkHours = 72;

const firstAdmin = "first-admin";
const prefix = "one-time-link:";

/** Only a hash is stored, so that the link cannot be read from the database. */
function identifierOf(token: string): string {
  return prefix + createHash("sha256").update(token).digest("base64url");
}

async function writeLink(client: Prisma.TransactionClient, actor: AccountActor, { accountId }: OneTimeLink, address: string | null): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const value = accountId ?? firstAdmin;
  await client.deskVerification.deleteMany({ where: { value, identifier: { startsWith: prefix } } });
  const at = now();
  const times = { createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + linkHours * hour) };
  await client.deskVerification.create({ data: { id: randomUUID(), identifier: identifierOf(token), value, ...times } });
  await logAccountAction(client, actor, { action: "make_link", accountId, address });
  return token;
}

/** Creates a link's token from the command line, valid for 72 hours. Earlier tokens for the same purpose become invalid. */
export async function createOneTimeLink(link: OneTimeLink, database: Database = processDatabase()): Promise<string> {
  return withWriteLock(database, (client) => writeLink(client, "console", link, null));
}

export type LinkResult = { status: "done"; token: string } | { status: "forbidden" | "unknown_account" | "disabled" };

/** The same for an admin at the desk. A disabled account gets none. */
export async function createAccountLink(
  editor: Editor,
  accountId: string,
  { address = null }: { address?: string | null } = {},
  database: Database = processDatabase(),
): Promise<LinkResult> {
  if (!can(editor.role, "manage_accounts")) return { status: "forbidden" };
  return withWriteLock(database, async (client): Promise<LinkResult> => {
    const account = await client.deskAccount.findUnique({ where: { id: accountId }, select: { banned: true } });
    if (!account) return { status: "unknown_account" };
    if (account.banned) {
      await logAccountAction(client, editor, { action: "make_link", accountId, refused: "disabled", address });
      return { status: "disabled" };
    }
    return { status: "done", token: await writeLink(client, editor, { accountId }, address) };
  });
}

async function readLink(client: Prisma.TransactionClient, token: string): Promise<OneTimeLink | null> {
  const row = await client.deskVerification.findFirst({ where: { identifier: identifierOf(token), expiresAt: { gt: now() } } });
  if (!row) return null;
  if (row.value === firstAdmin) return (await client.deskAccount.count()) === 0 ? { accountId: null } : null;
  const account = await client.deskAccount.findUnique({ where: { id: row.value }, select: { banned: true } });
  return account && !account.banned ? { accountId: row.value } : null;
}

/** The purpose of a link; null where it is unknown, used or expired. */
export function findOneTimeLink(token: string, database: Database = processDatabase()): Promise<OneTimeLink | null> {
  return readLink(database.accounts, token);
}

/** Consumes a link: of two simultaneous requests one succeeds, and both are logged. */
export async function consumeLinkWithin(client: WriteTransaction, token: string, address: string | null): Promise<OneTimeLink | null> {
  const link = await readLink(client, token);
  if (link) await client.deskVerification.deleteMany({ where: { identifier: identifierOf(token) } });
  const accountId = link?.accountId ?? null;
  const account = accountId === null ? null : await client.deskAccount.findUnique({ where: { id: accountId }, select: { name: true } });
  await writeAuditEntry(client, {
    accountId,
    who: account?.name ?? "",
    action: "use_link",
    result: link ? "done" : "refused",
    ...(accountId === null ? {} : { recordType: "account" as const, recordId: accountId }),
    address,
    recordedAt: now(),
  });
  return link;
}
