"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { welcomeAction, type WelcomeState } from "@/lib/actions/sign-in";
import { NotSaved } from "./form/not-saved";
import { PasswordFields } from "./password-fields";
import { PersonFields } from "./person-fields";
import form from "./form.module.css";

/** Sets the password of a one-time link; the first one also creates the desk's admin. */
export function WelcomeForm({ token, isFirst }: { token: string; isFirst: boolean }) {
  const t = useTranslations("desk.welcome");
  const initial: WelcomeState = { status: "idle", name: "", email: "", problems: {} };
  const words = useSubmissionMessages();
  const sending = useFormSubmission<WelcomeState>(welcomeAction, initial);
  const { state, isPending } = sending;
  return (
    <PostForm sending={sending} words={words} className={form.form}>
      <input type="hidden" name="token" value={token} />
      {isFirst ? <input type="hidden" name="first" value="yes" /> : null}
      <NotSaved problem={state.notSaved} />
      {state.status === "unknown" ? (
        <p role="alert" className={form.error}>
          {t("unknown")} <a href="/admin/sign-in">{t("toSignIn")}</a>
        </p>
      ) : null}
      {isFirst ? <PersonFields values={state} problems={state.problems} /> : null}
      <PasswordFields problems={state.problems} />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("submit")}
        </button>
      </div>
    </PostForm>
  );
}
