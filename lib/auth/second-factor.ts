/** Verifies the code of the second sign-in step. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { DeskAuth } from "./desk-auth";
import { findKnownDevice, setDeviceCookie } from "./known-device";
import { isRefusal, loggedCall } from "./call-with-audit-entry";
import { countRefusedAttempt, runSequentiallyFor, minutesToWait, type SignInAttempt } from "./sign-in-attempts";

export type SecondStep = {
  code: string;
  /** The e-mail address of the first step, repeated by the form. */
  who?: string;
  headers: Headers;
  address: string | null;
};
export type SecondStepResult = { status: "signed_in"; headers: Headers } | { status: "refused" } | { status: "wait"; minutes: number };

/**
 * Completes a sign-in with a second factor: six digits are a one-time code, anything else a backup code; each
 * is accepted once. Attempts are limited as in the first step, and logged.
 */
export async function verifySecondStep(auth: DeskAuth, step: SecondStep, database: Database = processDatabase()): Promise<SecondStepResult> {
  const { accountId } = await auth.api.pendingCodeAccount({ headers: step.headers });
  return runSequentiallyFor(`${accountId ?? "nobody"}, second factor`, step.address, () => trySecondStep(auth, step, accountId, database));
}

async function trySecondStep(
  auth: DeskAuth,
  { code, who = "", headers, address }: SecondStep,
  accountId: string | null,
  database: Database,
): Promise<SecondStepResult> {
  const recordedAt = now();
  const action = "second_factor";
  const device = accountId === null ? null : findKnownDevice(auth, headers, accountId, recordedAt);
  const attempt: SignInAttempt = { action, account: accountId, address, device };
  const minutes = await minutesToWait(attempt, recordedAt, database);
  if (minutes !== null) return { status: "wait", minutes };
  const compact = code.replace(/[\s]/g, "");
  const isOneTime = /^\d{6}$/.test(compact);
  try {
    const request = { body: { code: compact }, headers, returnHeaders: true } as const;
    const call = async () => {
      const answer = isOneTime ? await auth.api.verifyTOTP(request) : await auth.api.verifyBackupCode(request);
      return { returned: answer.headers, user: answer.response.user };
    };
    const { returned, user } = await loggedCall(
      call,
      (answer) => ({ accountId: answer.user.id, who: answer.user.name, action, result: "done", address, recordedAt, details: { backupCode: !isOneTime } }),
      database,
    );
    setDeviceCookie(auth, returned, { sent: headers, accountId: user.id, at: recordedAt });
    return { status: "signed_in", headers: returned };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const email = who.trim().toLowerCase().slice(0, 200);
    await countRefusedAttempt(attempt, { accountId: null, who: email, action, result: "refused", address, recordedAt }, database);
    return { status: "refused" };
  }
}
