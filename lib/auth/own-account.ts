/** How does somebody who is signed in change their own password and second factor? */
import { isAPIError } from "better-auth/api";

import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import type { AccountAction } from "../domain/audit";
import type { Editor } from "../domain/editor";
import type { DeskAuth } from "./desk-auth";
import { inTurnOf, minutesToWait } from "./tries";

/** Who asks, with the cookies of the request. */
export type Asking = { editor: Editor; headers: Headers; address: string | null };

export type Confirmed<Result> = { status: "done"; result: Result } | { status: "refused" } | { status: "wait"; minutes: number };

async function tell({ editor, address }: Asking, action: AccountAction, result: "done" | "refused", database: Database): Promise<void> {
  const { accountId, name } = editor;
  await addAuditEntry({ accountId, who: name, action, result, recordType: "account", recordId: accountId, address, recordedAt: now() }, database);
}

/**
 * Runs `work`, in which the library checks the password. A wrong one is logged and limited as at signing in:
 * whoever finds a desk left open must not be able to guess it.
 */
function withPassword<Result>(asking: Asking, work: () => Promise<Result>, database: Database): Promise<Confirmed<Result>> {
  const { editor, address } = asking;
  return inTurnOf(editor.accountId, address, async () => {
    const minutes = await minutesToWait({ action: "confirm_password", by: { accountId: editor.accountId }, address }, now(), database);
    if (minutes !== null) {
      await tell(asking, "confirm_password_limited", "refused", database);
      return { status: "wait", minutes };
    }
    try {
      return { status: "done", result: await work() };
    } catch (error) {
      if (!isAPIError(error)) throw error;
      await tell(asking, "confirm_password", "refused", database);
      return { status: "refused" };
    }
  });
}

/** Sets another password, one that `newPassword` has let through; every other session ends. The headers hold this one's new cookie. */
export async function changePassword(
  auth: DeskAuth,
  asking: Asking,
  { current, chosen }: { current: string; chosen: string },
  database: Database = processDatabase(),
): Promise<Confirmed<Headers>> {
  const body = { currentPassword: current, newPassword: chosen, revokeOtherSessions: true };
  const call = async () => (await auth.api.changePassword({ body, headers: asking.headers, returnHeaders: true })).headers;
  const confirmed = await withPassword(asking, call, database);
  if (confirmed.status === "done") await tell(asking, "change_password", "done", database);
  return confirmed;
}

/** Makes the key of a second factor and answers with its `otpauth:` address; it counts only once a code has confirmed it. */
export async function beginSecondFactor(
  auth: DeskAuth,
  asking: Asking,
  password: string,
  database: Database = processDatabase(),
): Promise<Confirmed<string>> {
  const call = async () => {
    const made = await auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers: asking.headers });
    if (!("totpURI" in made)) throw new Error("The second factor has no key.");
    return made.totpURI;
  };
  return withPassword(asking, call, database);
}

/** Turns the second factor on where the code is right, and answers with the backup codes, which are not shown again. */
export async function confirmSecondFactor(
  auth: DeskAuth,
  asking: Asking,
  code: string,
  database: Database = processDatabase(),
): Promise<{ status: "done"; codes: string[]; headers: Headers } | { status: "refused" }> {
  const session = await auth.api.getSession({ headers: asking.headers });
  // A code of a factor that is on already confirms nothing, and must not show the backup codes again.
  if (session?.user.twoFactorEnabled) {
    await tell(asking, "turn_on_second_factor", "refused", database);
    return { status: "refused" };
  }
  try {
    const { headers } = await auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, "") }, headers: asking.headers, returnHeaders: true });
    await tell(asking, "turn_on_second_factor", "done", database);
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: asking.editor.accountId } });
    return { status: "done", codes: backupCodes, headers };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await tell(asking, "turn_on_second_factor", "refused", database);
    return { status: "refused" };
  }
}

/** Turns the second factor off. */
export async function endSecondFactor(
  auth: DeskAuth,
  asking: Asking,
  password: string,
  database: Database = processDatabase(),
): Promise<Confirmed<Headers>> {
  const call = async () => (await auth.api.disableTwoFactor({ body: { password }, headers: asking.headers, returnHeaders: true })).headers;
  const confirmed = await withPassword(asking, call, database);
  if (confirmed.status === "done") await tell(asking, "turn_off_second_factor", "done", database);
  return confirmed;
}
