import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { tableFile } from "@/components/site/full-list";
import { lookupOf } from "@/lib/domain/record/lookup";
import { choosePage, pageCount, pageOf, pageWith, type RequestedPage } from "@/lib/domain/paging";
import {
  groupByMonth,
  entriesPerPage,
  monthsOnPages,
  timelineAsOf,
  type TimelineFilter,
} from "@/lib/domain/timeline/timeline";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { pageQuery } from "@/lib/schemas/addresses/page-number";
import { timelineQuery, type TimelineProblem } from "@/lib/schemas/addresses/timeline-address";
import { MonthIndex } from "./month-index";
import { MonthSection } from "./month-section";
import { TimelineFilterBar } from "./timeline-filter-bar";
import { UndatedSection } from "./undated-section";

/** The only list of the page. */
export const timelineLists = ["entries"] as const;

const timelineFiles = ["developments", "events", "trips"].map(tableFile);

type Props = {
  record: PublicRecord;
  view: ReaderView;
  choice: TimelineFilter;
  problems: TimelineProblem[];
  requested: RequestedPage<"entries">;
};

/** Everything that happened, by month and day, newest first, optionally filtered by kind, side and issue. */
export function TimelineView({ record, view, choice, problems, requested }: Props) {
  const t = useTranslations("timeline");
  const { locale } = view;
  const timeline = timelineAsOf(record, view.asOf, choice);
  const { entries, undated } = timeline;
  const lines = [
    ...entries.map((entry) => ({ entry, undated: null })),
    ...undated.map((one) => ({ entry: null, undated: one })),
  ];
  const pages = choosePage(requested, { entries: pageCount(lines.length, entriesPerPage) });
  const page = pageOf(lines, entriesPerPage, pages.choice.number);
  const address = addressOf({ page: "timeline" }, locale, shownDay(view));
  const query = timelineQuery(choice);
  const lookup = lookupOf(record);
  const past = view.asOf.kind === "day";
  return (
    <>
      <PageHead
        title={
          timeline.last
            ? t(past ? "h1.past" : "h1.live", {
                count: timeline.total,
                date: formatPartialDate(timeline.last, locale, { long: true }),
              })
            : t(past ? "h1.nonePast" : "h1.none")
        }
      >
        <p>{t("how")}</p>
      </PageHead>
      <TimelineFilterBar
        record={record}
        timeline={timeline}
        choice={choice}
        problems={problems}
        view={view}
        address={address}
      />
      <PageProblemBox problem={pages.problem} />
      <MonthIndex
        months={monthsOnPages(entries, entriesPerPage)}
        undated={undated.length}
        here={page.number}
        to={(number) => `${address}${pageQuery(timelineLists, "entries", number, { query })}`}
        undatedOn={pageWith(entries.length, entriesPerPage)}
        locale={locale}
      />
      <div id="entries">
        {groupByMonth(page.items.flatMap(({ entry }) => entry ?? [])).map((month) => (
          <MonthSection key={month.month} month={month} view={view} lookup={lookup} />
        ))}
        <UndatedSection
          undated={page.items.flatMap((line) => line.undated ?? [])}
          view={view}
          lookup={lookup}
        />
      </div>
      <Pager
        page={page}
        to={pageAddresses(timelineLists, address, { query })("entries")}
        name={t("title")}
        locale={locale}
        files={timelineFiles}
      />
    </>
  );
}
