"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormSubmission } from "@/components/posting/form-submission";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { createTokenAction, type NewTokenState } from "@/lib/actions/tokens";
import { tokenDays, tokenScopes } from "@/lib/domain/editing/token";
import { maxTokenNameCharacters, type TokenProblem } from "@/lib/schemas/forms/token-form";
import { ActionFailureNotice } from "./form/action-failure-notice";
import styles from "./account.module.css";
import form from "./form.module.css";

const initial: NewTokenState = {
  status: "idle",
  values: { name: "", scope: "draft", days: "90" },
  problems: [],
  made: null,
};

/**
 * Makes a token and shows it once. `isSent`: the page is no longer accessible and no script runs: the form is
 * shown alone, if it was submitted.
 */
export function NewTokenForm({ isSent = false }: { isSent?: boolean }) {
  const t = useTranslations("desk.tokens");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<NewTokenState>(createTokenAction, initial, {
    place: "/admin/accounts/tokens",
  });
  const { state, isPending } = sending;
  if (isSent && !state.visitor) return null;
  return (
    <>
      {state.made ? <MadeToken {...state.made} /> : null}
      <PostForm sending={sending} words={words} className={form.form}>
        <ActionFailureNotice failure={state} />
        {state.status === "invalid" ? (
          <p role="alert" className={form.error}>
            {t("invalid")}
          </p>
        ) : null}
        <TokenFields key={state.made?.id} values={state.values} problems={state.problems} />
        <div className={form.buttons}>
          <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
            {t("make")}
          </button>
        </div>
      </PostForm>
    </>
  );
}

/** It takes the focus, so that it is noticed. */
function MadeToken({ name, token }: { name: string; token: string }) {
  const t = useTranslations("desk.tokens");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [token]);
  return (
    <div className={styles.once} role="status" tabIndex={-1} ref={box}>
      <p>
        <b>{t("made", { name })}</b>
      </p>
      <p className={styles.link} lang="en">
        {token}
      </p>
      <p>{t("madeHint")}</p>
    </div>
  );
}

type FieldsProps = { values: NewTokenState["values"]; problems: readonly TokenProblem[] };

function TokenFields({ values, problems }: FieldsProps) {
  const t = useTranslations("desk.tokens");
  const field = (name: TokenProblem) => ({
    box: `${form.field} ${problems.includes(name) ? form.wrong : ""}`,
    error: problems.includes(name) ? (
      <span className={form.error} id={`${name}-error`}>
        {t(`problem.${name}`, { longest: maxTokenNameCharacters })}
      </span>
    ) : null,
    control: {
      className: form.input,
      name,
      required: true,
      "aria-invalid": problems.includes(name) ? true : undefined,
      "aria-describedby": problems.includes(name) ? `${name}-error` : undefined,
    },
  });
  const [name, scope, days] = [field("name"), field("scope"), field("days")];
  return (
    <>
      <label className={name.box}>
        <span className={form.label}>{t("name")}</span>
        <span className={form.hint}>{t("nameHint")}</span>
        {name.error}
        <input {...name.control} type="text" autoComplete="off" defaultValue={values.name} />
      </label>
      <label className={scope.box}>
        <span className={form.label}>{t("scope")}</span>
        {scope.error}
        <select {...scope.control} defaultValue={values.scope}>
          {tokenScopes.map((each) => (
            <option key={each} value={each}>
              {t(`scopeMay.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={days.box}>
        <span className={form.label}>{t("expires")}</span>
        {days.error}
        <select {...days.control} defaultValue={values.days}>
          {tokenDays.map((each) => (
            <option key={each} value={each}>
              {t("days", { days: each })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
