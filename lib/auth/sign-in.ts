/** May somebody try to sign in now, and what became of it? */
import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { accountIdOf } from "@/lib/db/accounts/desk-accounts";
import type { DeskAuth } from "./desk-auth";
import { knownDevice, rememberDevice } from "./known-device";
import { isRefusal, loggedCall } from "./logged-call";
import { countRefusedTry, inTurnOf, minutesToWait, type Try, unknownAccount } from "./sign-in-attempts";

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
 * Signs in with the library, within the limits of tries.ts. While a limit holds, the right password is refused as
 * well, unless it comes from a browser that the account was signed in from before.
 */
export async function signIn(auth: DeskAuth, wanted: SignIn, database: Database = processDatabase()): Promise<SignInResult> {
  const who = wanted.email.trim().toLowerCase().slice(0, 200);
  const known = await accountIdOf(who, database);
  return inTurnOf(known ?? unknownAccount(who), wanted.address, () => trySignIn(auth, { ...wanted, email: who }, known, database));
}

async function trySignIn(
  auth: DeskAuth,
  { email: who, password, address, headers: asked }: SignIn,
  known: string | null,
  database: Database,
): Promise<SignInResult> {
  const at = now();
  const device = known === null ? null : knownDevice(auth, asked, known, at);
  const tried: Try = { action: "sign_in", account: known ?? unknownAccount(who), address, device };
  const minutes = await minutesToWait(tried, at, database);
  if (minutes !== null) return { status: "wait", minutes };
  try {
    const call = async () => {
      const { headers, response } = await auth.api.signInEmail({ body: { email: who, password }, headers: asked, returnHeaders: true });
      return { headers, accountId: "user" in response ? response.user.id : null, secondFactor: "twoFactorRedirect" in response };
    };
    const { headers, accountId, secondFactor } = await loggedCall(
      call,
      (answer) => ({ accountId: answer.accountId ?? known, who, action: answer.secondFactor ? "sign_in_first_step" : "sign_in", result: "done", address, recordedAt: at }),
      database,
    );
    if (accountId !== null && !secondFactor) rememberDevice(auth, headers, { sent: asked, accountId, at });
    return { status: "signed_in", headers, secondFactor };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await countRefusedTry(tried, { accountId: null, who, action: "sign_in", result: "refused", address, recordedAt: at }, database);
    return { status: "refused" };
  }
}
