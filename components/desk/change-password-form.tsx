"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { changePasswordAction, type PasswordState } from "@/lib/actions/own-account";
import { PasswordFields } from "./password-fields";
import form from "./form.module.css";

export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("desk.me");
  const [state, action, isPending] = useActionState<PasswordState, FormData>(changePasswordAction, { status: "idle" });
  return (
    <form action={action} className={form.form}>
      {state.status === "done" ? (
        <p role="status" className={form.said}>
          {t("passwordChanged")}
        </p>
      ) : null}
      {state.status === "wait" ? (
        <p role="alert" className={form.error}>
          {t("wait", { minutes: state.minutes })}
        </p>
      ) : null}
      {state.status === "invalid" ? (
        <p role="alert" className={form.error}>
          {t("passwordKept")}
        </p>
      ) : null}
      {/* So that password managers know whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <label className={`${form.field} ${state.status === "refused" ? form.wrong : ""}`}>
        <span className={form.label}>{t("currentPassword")}</span>
        {state.status === "refused" ? (
          <span role="alert" className={form.error} id="current-error">
            {t("wrongPassword")}
          </span>
        ) : null}
        <input
          className={form.input}
          type="password"
          name="current"
          required
          autoComplete="current-password"
          aria-invalid={state.status === "refused" ? true : undefined}
          aria-describedby={state.status === "refused" ? "current-error" : undefined}
        />
      </label>
      <PasswordFields problems={state.status === "invalid" ? state.problems : {}} />
      <p className={form.hint}>{t("changeHint")}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("changePassword")}
        </button>
      </div>
    </form>
  );
}
