"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { changePasswordAction, type PasswordState } from "@/lib/actions/own-account";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { PasswordFields } from "./password-fields";
import form from "./form.module.css";

/**
 * `isSent`: the page is no longer accessible and no script runs: the form is shown alone, if it was
 * submitted.
 */
export function ChangePasswordForm({ email, isSent = false }: { email: string; isSent?: boolean }) {
  const t = useTranslations("desk.me");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<PasswordState>(
    changePasswordAction,
    { status: "idle" },
    { place: "/admin/me" },
  );
  const { state, isPending } = sending;
  if (isSent && !("visitor" in state && state.visitor)) return null;
  return (
    <PostForm sending={sending} words={words} className={form.form}>
      {state.status === "done" ? (
        <p role="status" className={form.said}>
          {t("passwordChanged")}
        </p>
      ) : null}
      {state.status === "idle" ? <ActionFailureNotice failure={state} hasSecrets /> : null}
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
      {/* Tells password managers which account the password belongs to. */}
      {email === "" ? null : <input type="hidden" name="username" autoComplete="username" value={email} />}
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
    </PostForm>
  );
}
