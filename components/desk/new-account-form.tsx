"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { createAccountAction, type NewAccountState } from "@/lib/actions/accounts";
import { OneTimeLink } from "./one-time-link";
import { PersonFields } from "./person-fields";
import { RoleField } from "./role-field";
import form from "./form.module.css";

const initial: NewAccountState = { status: "idle", values: { name: "", email: "", role: "viewer" }, problems: {}, made: null };

/** Makes an account and shows the one-time link with which its holder chooses a password. */
export function NewAccountForm({ hours }: { hours: number }) {
  const t = useTranslations("desk.accounts");
  const [state, action, isPending] = useActionState<NewAccountState, FormData>(createAccountAction, initial);
  return (
    <>
      {state.made ? <OneTimeLink name={state.made.name} link={state.made.link} hours={hours} /> : null}
      <form action={action} className={form.form}>
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
        <PersonFields values={state.values} problems={state.problems} />
        <RoleField value={state.values.role} problem={state.problems.role !== undefined} />
        <div className={form.buttons}>
          <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
            {t("make")}
          </button>
        </div>
      </form>
    </>
  );
}
