"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { signInAction, type SignInState } from "@/lib/actions/sign-in";
import { NotSaved } from "./form/not-saved";
import form from "./form.module.css";

/** Email address, password and, for an account with a second factor, its code. */
export function SignInForm({ next, email }: { next: string; email: string }) {
  const t = useTranslations("desk.signIn");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<SignInState>(signInAction, { status: "idle", email });
  const { state, isPending } = sending;
  const asksCode = state.status === "code";
  const problem =
    state.status === "refused"
      ? t("refused")
      : state.status === "wait"
        ? t("wait", { minutes: state.minutes })
        : asksCode && state.refused
          ? t("codeRefused")
          : null;
  return (
    <PostForm sending={sending} words={words} className={form.form}>
      <input type="hidden" name="next" value={next} />
      {"notSaved" in state ? <NotSaved problem={state.notSaved} /> : null}
      {problem ? (
        <p role="alert" className={form.error}>
          {problem}
        </p>
      ) : null}
      {asksCode ? (
        <>
          <input type="hidden" name="email" value={state.email} />
          <label className={form.field}>
            <span className={form.label}>{t("code")}</span>
            <span className={form.hint}>{t("codeHint")}</span>
            <input
              className={form.input}
              name="code"
              required
              autoComplete="one-time-code"
              autoCapitalize="off"
              autoFocus
            />
          </label>
        </>
      ) : (
        <>
          <label className={form.field}>
            <span className={form.label}>{t("email")}</span>
            <input
              className={form.input}
              type="email"
              name="email"
              required
              autoComplete="username"
              defaultValue={state.email}
            />
          </label>
          <label className={form.field}>
            <span className={form.label}>{t("password")}</span>
            <input
              className={form.input}
              type="password"
              name="password"
              required
              autoComplete="current-password"
            />
          </label>
        </>
      )}
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {isPending ? t("underWay") : t("submit")}
        </button>
      </div>
    </PostForm>
  );
}
