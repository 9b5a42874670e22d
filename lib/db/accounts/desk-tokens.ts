/** Stores the tokens of programs that write: only their hashes, so that no copy of the database contains one. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { addDays } from "date-fns";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma } from "@/lib/db/generated/client";
import { oneOf } from "@/lib/db/record/rows/one-of";
import type { Editor } from "@/lib/domain/editing/editor";
import { can, roles } from "@/lib/domain/editing/permissions";
import { type DeskToken, type TokenDays, type TokenScope, tokenScopes } from "@/lib/domain/editing/token";
import { accountFacts, type Origin } from "./audit-log";
import { readAuthorNames } from "./author-names";
import { readAccount } from "./desk-accounts";

/** By which programs that look for secrets in published text recognise one. */
const tokenPrefix = "ktt_";
const tokenPattern = /^ktt_[A-Za-z0-9_-]{43}$/;
const secretBytes = 32;
/** The time of the last use is written at most this often. */
const noteUseEveryMs = 60_000;

/** The secret is random and as long as the hash, so that one round suffices. */
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

const withAccount = {
  account: { select: { id: true, name: true, role: true, banned: true } },
} as const;
type Row = Prisma.DeskTokenGetPayload<{ include: typeof withAccount }>;

function toToken({ hash: _, accountId: __, scope, account, ...row }: Row): DeskToken {
  const { id, name, role, banned } = account;
  return {
    ...row,
    scope: oneOf(tokenScopes, scope),
    account: {
      id,
      name,
      role: roles.find((known) => known === role) ?? null,
      isDisabled: banned === true,
    },
  };
}

/** Every token, also ended and expired ones, the newest first. */
export async function listTokens(database: Database = processDatabase()): Promise<DeskToken[]> {
  const rows = await database.accounts.deskToken.findMany({
    include: withAccount,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const nameOf = await readAuthorNames(database);
  return rows.map(toToken).map(({ account, ...token }) => ({
    ...token,
    account: { ...account, name: nameOf({ accountId: account.id, who: account.name }) },
  }));
}

type NewToken = { name: string; scope: TokenScope; days: TokenDays; from?: Origin };

/** `token` is nowhere else, and cannot be read again. */
type MadeToken = { status: "done"; id: string; token: string } | { status: "forbidden" };

/** Makes a token for the editor's own account. Whether the editor is still an admin is checked under the lock. */
export function createToken(
  editor: Editor,
  { name, scope, days, from }: NewToken,
  database: Database = processDatabase(),
): Promise<MadeToken> {
  return runCommand<MadeToken>(
    { actor: editor, permission: "manage_accounts", from },
    async (client) => {
      const details = { token: name, scope, days };
      const account = await readAccount(client, editor.accountId);
      if (!account || account.isDisabled || !can(account.role, "manage_accounts"))
        return {
          answer: { status: "forbidden" },
          refusal: accountFacts("make_token", editor.accountId, { ...details, reason: "forbidden" }),
        };
      const [id, token] = [randomUUID(), `${tokenPrefix}${randomBytes(secretBytes).toString("base64url")}`];
      return {
        rows: (transaction, at) =>
          transaction.deskToken.create({
            data: {
              id,
              name,
              scope,
              hash: hashOf(token),
              accountId: editor.accountId,
              createdAt: at,
              expiresAt: days === 0 ? null : addDays(at, days),
            },
          }),
        audit: () => [accountFacts("make_token", editor.accountId, details)],
        result: () => ({ status: "done", id, token }),
      };
    },
    database,
  );
}

type EndedToken = { status: "done" | "forbidden" | "unknown" | "ended_before" };

/** Ends a token of any account at once; its row stays for the list. */
export function endToken(
  editor: Editor,
  id: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<EndedToken> {
  return runCommand<EndedToken>(
    { actor: editor, permission: "manage_accounts", from },
    async (client) => {
      const row = await client.deskToken.findUnique({ where: { id } });
      if (!row) return { answer: { status: "unknown" } };
      if (row.endedAt !== null) return { answer: { status: "ended_before" } };
      return {
        rows: (transaction, endedAt) => transaction.deskToken.update({ where: { id }, data: { endedAt } }),
        audit: () => [accountFacts("end_token", row.accountId, { token: row.name, scope: row.scope })],
        result: () => ({ status: "done" }),
      };
    },
    database,
  );
}

/** Also one that is ended or expired; null for a text that is no token of this desk. */
export async function findToken(
  token: string,
  database: Database = processDatabase(),
): Promise<DeskToken | null> {
  if (!tokenPattern.test(token)) return null;
  const row = await database.accounts.deskToken.findUnique({
    where: { hash: hashOf(token) },
    include: withAccount,
  });
  return row && toToken(row);
}

/** No command: no person does it, and it is written at most once a minute. */
export async function noteTokenUse(
  { id, lastUsedAt }: Pick<DeskToken, "id" | "lastUsedAt">,
  at: Date,
  database: Database = processDatabase(),
): Promise<void> {
  if (lastUsedAt !== null && Math.abs(at.getTime() - lastUsedAt.getTime()) < noteUseEveryMs) return;
  await database.accounts.deskToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
