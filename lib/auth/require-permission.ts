/** Finds the editor who sends a form, who may sign in with the form itself. */
import { headers } from "next/headers";

import { now } from "@/lib/clock";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { Editor } from "@/lib/domain/editing/editor";
import { type DeskAction, can } from "@/lib/domain/editing/permissions";
import type { SignInRequirement, PermissionProblem } from "@/lib/domain/editing/sign-in-requirement";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { currentEditor } from "./current-editor";
import { setCookies } from "./desk-cookies";
import { checkPermission, requestAddress } from "./desk-request";
import { processAuth } from "./process-auth";
import { verifySecondStep } from "./second-factor";
import { signIn } from "./sign-in";

export type PermissionResult = { status: "ok"; editor: Editor } | PermissionProblem;

/** Names of the controls; their values are never returned. */
const signInControls = {
  email: "sign-in.email",
  password: "sign-in.password",
  code: "sign-in.code",
  pending: "sign-in.pending",
} as const;

const need = (what: SignInRequirement["need"], { minutes = 0, pending = "" } = {}): PermissionResult => ({
  status: "signed_out",
  signIn: { need: what, minutes, pending },
});

/**
 * The editor of the session or, where it has ended, of the e-mail address and password in the form, so that
 * nothing typed is lost. The limits are those of the page for signing in.
 */
export async function requirePermission(data: FormData, action: DeskAction): Promise<PermissionResult> {
  const checked = await checkPermission(action);
  if (checked.status !== "signed_out") return checked;
  const [incoming, address] = [await headers(), await requestAddress()];
  if (formLine(data, signInControls.code) !== "") {
    const pending = formLine(data, signInControls.pending);
    const step = await verifySecondStep(processAuth(), {
      code: formLine(data, signInControls.code),
      headers: withCookies(incoming, pending),
      address,
    });
    if (step.status === "wait") return need("wait", step);
    return step.status === "refused"
      ? need("code_refused", { pending })
      : signedIn(step.headers, action, address);
  }
  if (formLine(data, signInControls.email) === "") return need("sign_in");
  const credentials = {
    email: formLine(data, signInControls.email),
    password: formLine(data, signInControls.password),
    address,
    headers: incoming,
  };
  const result = await signIn(processAuth(), credentials);
  if (result.status === "refused") return need("refused");
  if (result.status === "wait") return need("wait", result);
  return result.secondFactor
    ? need("code", { pending: cookiesIn(result.headers) })
    : signedIn(result.headers, action, address);
}

/** The cookies as a browser would send them, without those being deleted. */
const cookiesIn = (returned: Headers): string =>
  returned
    .getSetCookie()
    .flatMap((line) => line.split(";").slice(0, 1))
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");

function withCookies(incoming: Headers, more: string): Headers {
  const all = new Headers(incoming);
  // Untrusted form data: only printable ASCII is valid in a header.
  if (/^[\x20-\x7e]+$/.test(more))
    all.set("cookie", [incoming.get("cookie"), more].filter(Boolean).join("; "));
  return all;
}

async function signedIn(
  returned: Headers,
  action: DeskAction,
  address: string | null,
): Promise<PermissionResult> {
  await setCookies(returned);
  const editor = await currentEditor(processAuth(), new Headers({ cookie: cookiesIn(returned) }));
  if (!editor) return need("refused");
  if (can(editor.role, action)) return { status: "ok", editor };
  await addAuditEntry({
    accountId: editor.accountId,
    who: editor.name,
    action: action,
    result: "refused",
    address,
    recordedAt: now(),
  });
  return { status: "forbidden" };
}
