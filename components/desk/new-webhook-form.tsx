"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { addWebhookAction, type NewWebhookState } from "@/lib/actions/webhooks";
import { maxWebhooks } from "@/lib/domain/webhooks/webhook";
import { ActionFailureNotice } from "./form/action-failure-notice";
import form from "./form.module.css";

/** `isSent`: the page is no longer accessible and no script runs: the form is shown alone, if it was sent. */
export function NewWebhookForm({ isSent = false }: { isSent?: boolean }) {
  const t = useTranslations("desk.webhooks");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<NewWebhookState>(
    addWebhookAction,
    { url: "", problem: null },
    { place: "/admin/webhooks" },
  );
  const { state, isPending } = sending;
  const { problem, url } = state;
  if (isSent && !state.visitor) return null;
  return (
    <PostForm sending={sending} words={words} className={form.form} noValidate>
      <ActionFailureNotice failure={state} />
      <label className={`${form.field} ${problem ? form.wrong : ""}`}>
        <span className={form.label}>{t("url")}</span>
        <span className={form.hint}>{t("urlHint")}</span>
        {problem ? (
          <span className={form.error} id="url-error" role="alert">
            {t(`problem.${problem}`, { max: maxWebhooks })}
          </span>
        ) : null}
        <input
          className={form.input}
          type="url"
          name="url"
          required
          defaultValue={url}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "url-error" : undefined}
        />
      </label>
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("add")}
        </button>
      </div>
    </PostForm>
  );
}
