/** May somebody try to sign in now, and what became of it? */
import { isAPIError } from "better-auth/api";

import { now } from "../clock";
import { addAuditEntry, countRefused } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import type { DeskAuth } from "./desk-auth";

const windowMs = 15 * 60_000;
export const triesPerAccount = 5;
export const triesPerAddress = 20;

export type SignInResult =
  /** `headers` hold the cookies to set; `secondFactor`: a code is still asked for. */
  | { status: "signed_in"; headers: Headers; secondFactor: boolean }
  /** The same for a wrong password, an unknown account and a disabled one: nobody learns which accounts exist. */
  | { status: "refused" }
  | { status: "wait"; minutes: number };

export type SignIn = {
  email: string;
  password: string;
  /** Of the client, as the server sees it; null where it is not known. */
  address: string | null;
  headers: Headers;
};

/**
 * Signs in with the library, within limits that are counted in the audit log and so outlive a restart: five
 * refusals an account and twenty an address within 15 minutes. While a limit holds, the right password is refused
 * as well, and an account that does not exist is limited like one that does.
 */
export async function signIn(auth: DeskAuth, wanted: SignIn, database: Database = processDatabase()): Promise<SignInResult> {
  const who = wanted.email.trim().toLowerCase().slice(0, 200);
  const at = now();
  const since = new Date(at.getTime() - windowMs);
  const byAccount = await countRefused({ action: "sign_in", who }, since, database);
  const { address } = wanted;
  const byAddress = address === null ? null : await countRefused({ action: "sign_in", address }, since, database);
  const limited = byAccount.count >= triesPerAccount ? byAccount : byAddress && byAddress.count >= triesPerAddress ? byAddress : null;
  if (limited) {
    await addAuditEntry({ accountId: null, who, action: "sign_in_limited", result: "refused", address, recordedAt: at }, database);
    const waitMs = (limited.firstAt ?? at).getTime() + windowMs - at.getTime();
    return { status: "wait", minutes: Math.max(1, Math.ceil(waitMs / 60_000)) };
  }
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: { email: who, password: wanted.password },
      headers: wanted.headers,
      returnHeaders: true,
    });
    const secondFactor = "twoFactorRedirect" in response;
    const accountId = "user" in response ? response.user.id : null;
    const action = secondFactor ? "sign_in_first_step" : "sign_in";
    await addAuditEntry({ accountId, who, action, result: "done", address, recordedAt: at }, database);
    return { status: "signed_in", headers, secondFactor };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await addAuditEntry({ accountId: null, who, action: "sign_in", result: "refused", address, recordedAt: at }, database);
    return { status: "refused" };
  }
}
