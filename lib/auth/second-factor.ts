/** Is the code of the second step right? */
import { isAPIError } from "better-auth/api";

import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import type { DeskAuth } from "./desk-auth";
import { inTurnOf, minutesToWait } from "./tries";

export type SecondStep = {
  code: string;
  /** The address that the first step was taken with, as the form repeats it. */
  who?: string;
  headers: Headers;
  address: string | null;
};
export type SecondStepResult = { status: "signed_in"; headers: Headers } | { status: "refused" } | { status: "wait"; minutes: number };

/**
 * Ends a sign-in that asked for a second factor: six digits are a one-time code, anything else a backup code.
 * The library locks an account after ten wrong codes; tries are limited per address here and logged.
 */
export function takeSecondStep(auth: DeskAuth, step: SecondStep, database: Database = processDatabase()): Promise<SecondStepResult> {
  return inTurnOf("second factor", step.address, () => trySecondStep(auth, step, database));
}

async function trySecondStep(auth: DeskAuth, { code, who = "", headers, address }: SecondStep, database: Database): Promise<SecondStepResult> {
  const recordedAt = now();
  const action = "second_factor";
  const minutes = await minutesToWait({ action, address }, recordedAt, database);
  if (minutes !== null) return { status: "wait", minutes };
  const written = code.replace(/[\s]/g, "");
  const isOneTime = /^\d{6}$/.test(written);
  try {
    const call = { body: { code: written }, headers, returnHeaders: true } as const;
    const { headers: returned, response } = isOneTime ? await auth.api.verifyTOTP(call) : await auth.api.verifyBackupCode(call);
    const { id, name } = response.user;
    await addAuditEntry({ accountId: id, who: name, action, result: "done", address, recordedAt, details: { backupCode: !isOneTime } }, database);
    return { status: "signed_in", headers: returned };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const given = who.trim().toLowerCase().slice(0, 200);
    await addAuditEntry({ accountId: null, who: given, action, result: "refused", address, recordedAt }, database);
    return { status: "refused" };
  }
}
