/** Is the code of the second step right? */
import { isAPIError } from "better-auth/api";

import { now } from "../clock";
import { addAuditEntry, countRefused } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import type { DeskAuth } from "./desk-auth";
import { triesPerAddress } from "./sign-in";

const windowMs = 15 * 60_000;

export type SecondStep = { code: string; headers: Headers; address: string | null };
export type SecondStepResult = { status: "signed_in"; headers: Headers } | { status: "refused" } | { status: "wait"; minutes: number };

/**
 * Ends a sign-in that asked for a second factor: six digits are a one-time code, anything else a backup code.
 * The library locks an account after ten wrong codes; tries are limited per address here and logged.
 */
export async function takeSecondStep(
  auth: DeskAuth,
  { code, headers, address }: SecondStep,
  database: Database = processDatabase(),
): Promise<SecondStepResult> {
  const recordedAt = now();
  const action = "second_factor";
  const written = code.replace(/[\s]/g, "");
  const tried = address === null ? null : await countRefused({ action, address }, new Date(recordedAt.getTime() - windowMs), database);
  if (tried && tried.count >= triesPerAddress) {
    const until = (tried.firstAt ?? recordedAt).getTime() + windowMs;
    return { status: "wait", minutes: Math.max(1, Math.ceil((until - recordedAt.getTime()) / 60_000)) };
  }
  const isOneTime = /^\d{6}$/.test(written);
  try {
    const call = { body: { code: written }, headers, returnHeaders: true } as const;
    const { headers: returned, response } = isOneTime ? await auth.api.verifyTOTP(call) : await auth.api.verifyBackupCode(call);
    const { id, name } = response.user;
    await addAuditEntry({ accountId: id, who: name, action, result: "done", address, recordedAt, details: { backupCode: !isOneTime } }, database);
    return { status: "signed_in", headers: returned };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await addAuditEntry({ accountId: null, who: "", action, result: "refused", address, recordedAt }, database);
    return { status: "refused" };
  }
}
