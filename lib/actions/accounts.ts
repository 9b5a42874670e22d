/** What becomes of the forms about other people's accounts? */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { visitingAddress, visitingEditor, visitingSession, visitorFor } from "../auth/desk-visit";
import { changeAccount, createAccount, removeSecondFactor } from "../db/desk-accounts";
import { endSessions } from "../db/desk-sessions";
import { makeAccountLink } from "../db/one-time-links";
import type { AccountResult } from "../domain/desk-account";
import { env } from "../env";
import { accountAccess, accountId, accountRole, type AccountProblem, newAccount, problemsOf, sessionChoice } from "../schemas/desk-account";
import { formText } from "../schemas/form-text";

const list = "/admin/accounts";
const pageOf = (id: string) => `${list}/${encodeURIComponent(id)}`;

/** What was typed comes back; `link` is shown once and kept nowhere. */
export type NewAccountState = {
  status: "idle" | "invalid" | "email_taken" | "made";
  values: { name: string; email: string; role: string };
  problems: Record<string, AccountProblem>;
  made: { id: string; name: string; link: string } | null;
};

const blank = { name: "", email: "", role: "viewer" };

export async function createAccountAction(_: NewAccountState, data: FormData): Promise<NewAccountState> {
  const editor = await visitorFor("manage_accounts", list);
  const values = { name: formText(data, "name"), email: formText(data, "email"), role: formText(data, "role") };
  const wanted = newAccount.safeParse(values);
  if (!wanted.success) return { status: "invalid", values, problems: problemsOf(wanted.error), made: null };
  const address = await visitingAddress();
  const result = await createAccount(editor, { ...wanted.data, address });
  if (result.status === "email_taken") return { status: "email_taken", values, problems: {}, made: null };
  if (result.status !== "done") redirect(list);
  const { id, name } = result.account;
  const link = await makeAccountLink(editor, id, { address });
  if (link.status !== "done") redirect(pageOf(id));
  refresh();
  return { status: "made", values: blank, problems: {}, made: { id, name, link: `${env.SITE_URL}/admin/welcome/${link.token}` } };
}

/*
 * Which account is meant stands in a hidden field and is not bound to the action: a form with a state whose action
 * has bound values is never answered where it is sent without script.
 */
export type ChangeState = { status: "idle" | "invalid" | Exclude<AccountResult["status"], "done"> };

export async function changeRoleAction(_: ChangeState, data: FormData): Promise<ChangeState> {
  const known = accountId.safeParse(formText(data, "account"));
  const editor = await visitorFor("manage_accounts", known.success ? pageOf(known.data) : list);
  const wanted = accountRole.safeParse({ role: formText(data, "role") });
  if (!known.success || !wanted.success) return { status: "invalid" };
  const result = await changeAccount(editor, known.data, wanted.data, { address: await visitingAddress() });
  if (result.status !== "done") return { status: result.status };
  redirect(`${pageOf(known.data)}?done=role`);
}

export async function changeAccessAction(_: ChangeState, data: FormData): Promise<ChangeState> {
  const known = accountId.safeParse(formText(data, "account"));
  const access = accountAccess.safeParse(formText(data, "access"));
  const editor = await visitorFor("manage_accounts", known.success ? pageOf(known.data) : list);
  if (!known.success || !access.success) return { status: "invalid" };
  const isDisabled = access.data === "disabled";
  const result = await changeAccount(editor, known.data, { isDisabled }, { address: await visitingAddress() });
  if (result.status !== "done") return { status: result.status };
  redirect(`${pageOf(known.data)}?done=${access.data}`);
}

export async function removeSecondFactorAction(id: string): Promise<void> {
  const known = accountId.safeParse(id);
  const editor = await visitorFor("manage_accounts", known.success ? pageOf(known.data) : list);
  if (!known.success) redirect(list);
  const result = await removeSecondFactor(editor, known.data, { address: await visitingAddress() });
  redirect(result.status === "done" ? `${pageOf(known.data)}?done=second_factor` : list);
}

/** `link` is shown once and kept nowhere. */
export type LinkState = { status: "idle" | "refused" } | { status: "made"; link: string };

export async function makeLinkAction(_: LinkState, data: FormData): Promise<LinkState> {
  const known = accountId.safeParse(formText(data, "account"));
  const editor = await visitorFor("manage_accounts", known.success ? pageOf(known.data) : list);
  if (!known.success) return { status: "refused" };
  const result = await makeAccountLink(editor, known.data, { address: await visitingAddress() });
  if (result.status !== "done") return { status: "refused" };
  return { status: "made", link: `${env.SITE_URL}/admin/welcome/${result.token}` };
}

/** Ends one session, or with `id` "others" all but the one that asks: one's own, or as an admin anybody's. */
export async function endSessionsAction(wanted: { accountId: string; id: string }): Promise<void> {
  const self = await visitingEditor();
  const choice = sessionChoice.safeParse(wanted);
  const isOwn = choice.success && self?.accountId === choice.data.accountId;
  const here = isOwn ? "/admin/me" : choice.success ? pageOf(choice.data.accountId) : list;
  const editor = await visitorFor(isOwn ? "read_desk" : "manage_accounts", here);
  if (!choice.success) redirect(here);
  await endSessions(editor, { ...choice.data, current: await visitingSession(), address: await visitingAddress() });
  redirect(`${here}?done=sessions`);
}
