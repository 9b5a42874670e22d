/** Server actions of the forms for the editor's own password and second factor. */
"use server";
import { refresh } from "next/cache";

import { setCookies } from "@/lib/auth/desk-cookies";
import { requestAddress, requestHeaders } from "@/lib/auth/desk-request";
import {
  type OwnAccountRequest,
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  renewBackupCodes,
} from "@/lib/auth/own-account";
import { processAuth } from "@/lib/auth/process-auth";
import { changeOwnName } from "@/lib/db/accounts/desk-accounts";
import type { Editor } from "@/lib/domain/editing/editor";
import { type QrDrawing, drawQr } from "@/lib/export/qr-drawing";
import { type AccountProblem, newPassword, problemsOf } from "@/lib/schemas/forms/account-form";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { otpAddress } from "@/lib/schemas/forms/otp-address";
import { changeNameBy, type NameState } from "./change-name";
import { withPermission, type ActionFailure } from "./with-permission";

const requestContext = async (editor: Editor): Promise<OwnAccountRequest> => ({
  editor,
  headers: await requestHeaders(),
  address: await requestAddress(),
});

export async function changeOwnNameAction(_: NameState, data: FormData): Promise<NameState> {
  return changeNameBy(data, "read_desk", async (editor, name) => {
    const result = await changeOwnName(editor, name, { address: await requestAddress() });
    return result.status === "done" ? "/admin/me" : null;
  });
}

/** Passwords are never returned. */
export type PasswordState =
  | (ActionFailure & { status: "idle" | "done" | "refused" })
  | { status: "wait"; minutes: number }
  | { status: "invalid"; problems: Record<string, AccountProblem> };

export async function changePasswordAction(_: PasswordState, data: FormData): Promise<PasswordState> {
  return withPermission<PasswordState>(
    data,
    "read_desk",
    async (editor) => {
      const chosen = newPassword.safeParse({
        password: formLine(data, "password"),
        repeated: formLine(data, "repeated"),
      });
      if (!chosen.success) return { status: "invalid", problems: problemsOf(chosen.error) };
      const changed = await changePassword(processAuth(), await requestContext(editor), {
        current: formLine(data, "current"),
        chosen: chosen.data.password,
      });
      if (changed.status !== "done") return changed;
      await setCookies(changed.result);
      return { status: "done" };
    },
    (undone) => ({ status: "idle", ...undone }),
  );
}

export type SecondFactorState =
  | (ActionFailure & { status: "idle" | "off" })
  /** The password was wrong. */
  | { status: "refused" }
  | { status: "wait"; minutes: number }
  /** The key is shown and a code requested. */
  | (ActionFailure & { status: "key"; uri: string; secret: string; drawing: QrDrawing; refused: boolean })
  /** On; the backup codes are shown only once. */
  | { status: "on"; codes: string[] }
  /** New backup codes replace the old ones. */
  | { status: "renewed"; codes: string[] };

function shownKey(uri: string, refused: boolean): SecondFactorState {
  const key = otpAddress.safeParse(uri);
  return key.success
    ? { status: "key", uri, secret: key.data.secret, drawing: drawQr(uri), refused }
    : { status: "idle" };
}

/** One form with the steps `begin`, `confirm`, `renew` and `end`, by the button pressed. */
export async function secondFactorAction(
  shown: SecondFactorState,
  data: FormData,
): Promise<SecondFactorState> {
  const stays = (undone: ActionFailure): SecondFactorState =>
    shown.status === "key"
      ? { ...shown, refused: false, visitor: undefined, notSaved: undefined, ...undone }
      : { status: "idle", ...undone };
  return withPermission(
    data,
    "read_desk",
    async (editor) => takeStep(await requestContext(editor), shown, data),
    stays,
  );
}

async function takeStep(
  asking: OwnAccountRequest,
  shown: SecondFactorState,
  data: FormData,
): Promise<SecondFactorState> {
  const step = formLine(data, "step");
  if (step === "confirm") {
    const confirmed = await confirmSecondFactor(processAuth(), asking, formLine(data, "code"));
    if (confirmed.status === "refused")
      return shown.status === "key" ? shownKey(shown.uri, true) : { status: "idle" };
    await setCookies(confirmed.headers);
    return { status: "on", codes: confirmed.codes };
  }
  const password = formLine(data, "password");
  if (step === "renew") {
    const renewed = await renewBackupCodes(processAuth(), asking, password);
    if (renewed.status !== "done") return renewed;
    refresh();
    return { status: "renewed", codes: renewed.result };
  }
  if (step === "end") {
    const ended = await endSecondFactor(processAuth(), asking, password);
    if (ended.status !== "done") return ended;
    await setCookies(ended.result);
    return { status: "off" };
  }
  const begun = await beginSecondFactor(processAuth(), asking, password);
  return begun.status === "done" ? shownKey(begun.result, false) : begun;
}
