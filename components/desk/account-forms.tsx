"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { changeAccessAction, changeRoleAction, type ChangeState, type LinkState, makeLinkAction } from "@/lib/actions/accounts";
import { OneTimeLink } from "./one-time-link";
import { RoleField } from "./role-field";
import styles from "./account.module.css";
import form from "./form.module.css";

function Refusal({ status }: ChangeState) {
  const t = useTranslations("desk.accounts");
  if (status === "idle") return null;
  return (
    <p role="alert" className={form.error}>
      {status === "last_admin" ? t("lastAdmin") : t("notDone")}
    </p>
  );
}

export function ChangeRoleForm({ id, role }: { id: string; role: string | null }) {
  const t = useTranslations("desk.accounts");
  const [state, action] = useActionState<ChangeState, FormData>(changeRoleAction, { status: "idle" });
  return (
    <form action={action} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      <Refusal {...state} />
      <RoleField value={role} problem={false} />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.strong}`}>{t("changeRole")}</button>
      </div>
    </form>
  );
}

export function ChangeAccessForm({ id, isDisabled }: { id: string; isDisabled: boolean }) {
  const t = useTranslations("desk.accounts");
  const [state, action] = useActionState<ChangeState, FormData>(changeAccessAction, { status: "idle" });
  return (
    <form action={action} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      <Refusal {...state} />
      <input type="hidden" name="access" value={isDisabled ? "enabled" : "disabled"} />
      <p className={form.hint}>{isDisabled ? t("enableHint") : t("disableHint")}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${isDisabled ? form.strong : styles.danger}`}>{isDisabled ? t("enable") : t("disable")}</button>
      </div>
    </form>
  );
}

export function MakeLinkForm({ id, name, hours }: { id: string; name: string; hours: number }) {
  const t = useTranslations("desk.accounts");
  const [state, action] = useActionState<LinkState, FormData>(makeLinkAction, { status: "idle" });
  return (
    <form action={action} className={`${form.form} ${styles.narrow}`}>
      <input type="hidden" name="account" value={id} />
      {state.status === "made" ? <OneTimeLink name={name} link={state.link} hours={hours} /> : null}
      {state.status === "refused" ? (
        <p role="alert" className={form.error}>
          {t("notDone")}
        </p>
      ) : null}
      <p className={form.hint}>{t("newLinkHint", { hours })}</p>
      <div className={form.buttons}>
        <button className={`${form.button} ${form.strong}`}>{t("newLink")}</button>
      </div>
    </form>
  );
}
