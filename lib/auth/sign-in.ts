/** Signs in with e-mail address and password, within the limits. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findAccountId } from "@/lib/db/accounts/desk-accounts";
import type { DeskAuth } from "./desk-auth";
import { findKnownDevice, setDeviceCookie } from "./known-device";
import { isRefusal, loggedCall } from "./call-with-audit-entry";
import { countRefusedAttempt, runSequentiallyFor, minutesToWait, type SignInAttempt, unknownAccount } from "./sign-in-attempts";

export type SignInResult =
  /** `headers` contain the cookies to set; `secondFactor`: a code is still needed. */
  | { status: "signed_in"; headers: Headers; secondFactor: boolean }
  /** The same for a wrong password, an unknown account and a disabled one, so that accounts are not revealed. */
  | { status: "refused" }
  | { status: "wait"; minutes: number };

export type SignIn = {
  email: string;
  password: string;
  /** Of the client, as the server sees it; null where unknown. */
  address: string | null;
  headers: Headers;
};

/**
 * Signs in with the library, within the limits of sign-in-attempts.ts. While a limit is exceeded, the right password
 * is refused as well, unless it comes from a known browser of the account.
 */
export async function signIn(auth: DeskAuth, wanted: SignIn, database: Database = processDatabase()): Promise<SignInResult> {
  const who = wanted.email.trim().toLowerCase().slice(0, 200);
  const knownId = await findAccountId(who, database);
  return runSequentiallyFor(knownId ?? unknownAccount(who), wanted.address, () => trySignIn(auth, { ...wanted, email: who }, knownId, database));
}

async function trySignIn(
  auth: DeskAuth,
  { email: who, password, address, headers: requestHeaders }: SignIn,
  knownId: string | null,
  database: Database,
): Promise<SignInResult> {
  const at = now();
  const device = knownId === null ? null : findKnownDevice(auth, requestHeaders, knownId, at);
  const attempt: SignInAttempt = { action: "sign_in", account: knownId ?? unknownAccount(who), address, device };
  const minutes = await minutesToWait(attempt, at, database);
  if (minutes !== null) return { status: "wait", minutes };
  try {
    const call = async () => {
      const { headers, response } = await auth.api.signInEmail({ body: { email: who, password }, headers: requestHeaders, returnHeaders: true });
      return { headers, accountId: "user" in response ? response.user.id : null, secondFactor: "twoFactorRedirect" in response };
    };
    const { headers, accountId, secondFactor } = await loggedCall(
      call,
      (answer) => ({ accountId: answer.accountId ?? knownId, who, action: answer.secondFactor ? "sign_in_first_step" : "sign_in", result: "done", address, recordedAt: at }),
      database,
    );
    if (accountId !== null && !secondFactor) setDeviceCookie(auth, headers, { sent: requestHeaders, accountId, at });
    return { status: "signed_in", headers, secondFactor };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await countRefusedAttempt(attempt, { accountId: null, who, action: "sign_in", result: "refused", address, recordedAt: at }, database);
    return { status: "refused" };
  }
}
