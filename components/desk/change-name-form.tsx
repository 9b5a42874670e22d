"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { changeNameAction } from "@/lib/actions/accounts";
import type { NameState } from "@/lib/actions/change-name";
import { changeOwnNameAction } from "@/lib/actions/own-account";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { NameField } from "./person-fields";
import form from "./form.module.css";

type Props = {
  /** Null for the editor's own account. */
  accountId: string | null;
  name: string;
  /** The address of the page. */
  place: string;
  /** The page is no longer accessible and no script runs: the form is shown alone, if it was submitted. */
  isSent?: boolean;
};

/** Changes the name of an account. */
export function ChangeNameForm({ accountId, name, place, isSent = false }: Props) {
  const t = useTranslations("desk.accounts");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<NameState>(
    accountId === null ? changeOwnNameAction : changeNameAction,
    { status: "idle", name: null, problems: {} },
    { place },
  );
  const { state, isPending } = sending;
  if (isSent && !state.visitor) return null;
  return (
    <PostForm sending={sending} words={words} className={form.form}>
      {accountId === null ? null : <input type="hidden" name="account" value={accountId} />}
      <ActionFailureNotice failure={state} />
      {state.status === "idle" ? null : (
        <p role="alert" className={form.error}>
          {t(state.status === "invalid" ? "nameKept" : "notDone")}
        </p>
      )}
      <NameField
        value={state.name ?? name}
        problem={state.problems.name}
        autoComplete={accountId === null ? "name" : "off"}
      />
      <p className={form.hint}>{t("changeNameHint")}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${form.strong}`} aria-busy={isPending}>
          {t("changeName")}
        </button>
      </div>
    </PostForm>
  );
}
