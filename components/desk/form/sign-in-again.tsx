"use client";
import { useTranslations } from "next-intl";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import form from "../form.module.css";

const controls = {
  email: "sign-in.email",
  password: "sign-in.password",
  code: "sign-in.code",
  pending: "sign-in.pending",
};

type Props = {
  need: SignInRequirement;
  intent?: string;
  pressed?: { name: string; value: string } | undefined;
  hasSecrets?: boolean;
};

/**
 * Sign-in inside the form whose session has ended: the typed text is submitted with it, and `intent`, that of
 * the pressed button, is executed after sign-in; by default the text is saved. `pressed` is the button's name
 * and value if it is named differently.
 */
export function SignInAgain({
  need,
  intent,
  pressed = { name: "intent", value: intent ?? "save" },
  hasSecrets = false,
}: Props) {
  const t = useTranslations("desk.signIn");
  const asksCode = need.need === "code" || need.need === "code_refused";
  return (
    <fieldset className={form.summary}>
      <legend className={form.label}>{t("again")}</legend>
      <p role="alert">
        {need.need === "refused"
          ? t("refused")
          : need.need === "wait"
            ? t("wait", { minutes: need.minutes })
            : need.need === "code_refused"
              ? t("codeRefused")
              : hasSecrets
                ? t("againSecretsText")
                : intent === undefined
                  ? t("againText")
                  : t("againContinueText")}
      </p>
      {asksCode ? <input type="hidden" name={controls.pending} value={need.pending} /> : null}
      {asksCode ? (
        <label className={form.field}>
          <span className={form.label}>{t("code")}</span>
          <input className={form.input} name={controls.code} autoComplete="one-time-code" autoFocus />
        </label>
      ) : (
        <>
          <label className={form.field}>
            <span className={form.label}>{t("email")}</span>
            <input
              className={form.input}
              type="email"
              name={controls.email}
              autoComplete="username"
              autoFocus
            />
          </label>
          <label className={form.field}>
            <span className={form.label}>{t("password")}</span>
            <input
              className={form.input}
              type="password"
              name={controls.password}
              autoComplete="current-password"
            />
          </label>
        </>
      )}
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} name={pressed.name} value={pressed.value}>
          {intent === undefined ? t("againSubmit") : t("againContinue")}
        </button>
      </div>
    </fieldset>
  );
}
