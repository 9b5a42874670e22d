import { useTranslations } from "next-intl";
import { Statement } from "@/components/record-parts/statement";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { tableFile } from "@/components/site/full-list";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { OfficialStatement } from "@/lib/domain/people-and-trips/officials";
import type { PageOf } from "@/lib/domain/paging";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { entryAddress } from "@/lib/format/addresses/row-addresses";
import styles from "./official-statements.module.css";

type Props = {
  page: PageOf<OfficialStatement>;
  to: (number: number) => string;
  view: ReaderView;
  lookup: Lookup;
};

/** Statements of a person, newest first, each with its issue; relayed ones are marked. */
export function OfficialStatements({ page, to, view, lookup }: Props) {
  const t = useTranslations("officials");
  const { locale } = view;
  return (
    <section aria-labelledby="said">
      <h2 id="said" tabIndex={-1} className={styles.title}>
        {t("said.title")} <span>{page.total}</span>
      </h2>
      {page.total === 0 ? (
        <p className="absent">{view.asOf.kind === "day" ? t("said.nonePast") : t("said.none")}</p>
      ) : null}
      <ol className={styles.list}>
        {page.items.map(({ claim, development, issue, relayed }, index) => {
          const address = addressOf({ page: "issue", id: issue.id }, locale, shownDay(view));
          return (
            <li key={index}>
              <p className={styles.date}>{formatPartialDate(development.date, locale, { weekday: true })}</p>
              <div data-side={claim.side} className={styles.said}>
                <p className={styles.issue}>
                  <a href={entryAddress(address, issue, development.id, view.asOf)}>
                    <LocalizedText text={issue.title} locale={locale} />
                  </a>
                  {relayed ? <span> · {t("said.relayed")}</span> : null}
                </p>
                <Statement claim={claim} view={view} lookup={lookup} />
              </div>
            </li>
          );
        })}
      </ol>
      <Pager page={page} to={to} name={t("said.title")} locale={locale} files={[tableFile("claims")]} />
    </section>
  );
}
