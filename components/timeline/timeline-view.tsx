import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/lookup";
import type { TalksRecord } from "@/lib/domain/record";
import { timelineAsOf, type TimelineFilter } from "@/lib/domain/timeline";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { formatDay } from "@/lib/format/days";
import { formatNumber } from "@/lib/format/numbers";
import { timelineQuery, type TimelineProblem } from "@/lib/schemas/timeline-choice";
import { Jump } from "./jump";
import { MonthSection } from "./month-section";
import { TimelineFilterBar } from "./timeline-filter-bar";
import { UndatedSection } from "./undated-section";
import styles from "./timeline-view.module.css";

type Props = { record: TalksRecord; view: ReaderView; choice: TimelineFilter; problems: TimelineProblem[] };

/** Everything that happened, by month and day, newest first; whole or by kind, side and issue. */
export function TimelineView({ record, view, choice, problems }: Props) {
  const t = useTranslations("timeline");
  const { locale } = view;
  const timeline = timelineAsOf(record, view.asOf, choice);
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
        address={addressOf({ page: "timeline" }, locale, shownDay(view))}
      />
      <Jump timeline={timeline} locale={locale} />
      {timeline.months.map((month) => (
        <MonthSection key={month.month} month={month} view={view} lookup={lookup} />
      ))}
      {timeline.leftOutOfDay > 0 ? <p className={styles.page}>{t("leftOut", { count: timeline.leftOutOfDay })}</p> : null}
      {timeline.earlier ? (
        <p className={styles.page}>
          {t("page", { shown: formatNumber(timeline.shown, locale), matching: formatNumber(timeline.matching, locale) })}{" "}
          <a href={`${addressOf({ page: "timeline" }, locale, timeline.earlier)}${timelineQuery(choice)}`}>
            {t("earlier", { date: formatDay(timeline.earlier, locale) })}
          </a>
        </p>
      ) : null}
      <UndatedSection undated={timeline.undated} view={view} lookup={lookup} />
    </>
  );
}
