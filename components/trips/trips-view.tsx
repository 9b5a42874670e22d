import { useTranslations } from "next-intl";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson, tableFile } from "@/components/site/full-list";
import { Section } from "@/components/ui/section";
import { countTrips, knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { lookupOf } from "@/lib/domain/record/lookup";
import { groupMeetingsByMonth, meetingsHeld, monthsPerPage } from "@/lib/domain/people-and-trips/meetings";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { MeetingsByMonth } from "./meetings-by-month";
import { TripChart } from "./trip-chart";
import { TripTable } from "./trip-table";

/** The lists of the page: the trips, and the months with a meeting, chosen by radio buttons. */
export const tripsLists = ["list", "met"] as const;
const tripsPerPage = 40;

type Props = {
  record: PublicRecord;
  view: ReaderView;
  requested: RequestedPage<(typeof tripsLists)[number]>;
};

/** Meetings by month, and trips: as a chart, and the same as a list. */
export function TripsView({ record, view, requested }: Props) {
  const t = useTranslations("trips");
  const known = knownTrips(record.trips, view.asOf);
  const lookup = lookupOf(record);
  const months = groupMeetingsByMonth(meetingsHeld(known));
  const pages = choosePage(requested, {
    list: pageCount(known.length, tripsPerPage),
    met: pageCount(months.length, monthsPerPage),
  });
  const page = pageOf(known, tripsPerPage, numberOf(pages.choice, "list"));
  const met = pageOf(months, monthsPerPage, numberOf(pages.choice, "met"));
  const to = pageAddresses(tripsLists, addressOf({ page: "trips" }, view.locale, shownDay(view)));
  const past = view.asOf.kind === "day";
  return (
    <>
      <PageHead title={t("title")}>
        <p>
          {known.length === 0
            ? t(past ? "nonePast" : "none")
            : t(past ? "sentencePast" : "sentence", countTrips(known))}
        </p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      {known.length === 0 ? null : (
        <>
          <Section id="met" title={t("meetingsHeld.title")}>
            <MeetingsByMonth months={met.items} view={view} lookup={lookup} />
            <Pager
              page={met}
              to={to("met")}
              name={t("meetingsHeld.month")}
              locale={view.locale}
              files={[tableFile("meetings")]}
            />
          </Section>
          <Section id="chart" title={t("chart.title")}>
            <TripChart known={page.items} record={record} view={view} />
          </Section>
          <Section id="list" title={t("list")}>
            <TripTable known={page.items} view={view} lookup={lookup} />
            <Pager
              page={page}
              to={to("list")}
              name={t("list")}
              locale={view.locale}
              files={[pageAsJson(view, { page: "trips" }), tableFile("trips")]}
            />
          </Section>
        </>
      )}
    </>
  );
}
