"use client";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/format/addresses";
import en from "@/lib/messages/en/errors.json";
import ko from "@/lib/messages/ko/errors.json";
import styles from "./not-found-view.module.css";

type Kind = "notFound" | "issueNotFound" | "date" | "issueOrDate";

/**
 * Every not-found page: what is wrong, what an address looks like, and two ways on. It reads its language from
 * the address, because such a page is given no parameters and is drawn before its language is settled.
 */
export function NotFoundView({ kind }: { kind: Kind }) {
  const locale = useParams().locale === "ko" ? "ko" : "en";
  const words = locale === "ko" ? ko : en;
  const board = addressOf({ page: "board" }, locale, null);
  return (
    <main id="content" className={styles.main}>
      <p className={styles.name}>
        <a href={board}>{words.name}</a>
      </p>
      {kind === "issueOrDate" ? (
        <Explained title={words.notFound.title} text={`${words.issueNotFound.text} ${words.date.text}`} />
      ) : (
        <Explained title={words[kind].title} text={words[kind].text}>
          {kind === "date" ? (
            <form action={`/${locale}/as-of`} method="get" className={styles.form}>
              <label htmlFor="date">{words.date.label}</label>
              <input id="date" name="date" type="date" required />
              <button type="submit">{words.date.go}</button>
            </form>
          ) : null}
        </Explained>
      )}
      <p className={styles.ways}>
        <a href={board}>{words.notFound.board}</a>
        <a href={addressOf({ page: "open" }, locale, null)}>{words.notFound.open}</a>
      </p>
    </main>
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
