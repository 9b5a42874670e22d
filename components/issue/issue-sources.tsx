import { useTranslations } from "next-intl";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { PageOf } from "@/lib/domain/paging";
import type { Source } from "@/lib/domain/record/record";
import { titleLanguage } from "@/lib/domain/sources/source-list";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { languageName } from "@/lib/format/languages";
import styles from "./issue-sources.module.css";

/** The sources cited by the shown history, with their tier and access. */
export function IssueSources({
  page,
  to,
  view,
}: {
  page: PageOf<Source>;
  to: (number: number) => string;
  view: ReaderView;
}) {
  const t = useTranslations("issue");
  const own = useTranslations("sources");
  const status = useTranslations("status");
  const { locale } = view;
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        {t("sources.title")} <span>{page.total}</span>
      </h2>
      <ol start={page.from || 1}>
        {page.items.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <p className={styles.name} lang={titleLanguage(source)}>
              {source.url ? (
                <a href={source.url} rel="noopener">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
            </p>
            <p className={styles.about}>
              {source.publisher} ·{" "}
              {source.publishedOn
                ? t("sources.published", {
                    date: formatPartialDate(source.publishedOn, locale, { sameYearAs: asOfDay(view.asOf) }),
                  })
                : t("sources.undated")}{" "}
              · {status(`tier.${source.tier}`)} · {status(`access.${source.access}`)}
              {source.language === locale
                ? null
                : ` · ${t("sources.language", { language: languageName(source.language, locale) })}`}
              {source.machineTranslated ? ` · ${t("sources.machine")}` : null}
              {source.url ? null : ` · ${t("sources.noAddress")}`}
              {source.archivedUrl ? (
                <>
                  {" · "}
                  <a href={source.archivedUrl} rel="noopener">
                    {t("sources.archived")}
                  </a>
                </>
              ) : null}
              <span className="no-print">
                {" · "}
                <a href={addressOf({ page: "source", id: source.id }, locale, shownDay(view))}>
                  {own("ownPage")}
                </a>
              </span>
            </p>
            {source.url ? <p className={`${styles.address} print-only`}>{source.url}</p> : null}
          </li>
        ))}
      </ol>
      <Pager page={page} to={to} name={t("sources.title")} locale={locale} />
    </section>
  );
}
