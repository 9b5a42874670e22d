import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pageAddresses } from "@/components/site/page-addresses";
import { Pager } from "@/components/site/pager";
import type { ReaderView } from "@/components/site/reader-view";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import type { PageOf } from "@/lib/domain/paging";
import type { SearchResult } from "@/lib/domain/search/search";
import { searchKinds, type SearchEntry, type SearchKind } from "@/lib/domain/search/search-entries";
import { termsOf } from "@/lib/domain/search/search-terms";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatNumber } from "@/lib/format/numbers";
import { resultsPerGroup, searchQuery } from "@/lib/schemas/addresses/search-address";
import { ResultRow, type Rows } from "./result-row";
import styles from "./search.module.css";

/** The results of one kind are a paged list. */
export const searchLists = ["results"] as const;

type Props = {
  result: SearchResult;
  q: string;
  kind: SearchKind | null;
  page: PageOf<SearchEntry>;
  rows: Rows;
  view: ReaderView;
};

/** The results by kind: the first of each, or all of one kind with pages. */
export function SearchResults({ result, q, kind, page, rows, view }: Props) {
  const t = useTranslations("search");
  const address = addressOf({ page: "search" }, view.locale, null);
  const to = (only: SearchKind | null) => `${address}${searchQuery({ q, kind: only })}`;
  const kinds = searchKinds.filter((one) => result.found[one].length > 0 || one === kind);
  return (
    <>
      <nav aria-label={t("byKind")}>
        <FilterAnchor>
          <ul className={styles.kinds}>
            <li>
              <a href={`${to(null)}${filterAnchor}`} aria-current={kind === null ? "page" : undefined}>
                {t("all")} {formatNumber(result.total, view.locale)}
              </a>
            </li>
            {kinds.map((one) => (
              <li key={one}>
                <a href={`${to(one)}${filterAnchor}`} aria-current={one === kind ? "page" : undefined}>
                  {t(`kinds.${one}`)} {formatNumber(result.found[one].length, view.locale)}
                </a>
              </li>
            ))}
          </ul>
        </FilterAnchor>
      </nav>
      {kind === null ? (
        kinds.map((one) => (
          <Group
            key={one}
            kind={one}
            entries={result.found[one].slice(0, resultsPerGroup)}
            count={result.found[one].length}
            q={q}
            rows={rows}
            view={view}
          >
            {result.found[one].length > resultsPerGroup ? (
              <p className={styles.more}>
                <a href={to(one)}>
                  {t("showAll", { count: result.found[one].length, kind: t(`kinds.${one}`) })}
                </a>
              </p>
            ) : null}
          </Group>
        ))
      ) : (
        <div id="results">
          <Group kind={kind} entries={page.items} count={page.total} q={q} rows={rows} view={view}>
            <Pager
              page={page}
              to={pageAddresses(searchLists, address, { query: searchQuery({ q, kind }) })("results")}
              name={t(`kinds.${kind}`)}
              locale={view.locale}
            />
          </Group>
        </div>
      )}
    </>
  );
}

type GroupProps = {
  kind: SearchKind;
  entries: readonly SearchEntry[];
  count: number;
  q: string;
  rows: Rows;
  view: ReaderView;
  children: ReactNode;
};

function Group({ kind, entries, count, q, rows, view, children }: GroupProps) {
  const t = useTranslations("search");
  const terms = termsOf(q);
  return (
    <section className={styles.group} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {t(`kinds.${kind}`)} <span className={styles.count}>{formatNumber(count, view.locale)}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="absent">{t("noneOfKind", { kind: t(`kinds.${kind}`) })}</p>
      ) : null}
      <ol className={styles.rows}>
        {entries.map((entry) => (
          <ResultRow key={entry.key} entry={entry} terms={terms} rows={rows} view={view} />
        ))}
      </ol>
      {children}
    </section>
  );
}
