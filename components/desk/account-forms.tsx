"use client";
import { accountAddress } from "@/lib/format/addresses/desk-addresses";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import {
  changeAccessAction,
  changeRoleAction,
  type ChangeState,
  type LinkState,
  createLinkAction,
} from "@/lib/actions/accounts";
import type { ActionFailure } from "@/lib/actions/with-permission";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { OneTimeLink } from "./one-time-link";
import { RoleField } from "./role-field";
import styles from "./account.module.css";
import form from "./form.module.css";

/**
 * `isSent`: the page is no longer accessible and no script runs: the form is shown alone, if it is the
 * submitted one.
 */
type Place = { id: string; isSent?: boolean };

const isOtherForm = (failure: ActionFailure, isSent: boolean) => isSent && !failure.visitor;

function Refusal({ status, ...failure }: ChangeState) {
  const t = useTranslations("desk.accounts");
  if (failure.visitor || failure.notSaved) return <ActionFailureNotice failure={failure} />;
  if (status === "idle") return null;
  return (
    <p role="alert" className={form.error}>
      {status === "last_admin" ? t("lastAdmin") : t("notDone")}
    </p>
  );
}

export function ChangeRoleForm({ id, role, isSent = false }: Place & { role: string | null }) {
  const t = useTranslations("desk.accounts");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<ChangeState>(
    changeRoleAction,
    { status: "idle" },
    { place: accountAddress(id) },
  );
  const { state } = sending;
  if (isOtherForm(state, isSent)) return null;
  return (
    <PostForm sending={sending} words={words} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      <Refusal {...state} />
      <RoleField value={state.sent?.role ?? role} problem={false} />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.strong}`}>{t("changeRole")}</button>
      </div>
    </PostForm>
  );
}

export function ChangeAccessForm({ id, isDisabled: isNow, isSent = false }: Place & { isDisabled: boolean }) {
  const t = useTranslations("desk.accounts");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<ChangeState>(
    changeAccessAction,
    { status: "idle" },
    { place: accountAddress(id) },
  );
  const { state } = sending;
  if (isOtherForm(state, isSent)) return null;
  const isDisabled = isSent ? state.sent?.access === "enabled" : isNow;
  return (
    <PostForm sending={sending} words={words} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      <Refusal {...state} />
      <input type="hidden" name="access" value={isDisabled ? "enabled" : "disabled"} />
      <p className={form.hint}>{isDisabled ? t("enableHint") : t("disableHint")}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${isDisabled ? form.strong : styles.danger}`}>
          {isDisabled ? t("enable") : t("disable")}
        </button>
      </div>
    </PostForm>
  );
}

export function CreateLinkForm({ id, name, hours, isSent = false }: Place & { name: string; hours: number }) {
  const t = useTranslations("desk.accounts");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<LinkState>(
    createLinkAction,
    { status: "idle" },
    { place: accountAddress(id) },
  );
  const { state } = sending;
  if (state.status !== "made" && isOtherForm(state, isSent)) return null;
  return (
    <PostForm sending={sending} words={words} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      {state.status === "made" ? <OneTimeLink name={name} link={state.link} hours={hours} /> : null}
      {state.status === "made" ? null : <ActionFailureNotice failure={state} />}
      {state.status === "refused" ? (
        <p role="alert" className={form.error}>
          {t("notDone")}
        </p>
      ) : null}
      <p className={form.hint}>{t("newLinkHint", { hours })}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${form.strong}`}>{t("newLink")}</button>
      </div>
    </PostForm>
  );
}
