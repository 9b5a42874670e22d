import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import table from "@/components/ui/data-table.module.css";
import type { Citation } from "@/lib/domain/record";
import { editorsLanguage } from "@/lib/domain/source-list";
import styles from "./sources.module.css";

type Props = {
  id: string;
  title: string;
  count: number;
  explain?: string;
  columns: { name: string; className?: string }[];
  children: ReactNode;
};

/** One kind of entry that rests on the source, as a table; nothing where there is none. */
export function RestingSection({ id, title, count, explain, columns, children }: Props) {
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title} <span>{count}</span>
      </h2>
      {explain ? <p className={styles.explain}>{explain}</p> : null}
      <table className={table.table} aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map(({ name, className }) => (
              <th key={name} scope="col" className={className}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** Where in the source an entry is found, and the source's words there, as far as recorded. */
export function CitedAt({ citations }: { citations: Citation[] }) {
  const t = useTranslations("sources");
  const places = citations.filter(({ locator, quote }) => locator !== null && quote === null).map(({ locator }) => locator);
  const together = places.join(", ");
  return (
    <>
      {places.length > 0 ? (
        <p className={styles.place}>
          {t("locator")} <span lang={editorsLanguage(together)}>{together}</span>
        </p>
      ) : null}
      {citations.map(({ locator, quote }, index) =>
        quote ? (
          <p key={index} className={styles.place}>
            {t("locator")} {locator === null ? null : <span lang={editorsLanguage(locator)}>{locator}, </span>}
            <q lang={quote.language}>{quote.text}</q>
          </p>
        ) : null,
      )}
    </>
  );
}
