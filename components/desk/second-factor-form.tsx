"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { secondFactorAction, type SecondFactorState } from "@/lib/actions/own-account";
import styles from "./account.module.css";
import form from "./form.module.css";

/** Turns the second factor on (password, key, code) and off (password). */
export function SecondFactorForm({ isOn }: { isOn: boolean }) {
  const t = useTranslations("desk.me");
  const [state, action, isPending] = useActionState<SecondFactorState, FormData>(secondFactorAction, { status: "idle" });
  const button = (step: string, words: string, look: string | undefined) => (
    <div className={form.buttons}>
      <button className={`${form.button} ${look}`} name="step" value={step} aria-busy={isPending}>
        {words}
      </button>
    </div>
  );
  if (!isOn && state.status === "key") {
    return (
      <form action={action} className={form.form}>
        <p>{t("scan")}</p>
        <svg className={styles.qr} viewBox={`0 0 ${state.drawing.size} ${state.drawing.size}`} role="img" aria-label={t("qrLabel")} shapeRendering="crispEdges">
          <path d={state.drawing.path} fill="currentColor" />
        </svg>
        <p className={form.hint}>{t("secretHint")}</p>
        <p className={styles.link} lang="en" data-secret>
          {state.secret}
        </p>
        <label className={`${form.field} ${state.refused ? form.wrong : ""}`}>
          <span className={form.label}>{t("code")}</span>
          {state.refused ? (
            <span role="alert" className={form.error} id="code-error">
              {t("codeRefused")}
            </span>
          ) : null}
          <input
            className={form.input}
            name="code"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            aria-invalid={state.refused ? true : undefined}
            aria-describedby={state.refused ? "code-error" : undefined}
          />
        </label>
        {button("confirm", t("confirm"), form.primary)}
      </form>
    );
  }
  return (
    <>
      {isOn && state.status === "on" ? (
        <div className={styles.once} role="status">
          <p>
            <b>{t("turnedOn")}</b>
          </p>
          <p>{t("codesHint")}</p>
          <ul className={styles.codes}>
            {state.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <form action={action} className={form.form}>
        {!isOn && state.status === "off" ? (
          <p role="status" className={form.said}>
            {t("turnedOff")}
          </p>
        ) : null}
        {state.status === "wait" ? (
          <p role="alert" className={form.error}>
            {t("wait", { minutes: state.minutes })}
          </p>
        ) : null}
        <p>{isOn ? t("isOn") : t("isOff")}</p>
        <label className={`${form.field} ${state.status === "refused" ? form.wrong : ""}`}>
          <span className={form.label}>{t("yourPassword")}</span>
          {state.status === "refused" ? (
            <span role="alert" className={form.error} id="factor-error">
              {t("wrongPassword")}
            </span>
          ) : null}
          <input
            className={form.input}
            type="password"
            name="password"
            required
            autoComplete="current-password"
            aria-invalid={state.status === "refused" ? true : undefined}
            aria-describedby={state.status === "refused" ? "factor-error" : undefined}
          />
        </label>
        {isOn ? button("end", t("turnOff"), styles.danger) : button("begin", t("turnOn"), form.strong)}
      </form>
    </>
  );
}
