import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import { countTrips, knownTrips } from "@/lib/domain/known-trip";
import { lookupOf } from "@/lib/domain/lookup";
import type { TalksRecord } from "@/lib/domain/record";
import { TripChart } from "./trip-chart";
import { TripTable } from "./trip-table";

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
          <Section id="chart" title={t("chart.title")}>
            <TripChart known={known} record={record} view={view} />
          </Section>
          <Section id="list" title={t("list")}>
            <TripTable known={known} view={view} lookup={lookupOf(record)} />
          </Section>
        </>
      )}
    </>
  );
}
