"use client";
import { useEffect, useRef } from "react";
import { PostForm } from "@/components/posting/post-form";
import { useFormSubmission } from "@/components/posting/form-submission";
import { reportErrorAction, type ReportState } from "@/lib/actions/report-error";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale } from "@/lib/domain/record/record";
import { reportMessages } from "./report-messages";
import type { ReportWords } from "./report-messages";
import styles from "./report-form.module.css";

type Props = {
  subject: ReportSubject;
  locale: Locale;
  /** When the form was rendered, as an ISO instant; it is submitted with the report. */
  shown: string;
  words: ReportWords;
};

/** The error and an address for the reply. Works without script; typed text is preserved on every error. */
export function ReportForm({ subject, locale, shown, words }: Props) {
  const first: ReportState = { status: "idle", problems: [], minutes: 0, values: { text: "", contact: "", website: "", shown } };
  const sending = useFormSubmission<ReportState>(reportErrorAction, first);
  const { state, isPending } = sending;
  const { values } = state;
  const { summary, of } = reportMessages(state, words);
  const about = "page" in subject ? { page: subject.page } : { type: subject.type, id: subject.id };
  const control = (field: "text" | "contact" | "website") => ({
    id: field,
    name: field,
    defaultValue: values[field],
    "aria-invalid": of(field) === null ? undefined : true,
    "aria-describedby": `${of(field) === null ? "" : `${field}-error `}${field === "website" ? "" : `${field}-hint`}`.trim() || undefined,
  });
  return (
    <PostForm sending={sending} words={words.posting} className={styles.form} noValidate>
      {Object.entries({ ...about, language: locale, shown: values.shown }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {summary.length > 0 ? <Summary key={JSON.stringify(state)} title={words.summary} kept={words.kept} messages={summary} /> : null}
      <div className={of("text") ? styles.wrong : styles.field}>
        <label htmlFor="text">{words.text}</label>
        <p id="text-hint" className={styles.hint}>
          {words.textHint}
        </p>
        <FieldError id="text-error" message={of("text")} />
        <textarea {...control("text")} rows={8} aria-required="true" />
      </div>
      <div className={of("contact") ? styles.wrong : styles.field}>
        <label htmlFor="contact">{words.contact}</label>
        <p id="contact-hint" className={styles.hint}>
          {words.contactHint}
        </p>
        <FieldError id="contact-error" message={of("contact")} />
        <input {...control("contact")} autoComplete="email" autoCapitalize="off" />
      </div>
      {/* Hidden until it was filled in, so that a person whose browser did that can empty it. */}
      <div className={of("website") ? styles.wrong : styles.trap}>
        <label htmlFor="website">{words.website}</label>
        <FieldError id="website-error" message={of("website")} />
        <input {...control("website")} autoComplete="off" tabIndex={of("website") ? undefined : -1} />
      </div>
      <p className={styles.hint}>{words.privacy}</p>
      <p>
        <button className={styles.send} aria-busy={isPending}>
          {isPending ? words.sending : words.submit}
        </button>
      </p>
    </PostForm>
  );
}

type SummaryProps = { title: string; kept: string; messages: { field: string | null; message: string }[] };

/** Lists the errors with links to the fields; takes the focus. */
function Summary({ title, kept, messages }: SummaryProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} role="alert" className={styles.summary}>
      <h2>{title}</h2>
      <ul>
        {messages.map(({ field, message }) => (
          <li key={message}>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
      <p>{kept}</p>
    </div>
  );
}

function FieldError({ id, message }: { id: string; message: string | null }) {
  if (message === null) return null;
  return (
    <p id={id} className={styles.error}>
      <svg width="14" height="13" viewBox="0 0 14 13" aria-hidden="true">
        <path d="M7 1 L13 12 L1 12 Z M7 5 V8.5 M7 9.6 V10.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {message}
    </p>
  );
}
