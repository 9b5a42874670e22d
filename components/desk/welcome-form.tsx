"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { welcomeAction, type WelcomeState } from "@/lib/actions/sign-in";
import { PasswordFields } from "./password-fields";
import { PersonFields } from "./person-fields";
import form from "./form.module.css";

/** Chooses the password of a one-time link; the first one of a desk makes its admin as well. */
export function WelcomeForm({ token, isFirst }: { token: string; isFirst: boolean }) {
  const t = useTranslations("desk.welcome");
  const initial: WelcomeState = { status: "idle", name: "", email: "", problems: {} };
  const [state, action] = useActionState<WelcomeState, FormData>(welcomeAction, initial);
  return (
    <form action={action} className={form.form}>
      <input type="hidden" name="token" value={token} />
      {isFirst ? <input type="hidden" name="first" value="yes" /> : null}
      {state.status === "used" ? (
        <p role="alert" className={form.error}>
          {t("used")}
        </p>
      ) : null}
      {isFirst ? <PersonFields values={state} problems={state.problems} /> : null}
      <PasswordFields problems={state.problems} />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`}>{t("submit")}</button>
      </div>
    </form>
  );
}
