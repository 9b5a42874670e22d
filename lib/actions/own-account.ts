/** What becomes of the forms about one's own password and second factor? */
"use server";
import { setCookies } from "../auth/desk-cookies";
import { visitingAddress, visitingHeaders, visitorFor } from "../auth/desk-visit";
import { type Asking, beginSecondFactor, changePassword, confirmSecondFactor, endSecondFactor } from "../auth/own-account";
import { processAuth } from "../auth/process-auth";
import { type QrDrawing, drawQr } from "../export/qr-drawing";
import { type AccountProblem, newPassword, problemsOf } from "../schemas/desk-account";
import { formText } from "../schemas/form-text";
import { otpAddress } from "../schemas/otp-address";

const here = "/admin/me";

async function ask(): Promise<Asking> {
  return { editor: await visitorFor("read_desk", here), headers: await visitingHeaders(), address: await visitingAddress() };
}

/** No password ever comes back. */
export type PasswordState =
  | { status: "idle" | "done" | "refused" }
  | { status: "wait"; minutes: number }
  | { status: "invalid"; problems: Record<string, AccountProblem> };

export async function changePasswordAction(_: PasswordState, data: FormData): Promise<PasswordState> {
  const asking = await ask();
  const chosen = newPassword.safeParse({ password: formText(data, "password"), repeated: formText(data, "repeated") });
  if (!chosen.success) return { status: "invalid", problems: problemsOf(chosen.error) };
  const changed = await changePassword(processAuth(), asking, { current: formText(data, "current"), chosen: chosen.data.password });
  if (changed.status !== "done") return changed;
  await setCookies(changed.result);
  return { status: "done" };
}

export type SecondFactorState =
  | { status: "idle" | "off" }
  /** The password was wrong, or too often. */
  | { status: "refused" }
  | { status: "wait"; minutes: number }
  /** The key is shown and a code is asked for. */
  | { status: "key"; uri: string; secret: string; drawing: QrDrawing; refused: boolean }
  /** On; the backup codes are shown this once. */
  | { status: "on"; codes: string[] };

function shownKey(uri: string, refused: boolean): SecondFactorState {
  const key = otpAddress.safeParse(uri);
  return key.success ? { status: "key", uri, secret: key.data.secret, drawing: drawQr(uri), refused } : { status: "idle" };
}

/** The three steps of one form, told apart by its button: `begin`, `confirm`, `end`. */
export async function secondFactorAction(shown: SecondFactorState, data: FormData): Promise<SecondFactorState> {
  const asking = await ask();
  const step = formText(data, "step");
  if (step === "confirm") {
    const confirmed = await confirmSecondFactor(processAuth(), asking, formText(data, "code"));
    if (confirmed.status === "refused") return shown.status === "key" ? shownKey(shown.uri, true) : { status: "idle" };
    await setCookies(confirmed.headers);
    return { status: "on", codes: confirmed.codes };
  }
  const password = formText(data, "password");
  if (step === "end") {
    const ended = await endSecondFactor(processAuth(), asking, password);
    if (ended.status !== "done") return ended;
    await setCookies(ended.result);
    return { status: "off" };
  }
  const begun = await beginSecondFactor(processAuth(), asking, password);
  return begun.status === "done" ? shownKey(begun.result, false) : begun;
}
