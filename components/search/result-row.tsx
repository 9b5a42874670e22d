import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale, Measure } from "@/lib/domain/record/record";
import { dateOfEntry } from "@/lib/domain/search/search";
import type { SearchEntry } from "@/lib/domain/search/search-entries";
import { excerptOf, type Passage } from "@/lib/domain/search/search-excerpt";
import type { Term } from "@/lib/domain/search/search-terms";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { pageOfType } from "@/lib/format/addresses/record-address";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { dutyAddress, entryAddress } from "@/lib/format/addresses/row-addresses";
import styles from "./search.module.css";

/** Lookups for entries that are rows of other pages: an issue's ledger and the table of all rates. */
export type Rows = { issues: Lookup["issues"]; measures: readonly Measure[] };

/**
 * A measure is a row of the page of all rates; a development and a claim are entries on the page of their
 * issue.
 */
function addressOfEntry(
  { kind, pageId, developmentId }: SearchEntry,
  { issues, measures }: Rows,
  { asOf, locale }: ReaderView,
): string {
  if (kind === "measure")
    return dutyAddress(addressOf({ page: "rates" }, locale, null), measures, pageId, asOf);
  const page = addressOf(
    { page: pageOfType[kind === "claim" ? "development" : kind], id: pageId },
    locale,
    null,
  );
  return developmentId === null ? page : entryAddress(page, issues.get(pageId), developmentId, asOf);
}

type Props = { entry: SearchEntry; terms: readonly Term[]; rows: Rows; view: ReaderView };

/** One result: its kind, its linked title, the matching line, and its date. */
export function ResultRow({ entry, terms, rows, view }: Props) {
  const t = useTranslations("search");
  const { locale, asOf } = view;
  const { title, by, also, line } = excerptOf(entry, terms, locale);
  const date = dateOfEntry(entry, asOf);
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{t(`kind.${entry.kind}`)}</span>
      <div>
        <p className={styles.title}>
          <a href={addressOfEntry(entry, rows, view)}>
            {title ? <HighlightedText passage={title} locale={locale} /> : entry.pageId}
          </a>
        </p>
        <p className={styles.line}>
          {by ? (
            <>
              <HighlightedText passage={by} locale={locale} />
              {also ? (
                <>
                  {" "}
                  (<HighlightedText passage={also} locale={locale} />)
                </>
              ) : null}
              {line ? ": " : null}
            </>
          ) : also ? (
            <>
              <HighlightedText passage={also} locale={locale} />
              {line ? " · " : null}
            </>
          ) : null}
          {line ? <HighlightedText passage={line} locale={locale} /> : null}
        </p>
      </div>
      <span className={date ? styles.date : `${styles.date} absent`}>
        {date ? formatPartialDate(date, locale) : t("noDate")}
      </span>
    </li>
  );
}

/** A passage with the search terms marked, and its language if it differs from the page's. */
function HighlightedText({ passage, locale }: { passage: Passage; locale: Locale }) {
  const runs = passage.runs.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
  return passage.language === locale ? <>{runs}</> : <span lang={passage.language}>{runs}</span>;
}
