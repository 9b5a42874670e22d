"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { secondFactorAction, type SecondFactorState } from "@/lib/actions/own-account";
import { ActionFailureNotice } from "./form/action-failure-notice";
import styles from "./account.module.css";
import form from "./form.module.css";

type Props = {
  /** Unused backup codes; null while the second factor is off. */
  codesLeft: number | null;
  /** The page is no longer accessible and no script runs: the form is shown alone, if it was submitted. */
  isSent?: boolean;
};

/**
 * Turns the second factor on (password, key, code) or off (password), and renews its backup codes (password).
 */
export function SecondFactorForm({ codesLeft, isSent = false }: Props) {
  const isOn = codesLeft !== null;
  const t = useTranslations("desk.me");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<SecondFactorState>(
    secondFactorAction,
    { status: "idle" },
    { place: "/admin/me" },
  );
  const { state, isPending } = sending;
  if (isSent && !("visitor" in state && state.visitor)) return null;
  const button = (step: string, words: string, look: string | undefined) => (
    <button className={`${form.button} ${look}`} name="step" value={step} aria-busy={isPending}>
      {words}
    </button>
  );
  if (!isOn && state.status === "key") {
    return (
      <PostForm sending={sending} words={words} className={form.form}>
        <ActionFailureNotice failure={state} pressed={{ name: "step", value: "confirm" }} hasSecrets />
        <p>{t("scan")}</p>
        <svg
          className={styles.qr}
          viewBox={`0 0 ${state.drawing.size} ${state.drawing.size}`}
          role="img"
          aria-label={t("qrLabel")}
          shapeRendering="crispEdges"
        >
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
        <div className={form.buttons}>{button("confirm", t("confirm"), form.primary)}</div>
      </PostForm>
    );
  }
  return (
    <>
      {isOn && (state.status === "on" || state.status === "renewed") ? (
        <div className={styles.once} role="status">
          <p>
            <b>{t(state.status === "on" ? "turnedOn" : "renewed")}</b>
          </p>
          <p>{t("codesHint")}</p>
          <ul className={styles.codes}>
            {state.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <PostForm sending={sending} words={words} className={form.form}>
        {state.status === "idle" ? (
          <ActionFailureNotice
            failure={state}
            pressed={{ name: "step", value: state.sent?.step ?? "" }}
            hasSecrets
          />
        ) : null}
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
        {isSent ? null : <p>{isOn ? t("isOn") : t("isOff")}</p>}
        {isOn ? <p>{t("codesLeft", { count: codesLeft })}</p> : null}
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
        <div className={form.buttons}>
          {isSent
            ? null
            : isOn
              ? button("renew", t("renew"), form.strong)
              : button("begin", t("turnOn"), form.strong)}
          {isOn && !isSent ? button("end", t("turnOff"), styles.danger) : null}
        </div>
      </PostForm>
    </>
  );
}
