/** May somebody try to sign in now, and what became of it? */
import { isAPIError } from "better-auth/api";

import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import type { DeskAuth } from "./desk-auth";
import { inTurnOf, isFirstWait, minutesToWait } from "./tries";

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
 * Signs in with the library, within the limits of tries.ts. While a limit holds, the right password is refused
 * as well, and an account that does not exist is limited like one that does.
 */
export async function signIn(auth: DeskAuth, wanted: SignIn, database: Database = processDatabase()): Promise<SignInResult> {
  const who = wanted.email.trim().toLowerCase().slice(0, 200);
  return inTurnOf(who, wanted.address, () => trySignIn(auth, { ...wanted, email: who }, database));
}

async function trySignIn(auth: DeskAuth, { email: who, password, address, headers: asked }: SignIn, database: Database): Promise<SignInResult> {
  const at = now();
  const minutes = await minutesToWait({ action: "sign_in", by: { who }, address }, at, database);
  if (minutes !== null) {
    const action = "sign_in_limited";
    if (await isFirstWait(action, { who, address }, at, database)) await addAuditEntry({ accountId: null, who, action, result: "refused", address, recordedAt: at }, database);
    return { status: "wait", minutes };
  }
  try {
    const { headers, response } = await auth.api.signInEmail({ body: { email: who, password }, headers: asked, returnHeaders: true });
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
