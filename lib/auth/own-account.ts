/** Changes the password and second factor of the signed-in editor. */
import { now } from "@/lib/clock";
import { addAuditEntry, type AuditEntry } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { AccountAction } from "@/lib/domain/editing/audit";
import type { DeskAccount } from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAuth } from "./desk-auth";
import { isRefusal, loggedCall } from "./call-with-audit-entry";
import { type AttemptResult, limitedAttempt } from "./sign-in-attempts";

/** The editor with the headers, including cookies, of the request. */
export type OwnAccountRequest = { editor: Editor; headers: Headers; address: string | null };

function entryOf(
  { editor, address }: OwnAccountRequest,
  action: AccountAction,
  result: "done" | "refused",
): AuditEntry {
  const { accountId, name } = editor;
  return {
    accountId,
    who: name,
    action,
    result,
    recordType: "account",
    recordId: accountId,
    address,
    recordedAt: now(),
  };
}

/**
 * Runs `work`, in which the library checks the password, and logs `action` where there is one. Wrong passwords
 * are logged and limited as at signing in, so that the password cannot be guessed in a session left open.
 */
function withPassword<Result>(
  asking: OwnAccountRequest,
  work: () => Promise<Result>,
  action: AccountAction | null,
  database: Database,
): Promise<AttemptResult<Result>> {
  return limitedAttempt(
    {
      action: "confirm_password",
      account: asking.editor.accountId,
      address: asking.address,
      device: null,
    },
    work,
    {
      done: () => action && entryOf(asking, action, "done"),
      refused: () => entryOf(asking, "confirm_password", "refused"),
    },
    database,
  );
}

/**
 * Sets a password that `newPassword` has validated and ends every other session. The headers contain the new
 * cookie.
 */
export async function changePassword(
  auth: DeskAuth,
  asking: OwnAccountRequest,
  { current, chosen }: { current: string; chosen: string },
  database: Database = processDatabase(),
): Promise<AttemptResult<Headers>> {
  const body = { currentPassword: current, newPassword: chosen, revokeOtherSessions: true };
  const call = async () =>
    (await auth.api.changePassword({ body, headers: asking.headers, returnHeaders: true })).headers;
  return withPassword(asking, call, "change_password", database);
}

/**
 * Creates the key of a second factor and returns its `otpauth:` URI; it takes effect when confirmed by a
 * code.
 */
export async function beginSecondFactor(
  auth: DeskAuth,
  asking: OwnAccountRequest,
  password: string,
  database: Database = processDatabase(),
): Promise<AttemptResult<string>> {
  const call = async () => {
    const enabled = await auth.api.enableTwoFactor({
      body: { password, method: "totp" },
      headers: asking.headers,
    });
    if (!("totpURI" in enabled)) throw new Error("The second factor has no key.");
    return enabled.totpURI;
  };
  return withPassword(asking, call, null, database);
}

/**
 * Turns the second factor on where the code is right and returns the backup codes, which are not shown again.
 */
export async function confirmSecondFactor(
  auth: DeskAuth,
  asking: OwnAccountRequest,
  code: string,
  database: Database = processDatabase(),
): Promise<{ status: "done"; codes: string[]; headers: Headers } | { status: "refused" }> {
  const session = await auth.api.getSession({ headers: asking.headers });
  // With an active factor a code must not show the backup codes again.
  if (session?.user.twoFactorEnabled) {
    await addAuditEntry(entryOf(asking, "turn_on_second_factor", "refused"), database);
    return { status: "refused" };
  }
  try {
    const call = () =>
      auth.api.verifyTOTP({
        body: { code: code.replace(/\s/g, "") },
        headers: asking.headers,
        returnHeaders: true,
      });
    const { headers } = await loggedCall(
      call,
      () => entryOf(asking, "turn_on_second_factor", "done"),
      database,
    );
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: asking.editor.accountId } });
    return { status: "done", codes: backupCodes, headers };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await addAuditEntry(entryOf(asking, "turn_on_second_factor", "refused"), database);
    return { status: "refused" };
  }
}

/** The number of unused backup codes; null where the account has no second factor. */
export async function countBackupCodes(
  auth: DeskAuth,
  { id, hasSecondFactor }: Pick<DeskAccount, "id" | "hasSecondFactor">,
): Promise<number | null> {
  if (!hasSecondFactor) return null;
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: id } });
  return backupCodes.length;
}

/** Creates new backup codes, which are not shown again; the old ones become invalid. */
export async function renewBackupCodes(
  auth: DeskAuth,
  asking: OwnAccountRequest,
  password: string,
  database: Database = processDatabase(),
): Promise<AttemptResult<string[]>> {
  const call = async () =>
    (await auth.api.generateBackupCodes({ body: { password }, headers: asking.headers })).backupCodes;
  return withPassword(asking, call, "renew_backup_codes", database);
}

/** Turns the second factor off and returns the headers with the new cookie. */
export async function endSecondFactor(
  auth: DeskAuth,
  asking: OwnAccountRequest,
  password: string,
  database: Database = processDatabase(),
): Promise<AttemptResult<Headers>> {
  const call = async () =>
    (await auth.api.disableTwoFactor({ body: { password }, headers: asking.headers, returnHeaders: true }))
      .headers;
  return withPassword(asking, call, "turn_off_second_factor", database);
}
