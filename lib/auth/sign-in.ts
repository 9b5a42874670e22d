/** Signs in with e-mail address and password, within the limits. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findAccountId } from "@/lib/db/accounts/desk-accounts";
import type { DeskAuth } from "./desk-auth";
import { findKnownDevice, setDeviceCookie } from "./known-device";
import { limitedAttempt, unknownAccount } from "./sign-in-attempts";

export type SignInResult =
  /** `headers` contain the cookies to set; `secondFactor`: a code is still needed. */
  | { status: "signed_in"; headers: Headers; secondFactor: boolean }
  /**
   * The same for a wrong password, an unknown account and a disabled one, so that accounts are not revealed.
   */
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
 * Signs in with the library, within the limits of sign-in-attempts.ts. While a limit is exceeded, the right
 * password is refused as well, unless it comes from a known browser of the account.
 */
export async function signIn(
  auth: DeskAuth,
  wanted: SignIn,
  database: Database = processDatabase(),
): Promise<SignInResult> {
  const { password, address, headers: requestHeaders } = wanted;
  const who = wanted.email.trim().toLowerCase().slice(0, 200);
  const knownId = await findAccountId(who, database);
  const account = knownId ?? unknownAccount(who);
  const device = knownId === null ? null : findKnownDevice(auth, requestHeaders, knownId, now());
  const call = async () => {
    const { headers, response } = await auth.api.signInEmail({
      body: { email: who, password },
      headers: requestHeaders,
      returnHeaders: true,
    });
    return {
      headers,
      accountId: "user" in response ? response.user.id : null,
      secondFactor: "twoFactorRedirect" in response,
    };
  };
  const entry = { who, address };
  const attempt = await limitedAttempt(
    { action: "sign_in", account, address, device },
    call,
    {
      done: ({ accountId, secondFactor }) => ({
        ...entry,
        accountId: accountId ?? knownId,
        action: secondFactor ? "sign_in_first_step" : "sign_in",
        result: "done",
        recordedAt: now(),
      }),
      refused: () => ({
        ...entry,
        accountId: null,
        action: "sign_in",
        result: "refused",
        recordedAt: now(),
      }),
    },
    database,
  );
  if (attempt.status !== "done") return attempt;
  const { headers, accountId, secondFactor } = attempt.result;
  if (accountId !== null && !secondFactor)
    setDeviceCookie(auth, headers, { sent: requestHeaders, accountId, at: now() });
  return { status: "signed_in", headers, secondFactor };
}
