import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { hasHappened } from "@/lib/domain/as-of";
import type { KnownTrip } from "@/lib/domain/known-trip";
import type { Lookup } from "@/lib/domain/lookup";
import { titleLanguage } from "@/lib/domain/source-list";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import styles from "./trips.module.css";

type Props = { known: KnownTrip; view: ReaderView; lookup: Lookup };

/** What the trip and its meetings rest on; on a past day none published later is named. */
export function TripSources({ known, view, lookup }: Props) {
  const t = useTranslations("trips");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const cited = [...known.trip.citations, ...known.meetings.flatMap(({ citations }) => citations)];
  const sources = [...new Set(cited.map(({ source }) => source))]
    .flatMap((id) => lookup.sources.get(id) ?? [])
    .filter(({ publishedOn }) => asOf.kind === "now" || publishedOn === null || hasHappened(publishedOn, asOf));
  if (sources.length === 0) return <p className="absent">{t("noSources")}</p>;
  return (
    <ol className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <a href={addressOf({ page: "source", id: source.id }, locale, null)} lang={titleLanguage(source)}>
            {source.title}
          </a>
          <span className={styles.small}>
            {source.publisher} · {source.publishedOn ? t("published", { date: formatPartialDate(source.publishedOn, locale) }) : t("undated")} ·{" "}
            {status(`tier.${source.tier}`)} · {status(`access.${source.access}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
