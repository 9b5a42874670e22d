/** Server actions of the forms for signing in and out and for choosing a password. */
"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { deleteSessionCookies, setCookies } from "@/lib/auth/desk-cookies";
import { requestAddress, requestEditor } from "@/lib/auth/desk-request";
import { choosePassword } from "@/lib/auth/passwords";
import { processAuth } from "@/lib/auth/process-auth";
import { verifySecondStep } from "@/lib/auth/second-factor";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { isUsedLink } from "@/lib/db/accounts/one-time-links";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import { usedLinkAddress } from "@/lib/format/addresses/desk-addresses";
import { firstAdmin, newPassword, type AccountProblem, problemsOf } from "@/lib/schemas/forms/account-form";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { handleSaveFailure } from "./save-failure";

/** `email` is returned as typed, a password never is. */
export type SignInState =
  | { status: "idle" | "refused"; email: string; notSaved?: SavingProblem }
  | { status: "wait"; email: string; minutes: number }
  | { status: "code"; email: string; refused: boolean; notSaved?: SavingProblem };

/**
 * A session is a row of the database: where it cannot be written, the state says so and does not call the
 * password wrong.
 */
export async function signInAction(_: SignInState, data: FormData): Promise<SignInState> {
  const email = formLine(data, "email");
  return handleSaveFailure<SignInState>(
    () => signInWith(data),
    (notSaved) =>
      data.has("code")
        ? { status: "code", email, refused: false, notSaved }
        : { status: "idle", email, notSaved },
  );
}

async function signInWith(data: FormData): Promise<SignInState> {
  const email = formLine(data, "email");
  const next = toSafeDeskAddress(formLine(data, "next"));
  if (data.has("code")) {
    const step = await verifySecondStep(processAuth(), {
      code: formLine(data, "code"),
      who: email,
      headers: await headers(),
      address: await requestAddress(),
    });
    if (step.status === "wait") return { status: "wait", email, minutes: step.minutes };
    if (step.status === "refused") return { status: "code", email, refused: true };
    await setCookies(step.headers);
    redirect(next);
  }
  const credentials = {
    email,
    password: formLine(data, "password"),
    address: await requestAddress(),
    headers: await headers(),
  };
  const result = await signIn(processAuth(), credentials);
  if (result.status === "refused") return { status: "refused", email };
  if (result.status === "wait") return { status: "wait", email, minutes: result.minutes };
  await setCookies(result.headers);
  if (result.secondFactor) return { status: "code", email, refused: false };
  redirect(next);
}

export async function signOutAction(): Promise<void> {
  const editor = await requestEditor();
  if (editor) {
    const asking = { editor, headers: await headers(), address: await requestAddress() };
    await handleSaveFailure(
      async () => setCookies(await signOut(processAuth(), asking)),
      deleteSessionCookies,
    );
  }
  redirect("/admin/sign-in");
}

export type WelcomeState = {
  status: "idle" | "invalid" | "unknown";
  name: string;
  email: string;
  problems: Record<string, AccountProblem>;
  notSaved?: SavingProblem;
};

/**
 * Sets the password by a one-time link, creating the account for the first one, and redirects to signing in.
 */
export async function welcomeAction(_: WelcomeState, data: FormData): Promise<WelcomeState> {
  const [token, isFirst] = [formLine(data, "token"), data.has("first")];
  const typed = { name: formLine(data, "name"), email: formLine(data, "email") };
  const password = newPassword.safeParse({
    password: formLine(data, "password"),
    repeated: formLine(data, "repeated"),
  });
  const first = isFirst ? firstAdmin.safeParse(typed) : null;
  const problems = {
    ...(password.error ? problemsOf(password.error) : {}),
    ...(first?.error ? problemsOf(first.error) : {}),
  };
  if (!password.success || (first && !first.success)) return { status: "invalid", ...typed, problems };
  const chosen = {
    token,
    password: password.data.password,
    first: first?.data ?? null,
    address: await requestAddress(),
  };
  return handleSaveFailure<WelcomeState>(
    async () => {
      const account = await choosePassword(chosen);
      if (!account && (await isUsedLink(token))) redirect(usedLinkAddress);
      if (!account) return { status: "unknown", ...typed, problems: {} };
      redirect(`/admin/sign-in?welcome=${encodeURIComponent(account.email)}`);
    },
    (notSaved) => ({ status: "idle", ...typed, problems: {}, notSaved }),
  );
}
