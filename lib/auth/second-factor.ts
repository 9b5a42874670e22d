/** Verifies the code of the second sign-in step. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { DeskAuth } from "./desk-auth";
import { findKnownDevice, setDeviceCookie } from "./known-device";
import { limitedAttempt } from "./sign-in-attempts";

type SecondStep = {
  code: string;
  /** The e-mail address of the first step, repeated by the form. */
  who?: string;
  headers: Headers;
  address: string | null;
};
type SecondStepResult =
  | { status: "signed_in"; headers: Headers }
  | { status: "refused" }
  | { status: "wait"; minutes: number };

/**
 * Completes a sign-in with a second factor: six digits are a one-time code, anything else a backup code; each
 * is accepted once. Attempts are limited as in the first step, and logged.
 */
export async function verifySecondStep(
  auth: DeskAuth,
  { code, who = "", headers, address }: SecondStep,
  database: Database = processDatabase(),
): Promise<SecondStepResult> {
  const { accountId } = await auth.api.pendingCodeAccount({ headers });
  const device = accountId === null ? null : findKnownDevice(auth, headers, accountId, now());
  const compact = code.replace(/[\s]/g, "");
  const isOneTime = /^\d{6}$/.test(compact);
  const request = { body: { code: compact }, headers, returnHeaders: true } as const;
  const call = async () => {
    const answer = isOneTime ? await auth.api.verifyTOTP(request) : await auth.api.verifyBackupCode(request);
    return { returned: answer.headers, user: answer.response.user };
  };
  const action = "second_factor";
  const attempt = await limitedAttempt(
    { action, account: accountId, address, device },
    call,
    {
      done: ({ user }) => ({
        accountId: user.id,
        who: user.name,
        action,
        result: "done",
        address,
        recordedAt: now(),
        details: { backupCode: !isOneTime },
      }),
      refused: () => ({
        accountId: null,
        who: who.trim().toLowerCase().slice(0, 200),
        action,
        result: "refused",
        address,
        recordedAt: now(),
      }),
    },
    database,
  );
  if (attempt.status !== "done") return attempt;
  const { returned, user } = attempt.result;
  setDeviceCookie(auth, returned, { sent: headers, accountId: user.id, at: now() });
  return { status: "signed_in", headers: returned };
}
