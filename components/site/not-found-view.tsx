import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/format/addresses";
import styles from "./not-found-view.module.css";

/** The body of every not-found page: what is wrong, what an address looks like, and two ways on. */
export function NotFoundView({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const t = useTranslations("errors");
  const site = useTranslations("site");
  const locale = useLocale();
  return (
    <main id="content" className={styles.main}>
      <p className={styles.name}>
        <a href={addressOf({ page: "board" }, locale, null)}>{site("name")}</a>
      </p>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
      <p className={styles.ways}>
        <a href={addressOf({ page: "board" }, locale, null)}>{t("notFound.board")}</a>
        <a href={addressOf({ page: "open" }, locale, null)}>{t("notFound.open")}</a>
      </p>
    </main>
  );
}
