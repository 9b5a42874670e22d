import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay, asOfInstant } from "@/lib/domain/as-of";
import { itemsPerGroup } from "@/lib/domain/items-per-group";
import { lookupOf } from "@/lib/domain/lookup";
import type { TalksRecord } from "@/lib/domain/record";
import { reopeningsAsOf } from "@/lib/domain/reopenings";
import { timeInState } from "@/lib/domain/time-in-state";
import { formatBothZones } from "@/lib/format/dates";
import { formatDay } from "@/lib/format/days";
import { AmountsSection } from "./amounts-section";
import { GroupsSection } from "./groups-section";
import { RatesSection } from "./rates-section";
import { ReopeningsSection } from "./reopenings-section";
import { TimeSection } from "./time-section";
import styles from "./trends.module.css";

const parts = ["groups", "reopenings", "time", "rates", "amounts"] as const;

/** What the whole record says over time: five questions, each with a sentence, a chart and a table. */
export function TrendsView({ record, view }: { record: TalksRecord; view: ReaderView }) {
  const t = useTranslations("trends");
  const { locale, asOf } = view;
  const counts = itemsPerGroup(record.issues, asOf);
  const reopenings = reopeningsAsOf(record.issues, asOf);
  const times = timeInState(record.issues, asOf);
  const first = counts[0]?.on;
  if (first === undefined) return <PageHead title={t("h1None")} />;
  const shared = { view, lookup: lookupOf(record), today: asOfDay(asOf), first };
  return (
    <>
      <PageHead title={t("h1", { date: formatDay(first, locale), total: times.length, reopened: reopenings.length })}>
        <p>{t("how", { when: formatBothZones(asOfInstant(asOf), locale) })}</p>
      </PageHead>
      <nav className={styles.jump} aria-label={t("jump")}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GroupsSection counts={counts} events={record.events} {...shared} />
      <ReopeningsSection reopenings={reopenings} {...shared} />
      <TimeSection times={times} {...shared} />
      <RatesSection issues={record.issues} {...shared} />
      <AmountsSection issues={record.issues} {...shared} />
    </>
  );
}
