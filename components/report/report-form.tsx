"use client";
import { PostForm } from "@/components/posting/post-form";
import { FieldError, FormSummary, ReaderFormEnd, readerFields } from "@/components/posting/reader-form";
import styles from "@/components/posting/reader-form.module.css";
import type { SubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { reportErrorAction, type ReportState } from "@/lib/actions/report-error";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale } from "@/lib/domain/record/record";

/** The form's messages, formatted on the server: the message catalogue is not sent to the browser. */
export type ReportWords = {
  posting: SubmissionMessages;
  summary: string;
  kept: string;
  text: string;
  textHint: string;
  contact: string;
  contactHint: string;
  website: string;
  privacy: string;
  submit: string;
  sending: string;
};

type Props = {
  subject: ReportSubject;
  locale: Locale;
  /** When the form was rendered, as an ISO instant; it is submitted with the report. */
  shown: string;
  words: ReportWords;
};

/** The error and an address for the reply. Works without script; typed text is preserved on every error. */
export function ReportForm({ subject, locale, shown, words }: Props) {
  const first: ReportState = { messages: [], values: { text: "", contact: "", website: "", shown } };
  const sending = useFormSubmission<ReportState>(reportErrorAction, first);
  const { state, isPending } = sending;
  const { messages, values } = state;
  const fields = readerFields(messages, values);
  const { messageOf, classOf, control } = fields;
  const about = "page" in subject ? { page: subject.page } : { type: subject.type, id: subject.id };
  return (
    <PostForm sending={sending} words={words.posting} className={styles.form} noValidate>
      {Object.entries({ ...about, language: locale, shown: values.shown }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {messages.length > 0 ? (
        <FormSummary
          key={JSON.stringify(state)}
          title={words.summary}
          kept={words.kept}
          messages={messages}
        />
      ) : null}
      <div className={classOf("text")}>
        <label htmlFor="text">{words.text}</label>
        <p id="text-hint" className={styles.hint}>
          {words.textHint}
        </p>
        <FieldError id="text-error" message={messageOf("text")} />
        <textarea {...control("text")} rows={8} aria-required="true" />
      </div>
      <div className={classOf("contact")}>
        <label htmlFor="contact">{words.contact}</label>
        <p id="contact-hint" className={styles.hint}>
          {words.contactHint}
        </p>
        <FieldError id="contact-error" message={messageOf("contact")} />
        <input {...control("contact")} autoComplete="email" autoCapitalize="off" />
      </div>
      <ReaderFormEnd {...fields} isPending={isPending} words={words} />
    </PostForm>
  );
}
