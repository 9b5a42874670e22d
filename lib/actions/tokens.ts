/** Server actions of the forms that make and end tokens. */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requestAddress } from "@/lib/auth/desk-request";
import { createToken, endToken } from "@/lib/db/accounts/desk-tokens";
import { accountId } from "@/lib/schemas/forms/account-form";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { newToken, type TokenProblem, tokenProblemsOf } from "@/lib/schemas/forms/token-form";
import { type ActionFailure, withButtonPermission, withPermission } from "./with-permission";

const page = "/admin/accounts/tokens";

/** `values` are the typed ones; `token` is shown once and stored nowhere. */
export type NewTokenState = ActionFailure & {
  status: "idle" | "invalid" | "made";
  values: { name: string; scope: string; days: string };
  problems: TokenProblem[];
  made: { id: string; name: string; token: string } | null;
};

const blank = { name: "", scope: "draft", days: "90" };

export async function createTokenAction(_: NewTokenState, data: FormData): Promise<NewTokenState> {
  const values = {
    name: formLine(data, "name"),
    scope: formLine(data, "scope"),
    days: formLine(data, "days"),
  };
  return withPermission<NewTokenState>(
    data,
    "manage_accounts",
    async (editor) => {
      const parsed = newToken.safeParse(values);
      if (!parsed.success)
        return { status: "invalid", values, problems: tokenProblemsOf(parsed.error), made: null };
      const result = await createToken(editor, { ...parsed.data, from: { address: await requestAddress() } });
      if (result.status !== "done") redirect(page);
      refresh();
      const made = { id: result.id, name: parsed.data.name, token: result.token };
      return { status: "made", values: blank, problems: [], made };
    },
    (undone) => ({ status: "idle", values, problems: [], made: null, ...undone }),
  );
}

export async function endTokenAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "manage_accounts", async (editor) => {
    const token = accountId.safeParse(formLine(data, "token"));
    if (!token.success) redirect(page);
    const result = await endToken(editor, token.data, { address: await requestAddress() });
    redirect(result.status === "done" ? `${page}?done=ended` : page);
  });
}
