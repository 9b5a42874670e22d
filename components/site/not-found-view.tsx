import type { ReactNode } from "react";
import { ChoiceForm } from "@/components/ui/choice-form";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf, type RecordPage } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import styles from "./not-found-view.module.css";

type NotFoundKind = "notFound" | "date" | "seenAt" | `${RecordPage}NotFound`;
type Props = {
  kind: NotFoundKind;
  locale: Locale;
  /** Repeated in another language on the same page, which has only one main part. */
  again?: boolean;
};

/**
 * Every not-found page: the problem, the form of a valid address, and two links. An ordinary page, so that it
 * can be read without script: the framework renders `notFound()` by script.
 */
export function NotFoundView({ kind, locale, again = false }: Props) {
  const words = messagesOf(locale).errors;
  const board = addressOf({ page: "board" }, locale, null);
  const Part = again ? "div" : "main";
  return (
    <Part id={again ? undefined : "content"} className={styles.main} lang={locale}>
      <meta name="robots" content="noindex" />
      <p className={styles.name}>
        <a href={board}>{words.name}</a>
      </p>
      <Explained title={words[kind].title} text={words[kind].text}>
        {kind === "date" ? (
          <ChoiceForm action={`/${locale}/as-of`} className={styles.form}>
            <label htmlFor="date">{words.date.label}</label>
            <input id="date" name="date" type="date" required />
            <button type="submit">{words.date.go}</button>
          </ChoiceForm>
        ) : null}
      </Explained>
      <p className={styles.ways}>
        <a href={board}>{words.notFound.board}</a>
        <a href={addressOf({ page: "open" }, locale, null)}>{words.notFound.open}</a>
      </p>
    </Part>
  );
}

function Explained({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </>
  );
}
