import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import { countTrips, knownTrips } from "@/lib/domain/known-trip";
import { lookupOf } from "@/lib/domain/lookup";
import type { TalksRecord } from "@/lib/domain/record";
import { TripChart } from "./trip-chart";
import { TripTable } from "./trip-table";
import styles from "./trips.module.css";

type Props = { record: TalksRecord; view: ReaderView };

/** Who travelled when: as a chart, and the same as a list. */
export function TripsView({ record, view }: Props) {
  const t = useTranslations("trips");
  const known = knownTrips(record.trips, view.asOf);
  const past = view.asOf.kind === "day";
  return (
    <>
      <PageHead title={t("title")}>
        <p>{known.length === 0 ? t(past ? "nonePast" : "none") : t(past ? "sentencePast" : "sentence", countTrips(known))}</p>
      </PageHead>
      {known.length === 0 ? null : (
        <>
          <section className={styles.section} aria-labelledby="chart">
            <h2 id="chart">{t("chart.title")}</h2>
            <TripChart known={known} record={record} view={view} />
          </section>
          <section className={styles.section} aria-labelledby="list">
            <h2 id="list">{t("list")}</h2>
            <TripTable known={known} view={view} lookup={lookupOf(record)} />
          </section>
        </>
      )}
    </>
  );
}
