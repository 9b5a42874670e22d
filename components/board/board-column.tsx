import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FillBar } from "@/components/ui/fill-bar";
import { withQuery } from "@/lib/format/addresses";
import type { Group } from "@/lib/domain/status";
import { boardQuery, cardsPerPage, type BoardChoice } from "@/lib/schemas/board-address";
import styles from "./board-column.module.css";

type Props = {
  group: Group;
  count: number;
  /** The board's own address without a choice. */
  address: string;
  choice: BoardChoice;
  filtered: boolean;
  lead?: ReactNode;
  children: ReactNode[];
  /** Place of the first card shown, from 0. */
  from: number;
};

/** One of the four columns: its bar, name, count and definition, then a page of its cards. */
export function BoardColumn({ group, count, address, choice, filtered, lead, children, from }: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const shown = children.length + (lead ? 1 : 0);
  const rest = count - from - shown;
  const page = Math.floor(from / cardsPerPage) + 1;
  const pageAddress = (to: number) => `${withQuery(address, boardQuery({ ...choice, group, page: to }))}#${group}`;
  return (
    <section className={`${styles.column} ${styles[group]}`} aria-labelledby={group}>
      <FillBar group={group} />
      <header className={styles.head}>
        <h2 id={group} tabIndex={-1}>
          {status(`group.${group}`)} <span className={styles.count}>{count}</span>
        </h2>
        <p>{status(`groupDefinition.${group}`)}</p>
      </header>
      {count === 0 ? (
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
      {rest > 0 || page > 1 ? (
        <nav className={styles.pages} aria-label={status(`group.${group}`)}>
          <span>{t("pageOf", { from: from + 1, to: from + shown, total: count })}</span>
          {page > 1 ? <a href={pageAddress(1)}>{t("back")}</a> : null}
          {rest > 0 ? (
            <a href={pageAddress(page + 1)}>{t("more", { count: Math.min(rest, cardsPerPage), total: count })}</a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}
