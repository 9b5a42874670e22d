import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { dateOfEntry } from "@/lib/domain/search";
import type { SearchEntry, SearchKind } from "@/lib/domain/search-entries";
import { excerptOf } from "@/lib/domain/search-excerpt";
import type { Term } from "@/lib/domain/search-text";
import { addressOf, type RecordPage } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { MarkedText } from "./marked-text";
import styles from "./search.module.css";

const pageOf: Record<SearchKind, RecordPage> = {
  issue: "issue",
  development: "issue",
  claim: "issue",
  official: "official",
  trip: "trip",
  event: "summit",
  source: "source",
};

type Props = { entry: SearchEntry; terms: readonly Term[]; view: ReaderView };

/** One finding: its kind, its title as the way to it, the line that holds the words, and its date. */
export function ResultRow({ entry, terms, view }: Props) {
  const t = useTranslations("search");
  const { locale, asOf } = view;
  const { title, by, also, line } = excerptOf(entry, terms, locale);
  const date = dateOfEntry(entry, asOf);
  const page = addressOf({ page: pageOf[entry.kind], id: entry.pageId }, locale, null);
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{t(`kind.${entry.kind}`)}</span>
      <div>
        <p className={styles.title}>
          <a href={entry.developmentId === null ? page : `${page}#${entry.developmentId}`}>
            {title ? <MarkedText passage={title} locale={locale} /> : entry.pageId}
          </a>
        </p>
        <p className={styles.line}>
          {by ? (
            <>
              <MarkedText passage={by} locale={locale} />
              {also ? (
                <>
                  {" "}
                  (<MarkedText passage={also} locale={locale} />)
                </>
              ) : null}
              {line ? ": " : null}
            </>
          ) : also ? (
            <>
              <MarkedText passage={also} locale={locale} />
              {line ? " · " : null}
            </>
          ) : null}
          {line ? <MarkedText passage={line} locale={locale} /> : null}
        </p>
      </div>
      <span className={date ? styles.date : `${styles.date} absent`}>{date ? formatPartialDate(date, locale) : t("noDate")}</span>
    </li>
  );
}
