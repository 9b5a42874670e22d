/** Checks the token of a program that writes. */
import { clientLimit, type ClientLimit } from "@/lib/limits/client-limit";
import { now } from "@/lib/clock";
import { addAuditEntry, type AuditEntry } from "@/lib/db/accounts/audit-log";
import { findToken, noteTokenUse } from "@/lib/db/accounts/desk-tokens";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { Editor } from "@/lib/domain/editing/editor";
import { can, type DeskAction } from "@/lib/domain/editing/permissions";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import {
  roleOfToken,
  scopeAllows,
  type TokenScope,
  tokenAuthor,
  tokenState,
} from "@/lib/domain/editing/token";
import { clientOf } from "@/lib/http/client";
import { bearerOf } from "@/lib/http/bearer";

export type TokenCheck =
  | { status: "ok"; editor: Editor }
  /** Unknown, ended, expired, or of a disabled account: which of these is not said. */
  | { status: "wrong" }
  | { status: "forbidden"; scope: TokenScope }
  | { status: "wait"; minutes: number };

/** Wrong tokens from one client; then right ones wait as well. */
const processLimit = clientLimit({ name: "wrong_token", attempts: 20, seconds: 600 });

/** A refusal holds also where the log cannot be written. */
async function logRefusal(entry: AuditEntry, database: Database): Promise<void> {
  try {
    await addAuditEntry(entry, database);
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
  }
}

/** Where nothing can be written, nothing can be tried for long either: every write is refused. */
async function countWrong(limit: ClientLimit, address: string | null): Promise<void> {
  try {
    await limit.take(address);
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
  }
}

/**
 * Null where the request has no bearer token: then its session counts. One that has a token never falls back
 * on the session, so that no other site can send a request that is taken for the editor's own.
 */
export async function checkToken(
  headers: Headers,
  action: DeskAction,
  database: Database = processDatabase(),
  limit: ClientLimit = processLimit,
): Promise<TokenCheck | null> {
  const given = bearerOf(headers.get("authorization"));
  if (given === null) return null;
  const [address, at] = [clientOf(headers), now()];
  const refusal = { result: "refused", channel: "api", address, recordedAt: at } as const;
  const wait = await limit.wait(address);
  if (wait) return { status: "wait", ...wait };
  const token = await findToken(given, database);
  const role = token?.account.role ?? null;
  if (!token || role === null || tokenState(token, at) !== "active") {
    const about = token
      ? { accountId: token.account.id, who: tokenAuthor(token), details: { token: token.name } }
      : { accountId: null, who: "" };
    await logRefusal({ ...refusal, ...about, action: "use_token" }, database);
    await countWrong(limit, address);
    return { status: "wrong" };
  }
  const { account, scope } = token;
  const editor = Editor.signedIn({
    accountId: account.id,
    name: tokenAuthor(token),
    role: roleOfToken(scope, role),
  });
  if (!scopeAllows(scope, action) || !can(editor.role, action)) {
    const { accountId, name: who } = editor;
    await logRefusal({ ...refusal, accountId, who, action, details: { scope } }, database);
    return { status: "forbidden", scope };
  }
  try {
    await noteTokenUse(token, at, database);
  } catch (error) {
    // Where nothing can be written, reading goes on.
    if (savingProblemOf(error) === null) throw error;
  }
  return { status: "ok", editor };
}
