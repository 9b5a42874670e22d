import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReaderView } from "@/components/site/reader-view";
import type { SearchResult } from "@/lib/domain/search";
import { searchKinds, type SearchEntry, type SearchKind } from "@/lib/domain/search-entries";
import { termsOf } from "@/lib/domain/search-text";
import { addressOf } from "@/lib/format/addresses";
import { formatNumber } from "@/lib/format/numbers";
import { resultsPerGroup, resultsPerPage, searchQuery } from "@/lib/schemas/search-address";
import { ResultRow } from "./result-row";
import styles from "./search.module.css";

type Props = { result: SearchResult; q: string; kind: SearchKind | null; page: number; view: ReaderView };

/** What was found, by kind: the first of each, or all of one kind page by page. */
export function SearchResults({ result, q, kind, page, view }: Props) {
  const t = useTranslations("search");
  const to = (only: SearchKind | null, number = 1) =>
    `${addressOf({ page: "search" }, view.locale, null)}${searchQuery({ q, kind: only, page: number })}`;
  const kinds = searchKinds.filter((one) => result.found[one].length > 0 || one === kind);
  return (
    <>
      <nav aria-label={t("byKind")}>
        <ul className={styles.kinds}>
          <li>
            <a href={to(null)} aria-current={kind === null ? "page" : undefined}>
              {t("all")} {formatNumber(result.total, view.locale)}
            </a>
          </li>
          {kinds.map((one) => (
            <li key={one}>
              <a href={to(one)} aria-current={one === kind ? "page" : undefined}>
                {t(`kinds.${one}`)} {formatNumber(result.found[one].length, view.locale)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {kind === null ? (
        kinds.map((one) => (
          <Group key={one} kind={one} entries={result.found[one].slice(0, resultsPerGroup)} count={result.found[one].length} q={q} view={view}>
            {result.found[one].length > resultsPerGroup ? (
              <p className={styles.more}>
                <a href={to(one)}>{t("showAll", { count: result.found[one].length, kind: t(`kinds.${one}`) })}</a>
              </p>
            ) : null}
          </Group>
        ))
      ) : (
        <OneKind entries={result.found[kind]} kind={kind} page={page} q={q} view={view} to={(number) => to(kind, number)} />
      )}
    </>
  );
}

type GroupProps = {
  kind: SearchKind;
  entries: readonly SearchEntry[];
  count: number;
  q: string;
  view: ReaderView;
  children: ReactNode;
};

function Group({ kind, entries, count, q, view, children }: GroupProps) {
  const t = useTranslations("search");
  const terms = termsOf(q);
  return (
    <section className={styles.group} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {t(`kinds.${kind}`)} <span className={styles.count}>{formatNumber(count, view.locale)}</span>
      </h2>
      {entries.length === 0 ? <p className="absent">{t("noneOfKind", { kind: t(`kinds.${kind}`) })}</p> : null}
      <ol className={styles.rows}>
        {entries.map((entry) => (
          <ResultRow key={entry.key} entry={entry} terms={terms} view={view} />
        ))}
      </ol>
      {children}
    </section>
  );
}

type OneKindProps = Omit<GroupProps, "count" | "children"> & { page: number; to: (page: number) => string };

/** A page past the last shows the last. */
function OneKind({ kind, entries, page, q, view, to }: OneKindProps) {
  const t = useTranslations("search");
  const pages = Math.max(1, Math.ceil(entries.length / resultsPerPage));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * resultsPerPage;
  const part = entries.slice(from, from + resultsPerPage);
  return (
    <Group kind={kind} entries={part} count={entries.length} q={q} view={view}>
      {pages > 1 ? (
        <nav className={styles.pages} aria-label={t("pages")}>
          {shown > 1 ? <a href={to(shown - 1)}>{t("previous")}</a> : null}
          <span>{t("range", { from: from + 1, to: from + part.length, total: entries.length })}</span>
          {shown < pages ? <a href={to(shown + 1)}>{t("next")}</a> : null}
        </nav>
      ) : null}
    </Group>
  );
}
