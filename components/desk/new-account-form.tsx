"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { createAccountAction, type NewAccountState } from "@/lib/actions/accounts";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { OneTimeLink } from "./one-time-link";
import { PersonFields } from "./person-fields";
import { RoleField } from "./role-field";
import form from "./form.module.css";

const initial: NewAccountState = {
  status: "idle",
  values: { name: "", email: "", role: "viewer" },
  problems: {},
  made: null,
};

/**
 * Creates an account and shows the one-time link with which its holder chooses a password. `isSent`: the page
 * is no longer accessible and no script runs: the form is shown alone, if it was submitted.
 */
export function NewAccountForm({ hours, isSent = false }: { hours: number; isSent?: boolean }) {
  const t = useTranslations("desk.accounts");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<NewAccountState>(createAccountAction, initial, {
    place: "/admin/accounts",
  });
  const { state, isPending } = sending;
  if (isSent && !state.visitor) return null;
  return (
    <>
      {state.made ? <OneTimeLink name={state.made.name} link={state.made.link} hours={hours} /> : null}
      <PostForm sending={sending} words={words} className={form.form}>
        <ActionFailureNotice failure={state} />
        {state.status === "email_taken" ? (
          <p role="alert" className={form.error}>
            {t("emailTaken")}
          </p>
        ) : null}
        {state.status === "invalid" ? (
          <p role="alert" className={form.error}>
            {t("invalid")}
          </p>
        ) : null}
        <PersonFields key={state.made?.id} values={state.values} problems={state.problems} />
        <RoleField
          key={`role ${state.made?.id}`}
          value={state.values.role}
          problem={state.problems.role !== undefined}
        />
        <div className={form.buttons}>
          <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
            {t("make")}
          </button>
        </div>
      </PostForm>
    </>
  );
}
