import { useEffect, useRef } from "react";
import styles from "./reader-form.module.css";

/** `field`: the id of a control; null for the whole form. */
type FieldMessage = { field: string | null; message: string };

type SummaryProps = { title: string; kept: string; messages: readonly FieldMessage[] };

/** Lists the errors of a reader's form with links to the fields; takes the focus. */
export function FormSummary({ title, kept, messages }: SummaryProps) {
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

/** The messages of a reader's form by its fields, and what connects a control to its hint and error. */
export function readerFields<Field extends string>(
  messages: readonly FieldMessage[],
  values: Readonly<Record<Field, string>>,
) {
  const messageOf = (field: string) => messages.find((each) => each.field === field)?.message ?? null;
  return {
    messageOf,
    classOf: (field: string) => (messageOf(field) === null ? styles.field : styles.wrong),
    control: (field: Field, hasHint = true) => ({
      id: String(field),
      name: String(field),
      defaultValue: values[field],
      "aria-invalid": messageOf(field) === null ? undefined : true,
      "aria-describedby":
        `${messageOf(field) === null ? "" : `${field}-error `}${hasHint ? `${field}-hint` : ""}`.trim() ||
        undefined,
    }),
  };
}

type EndProps = Pick<ReturnType<typeof readerFields<"website">>, "messageOf" | "control"> & {
  isPending: boolean;
  words: Readonly<Record<"website" | "privacy" | "sending" | "submit", string>>;
};

/** The field that only programs fill in, what becomes of the text, and the button. */
export function ReaderFormEnd({ messageOf, control, isPending, words }: EndProps) {
  const message = messageOf("website");
  return (
    <>
      {/* Hidden until it was filled in, so that a person whose browser did that can empty it. */}
      <div className={message ? styles.wrong : styles.trap}>
        <label htmlFor="website">{words.website}</label>
        <FieldError id="website-error" message={message} />
        <input {...control("website", false)} autoComplete="off" tabIndex={message ? undefined : -1} />
      </div>
      <p className={styles.hint}>{words.privacy}</p>
      <p>
        <button className={styles.send} aria-busy={isPending}>
          {isPending ? words.sending : words.submit}
        </button>
      </p>
    </>
  );
}

export function FieldError({ id, message }: { id: string; message: string | null }) {
  if (message === null) return null;
  return (
    <p id={id} className={styles.error}>
      <svg width="14" height="13" viewBox="0 0 14 13" aria-hidden="true">
        <path
          d="M7 1 L13 12 L1 12 Z M7 5 V8.5 M7 9.6 V10.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {message}
    </p>
  );
}
