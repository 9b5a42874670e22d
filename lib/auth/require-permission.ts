/** Who sends this form, if need be by signing in with it? */
import { headers } from "next/headers";

import { now } from "@/lib/clock";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { Editor } from "@/lib/domain/editing/editor";
import { type DeskAction, can } from "@/lib/domain/editing/permissions";
import type { SignInNeed, PermissionProblem } from "@/lib/domain/editing/sign-in-need";
import { currentEditor } from "./current-editor";
import { setCookies } from "./desk-cookies";
import { checkPermission, requestAddress } from "./desk-request";
import { processAuth } from "./process-auth";
import { takeSecondStep } from "./second-factor";
import { signIn } from "./sign-in";

export type PermissionResult = { status: "ok"; editor: Editor } | PermissionProblem;

/** Names of the controls; what they hold is never given back. */
export const signInControls = { email: "sign-in.email", password: "sign-in.password", code: "sign-in.code", pending: "sign-in.pending" } as const;

const need = (what: SignInNeed["need"], { minutes = 0, pending = "" } = {}): PermissionResult => ({ status: "signed_out", signIn: { need: what, minutes, pending } });

function typed(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.slice(0, 1000) : "";
}

/**
 * The person of the session, or of the address and password that a form holds whose session has ended, so that
 * what was typed need not be left behind for signing in. The same limits hold as on the page for signing in.
 */
export async function requirePermission(data: FormData, action: DeskAction): Promise<PermissionResult> {
  const known = await checkPermission(action);
  if (known.status !== "signed_out") return known;
  const [sent, address] = [await headers(), await requestAddress()];
  if (typed(data, signInControls.code) !== "") {
    const pending = typed(data, signInControls.pending);
    const step = await takeSecondStep(processAuth(), { code: typed(data, signInControls.code), headers: withCookies(sent, pending), address });
    if (step.status === "wait") return need("wait", step);
    return step.status === "refused" ? need("code_refused", { pending }) : entered(step.headers, action, address);
  }
  if (typed(data, signInControls.email) === "") return need("sign_in");
  const wanted = { email: typed(data, signInControls.email), password: typed(data, signInControls.password), address, headers: sent };
  const result = await signIn(processAuth(), wanted);
  if (result.status === "refused") return need("refused");
  if (result.status === "wait") return need("wait", result);
  return result.secondFactor ? need("code", { pending: cookiesIn(result.headers) }) : entered(result.headers, action, address);
}

/** As a browser would send them back; what is only to be forgotten is left out. */
const cookiesIn = (returned: Headers): string =>
  returned
    .getSetCookie()
    .flatMap((line) => line.split(";").slice(0, 1))
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");

function withCookies(sent: Headers, more: string): Headers {
  const all = new Headers(sent);
  // Anybody may have written what a form carries, and only this much may stand in a header.
  if (/^[\x20-\x7e]+$/.test(more)) all.set("cookie", [sent.get("cookie"), more].filter(Boolean).join("; "));
  return all;
}

async function entered(returned: Headers, action: DeskAction, address: string | null): Promise<PermissionResult> {
  await setCookies(returned);
  const editor = await currentEditor(processAuth(), new Headers({ cookie: cookiesIn(returned) }));
  if (!editor) return need("refused");
  if (can(editor.role, action)) return { status: "ok", editor };
  await addAuditEntry({ accountId: editor.accountId, who: editor.name, action: action, result: "refused", address, recordedAt: now() });
  return { status: "forbidden" };
}
