import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import type { ReaderView } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/record/lookup";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import { locales, type Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { searchRecord, searchableCounts } from "@/lib/domain/search/search";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import {
  resultsPerPage,
  searchQuery,
  type SearchChoice,
  type SearchProblem,
} from "@/lib/schemas/addresses/search-address";
import { SearchForm } from "./search-form";
import { SearchProblems } from "./search-problems";
import { SearchResults } from "./search-results";
import { SearchScope } from "./search-scope";
import styles from "./search.module.css";

type Props = {
  record: PublicRecord;
  view: ReaderView;
  choice: SearchChoice;
  problems: SearchProblem[];
  requested: RequestedPage<"results">;
};

/**
 * A sentence with the number of results, the field and the results; without a query, what can be searched.
 */
export function SearchView({ record, view, choice, problems, requested }: Props) {
  const t = useTranslations("search");
  const { locale, asOf } = view;
  const { q, typed, kind } = choice;
  const result = q === null ? null : searchRecord(record, q, asOf);
  const found = kind === null || result === null ? [] : result.found[kind];
  const pages = choosePage(requested, { results: pageCount(found.length, resultsPerPage) });
  const searchable = Object.values(searchableCounts(record, asOf)).reduce((sum, count) => sum + count, 0);
  const title =
    q === null || result === null
      ? t("searchable", { count: searchable })
      : result.total === 0
        ? t("none", { q })
        : t("found", { count: result.total, q });
  return (
    <div className={styles.page}>
      <PageHead title={title} />
      <SearchForm
        typed={typed}
        locale={locale}
        isInvalid={problems.some(({ parameter }) => parameter === "q")}
      />
      <SearchProblems problems={problems} />
      <PageProblemBox problem={pages.problem} />
      <p className={styles.rule}>
        {t("rule")} {q === null ? null : <OtherLanguage choice={choice} locale={locale} />}
      </p>
      {q !== null && result !== null && result.total > 0 ? (
        <SearchResults
          result={result}
          q={q}
          kind={kind}
          page={pageOf(found, resultsPerPage, pages.choice.number)}
          rows={{ issues: lookupOf(record).issues, measures: record.measures }}
          view={view}
        />
      ) : (
        <>
          {result ? <NothingFound locale={locale} searchable={searchable} /> : null}
          <SearchScope record={record} view={view} />
        </>
      )}
    </div>
  );
}

function NothingFound({ locale, searchable }: { locale: Locale; searchable: number }) {
  const t = useTranslations("search");
  return (
    <p className={styles.nothing}>
      {t("searched", { count: searchable })} {t("try")}{" "}
      <a href={addressOf({ page: "board" }, locale, null)}>{t("board")}</a>
    </p>
  );
}

/** The same query on the page in the other language. */
function OtherLanguage({ choice, locale }: { choice: SearchChoice; locale: Locale }) {
  return locales
    .filter((language) => language !== locale)
    .map((language) => (
      <a
        key={language}
        className={styles.other}
        href={`${addressOf({ page: "search" }, language, null)}${searchQuery(choice)}`}
        lang={language}
        hrefLang={language}
      >
        {messagesOf(language).search.inThisLanguage}
      </a>
    ));
}
