import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { hasHappened } from "@/lib/domain/time/as-of";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Citation } from "@/lib/domain/record/record";
import { titleLanguage } from "@/lib/domain/sources/source-list";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./cited-sources.module.css";

type Props = { citations: readonly Citation[]; view: ReaderView; lookup: Lookup };

/**
 * The sources of some citations, each once and linked to its page; on a past day without those published
 * later.
 */
export function CitedSources({ citations, view, lookup }: Props) {
  const t = useTranslations("sources.cited");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const sources = [...new Set(citations.map(({ source }) => source))]
    .flatMap((id) => lookup.sources.get(id) ?? [])
    .filter(
      ({ publishedOn }) => asOf.kind === "now" || publishedOn === null || hasHappened(publishedOn, asOf),
    );
  if (sources.length === 0) return <p className="absent">{t("none")}</p>;
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <a href={addressOf({ page: "source", id: source.id }, locale, null)} lang={titleLanguage(source)}>
            {source.title}
          </a>
          <span className={styles.about}>
            {source.publisher} ·{" "}
            {source.publishedOn
              ? t("published", { date: formatPartialDate(source.publishedOn, locale) })
              : t("undated")}{" "}
            · {status(`tier.${source.tier}`)} · {status(`access.${source.access}`)}
          </span>
          {source.url ? <span className={`${styles.about} print-only`}>{source.url}</span> : null}
        </li>
      ))}
    </ul>
  );
}
