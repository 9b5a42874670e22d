import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pager } from "@/components/site/pager";
import { tableFile } from "@/components/site/full-list";
import { DataTable, type TableColumn } from "@/components/ui/data-table";
import type { PageOf } from "@/lib/domain/paging";
import type { Citation, Locale } from "@/lib/domain/record/record";
import { editorsLanguage } from "@/lib/domain/sources/source-list";
import styles from "./sources.module.css";

type Props = {
  id: string;
  title: string;
  page: PageOf<unknown>;
  to: (number: number) => string;
  locale: Locale;
  explain?: string;
  columns: TableColumn[];
  children: ReactNode;
};

/** A table of the entries of one kind that cite the source; nothing if there are none. */
export function CitedBySection({ id, title, page, to, locale, explain, columns, children }: Props) {
  if (page.total === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title} <span>{page.total}</span>
      </h2>
      {explain ? <p className={styles.explain}>{explain}</p> : null}
      <DataTable labelledBy={id} columns={columns}>
        {children}
      </DataTable>
      <Pager page={page} to={to} name={title} locale={locale} files={[tableFile("citations")]} />
    </section>
  );
}

/** Locator and quote of the citations, as far as recorded. */
export function CitationLocators({ citations }: { citations: Citation[] }) {
  const t = useTranslations("sources");
  const places = citations
    .filter(({ locator, quote }) => locator !== null && quote === null)
    .map(({ locator }) => locator);
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
            {t("locator")}{" "}
            {locator === null ? null : <span lang={editorsLanguage(locator)}>{locator}, </span>}
            <q lang={quote.language}>{quote.text}</q>
          </p>
        ) : null,
      )}
    </>
  );
}
