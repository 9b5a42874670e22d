import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FillBar } from "@/components/ui/fill-bar";
import { Pager } from "@/components/site/pager";
import type { FullList } from "@/components/site/full-list";
import type { PageOf } from "@/lib/domain/paging";
import type { Locale } from "@/lib/domain/record/record";
import type { Group } from "@/lib/domain/status/status";
import styles from "./board-column.module.css";

type Props = {
  group: Group;
  page: PageOf<unknown>;
  to: (number: number) => string;
  filtered: boolean;
  locale: Locale;
  /** The whole board as a file. */
  files: readonly FullList[];
  lead?: ReactNode;
  children: ReactNode[];
};

/** One of the four columns: its bar, name and count, then a page of its cards. */
export function BoardColumn({ group, page, to, filtered, locale, files, lead, children }: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  return (
    <section className={`${styles.column} ${styles[group] ?? ""}`} aria-labelledby={group}>
      <FillBar group={group} />
      <header className={styles.head}>
        <h2 id={group} tabIndex={-1}>
          {status(`group.${group}`)} <span className={styles.count}>{page.total}</span>
        </h2>
      </header>
      {page.total === 0 ? (
        <p className={styles.empty}>
          {filtered ? t("noMatch", { group: status(`group.${group}`) }) : status(`groupEmpty.${group}`)}
        </p>
      ) : null}
      {lead ? <div className={styles.leadCard}>{lead}</div> : null}
      {children.length > 0 ? (
        <ul className={styles.cards}>
          {children.map((card, index) => (
            <li key={index}>{card}</li>
          ))}
        </ul>
      ) : null}
      <Pager page={page} to={to} name={status(`group.${group}`)} locale={locale} files={files} />
    </section>
  );
}
