/** Server actions of the forms that manage accounts. */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { requestAddress, requestSession } from "@/lib/auth/desk-request";
import {
  changeAccount,
  createAccount,
  type NewAccount,
  removeSecondFactor,
} from "@/lib/db/accounts/desk-accounts";
import { removeLocks } from "@/lib/db/accounts/sign-in-limits";
import { endSessions } from "@/lib/db/accounts/desk-sessions";
import { createAccountLink } from "@/lib/db/accounts/one-time-links";
import type { AccountResult } from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import { env } from "@/lib/env";
import {
  accountAccess,
  accountId,
  accountRole,
  type AccountProblem,
  newAccount,
  problemsOf,
  sessionChoice,
} from "@/lib/schemas/forms/account-form";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { changeNameBy, type NameState } from "./change-name";
import { withPermission, withButtonPermission, type ActionFailure } from "./with-permission";

const list = "/admin/accounts";
const pageOf = (id: string) => `${list}/${encodeURIComponent(id)}`;

/** `values` are the typed ones; `link` is shown once and not stored. */
export type NewAccountState = ActionFailure & {
  status: "idle" | "invalid" | "email_taken" | "made";
  values: { name: string; email: string; role: string };
  problems: Record<string, AccountProblem>;
  made: { id: string; name: string; link: string } | null;
};

const blank = { name: "", email: "", role: "viewer" };

export async function createAccountAction(_: NewAccountState, data: FormData): Promise<NewAccountState> {
  const values = {
    name: formLine(data, "name"),
    email: formLine(data, "email"),
    role: formLine(data, "role"),
  };
  return withPermission<NewAccountState>(
    data,
    "manage_accounts",
    async (editor) => {
      const parsed = newAccount.safeParse(values);
      if (!parsed.success)
        return { status: "invalid", values, problems: problemsOf(parsed.error), made: null };
      return makeAccount(editor, { ...parsed.data, from: { address: await requestAddress() } }, values);
    },
    (undone) => ({ status: "idle", values, problems: {}, made: null, ...undone }),
  );
}

async function makeAccount(
  editor: Editor,
  input: NewAccount,
  values: NewAccountState["values"],
): Promise<NewAccountState> {
  const result = await createAccount(editor, input);
  if (result.status === "email_taken") return { status: "email_taken", values, problems: {}, made: null };
  if (result.status !== "done") redirect(list);
  const { id, name } = result.account;
  const link = await createAccountLink(editor, id, input.from);
  if (link.status !== "done") redirect(pageOf(id));
  refresh();
  return {
    status: "made",
    values: blank,
    problems: {},
    made: { id, name, link: `${env.SITE_URL}/admin/welcome/${link.token}` },
  };
}

/*
 * The account is in a hidden field and not bound to the action: without script, Next never answers a form with
 * state whose action has bound arguments.
 */
export type ChangeState = ActionFailure & {
  status: "idle" | "invalid" | Exclude<AccountResult["status"], "done">;
};

const accountIn = (data: FormData) => accountId.safeParse(formLine(data, "account"));
const notChanged = (undone: ActionFailure): ChangeState => ({ status: "idle", ...undone });

export async function changeRoleAction(_: ChangeState, data: FormData): Promise<ChangeState> {
  return withPermission<ChangeState>(
    data,
    "manage_accounts",
    async (editor) => {
      const [account, parsed] = [accountIn(data), accountRole.safeParse({ role: formLine(data, "role") })];
      if (!account.success || !parsed.success) return { status: "invalid" };
      const result = await changeAccount(editor, account.data, parsed.data, {
        address: await requestAddress(),
      });
      if (result.status !== "done") return { status: result.status };
      redirect(`${pageOf(account.data)}?done=role`);
    },
    notChanged,
  );
}

export async function changeNameAction(_: NameState, data: FormData): Promise<NameState> {
  return changeNameBy(data, "manage_accounts", async (editor, name) => {
    const account = accountIn(data);
    if (!account.success) return null;
    const result = await changeAccount(editor, account.data, { name }, { address: await requestAddress() });
    return result.status === "done" ? pageOf(account.data) : null;
  });
}

export async function changeAccessAction(_: ChangeState, data: FormData): Promise<ChangeState> {
  return withPermission<ChangeState>(
    data,
    "manage_accounts",
    async (editor) => {
      const [account, access] = [accountIn(data), accountAccess.safeParse(formLine(data, "access"))];
      if (!account.success || !access.success) return { status: "invalid" };
      const isDisabled = access.data === "disabled";
      const result = await changeAccount(
        editor,
        account.data,
        { isDisabled },
        { address: await requestAddress() },
      );
      if (result.status !== "done") return { status: result.status };
      redirect(`${pageOf(account.data)}?done=${access.data}`);
    },
    notChanged,
  );
}

export async function removeSecondFactorAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "manage_accounts", async (editor) => {
    const account = accountIn(data);
    if (!account.success) redirect(list);
    const result = await removeSecondFactor(editor, account.data, { address: await requestAddress() });
    redirect(result.status === "done" ? `${pageOf(account.data)}?done=second_factor` : list);
  });
}

/** Removes the sign-in locks of an account. */
export async function removeLocksAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "manage_accounts", async (editor) => {
    const account = accountIn(data);
    if (!account.success) redirect(list);
    const result = await removeLocks(editor, account.data, { address: await requestAddress() });
    redirect(result.status === "done" ? `${pageOf(account.data)}?done=lock` : list);
  });
}

/** `link` is shown once and not stored. */
export type LinkState = (ActionFailure & { status: "idle" | "refused" }) | { status: "made"; link: string };

export async function createLinkAction(_: LinkState, data: FormData): Promise<LinkState> {
  return withPermission<LinkState>(
    data,
    "manage_accounts",
    async (editor) => {
      const account = accountIn(data);
      if (!account.success) return { status: "refused" };
      const result = await createAccountLink(editor, account.data, { address: await requestAddress() });
      if (result.status !== "done") return { status: "refused" };
      return { status: "made", link: `${env.SITE_URL}/admin/welcome/${result.token}` };
    },
    (undone) => ({ status: "idle", ...undone }),
  );
}

/**
 * Ends one session, or with `id` "others" all but that of the request: of the editor's own account, or of any
 * as an admin.
 */
export async function endSessionsAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "read_desk", async ({ accountId: self }) => {
    const choice = sessionChoice.safeParse({
      accountId: formLine(data, "account"),
      id: formLine(data, "session"),
    });
    if (!choice.success) redirect("/admin/me");
    const isOwn = self === choice.data.accountId;
    return withButtonPermission(data, isOwn ? "read_desk" : "manage_accounts", async (editor) => {
      await endSessions(editor, {
        ...choice.data,
        current: await requestSession(),
        from: { address: await requestAddress() },
      });
      redirect(`${isOwn ? "/admin/me" : pageOf(choice.data.accountId)}?done=sessions`);
    });
  });
}
