import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { hasHappened } from "@/lib/domain/as-of";
import { outcomeAsOf } from "@/lib/domain/events";
import type { Lookup } from "@/lib/domain/lookup";
import type { TalksEvent } from "@/lib/domain/record";
import { scheduleAsOf } from "@/lib/domain/schedule";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import styles from "./summits.module.css";

/**
 * What the page rests on: the sources of the announcements made by then, and the event's own once its outcome is
 * shown, which they report. None published later is named.
 */
export function EventSources({ event, view, lookup }: { event: TalksEvent; view: ReaderView; lookup: Lookup }) {
  const t = useTranslations("summits");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const own = asOf.kind === "now" || outcomeAsOf(event, asOf) !== null ? event.citations : [];
  const cited = [...own, ...scheduleAsOf(event, asOf).known.flatMap(({ citations }) => citations)];
  const sources = [...new Set(cited.map(({ source }) => source))]
    .flatMap((id) => lookup.sources.get(id) ?? [])
    .filter(({ publishedOn }) => publishedOn === null || hasHappened(publishedOn, asOf));
  if (sources.length === 0) return <p className={styles.absent}>{t("noSources")}</p>;
  return (
    <ol className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <a
            href={addressOf({ page: "source", id: source.id }, locale, null)}
            lang={source.titleKind === "headline" ? source.language : undefined}
          >
            {source.title}
          </a>
          <span className={styles.small}>
            {source.publisher} ·{" "}
            {source.publishedOn ? t("published", { date: formatPartialDate(source.publishedOn, locale) }) : t("undated")} ·{" "}
            {status(`tier.${source.tier}`)} · {status(`access.${source.access}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
