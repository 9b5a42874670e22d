import { useTranslations } from "next-intl";
import { CompactCountdown } from "@/components/countdown/compact-countdown";
import { formatDateSpan } from "@/components/countdown/format-date-span";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson, tableFile } from "@/components/site/full-list";
import { Section } from "@/components/ui/section";
import { listEvents } from "@/lib/domain/events/events";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { plainWording } from "@/lib/format/wordings";
import { EventTable } from "./event-table";
import styles from "./summits.module.css";
import { SummitsSentence } from "./summits-sentence";

/** The lists of the page. */
export const summitsLists = ["past", "coming"] as const;
const eventsPerPage = 40;

type Props = {
  record: PublicRecord;
  view: ReaderView;
  requested: RequestedPage<(typeof summitsLists)[number]>;
};

/** All events known by the date: the next or the last in a sentence, then upcoming and past ones. */
export function SummitsView({ record, view, requested }: Props) {
  const t = useTranslations("summits");
  const { locale } = view;
  const list = listEvents(record.events, view.asOf);
  const pages = choosePage(requested, {
    past: pageCount(list.past.length, eventsPerPage),
    coming: pageCount(list.coming.length, eventsPerPage),
  });
  const to = pageAddresses(summitsLists, addressOf({ page: "summits" }, locale, shownDay(view)));
  const coming = pageOf(list.coming, eventsPerPage, numberOf(pages.choice, "coming"));
  const past = pageOf(list.past, eventsPerPage, numberOf(pages.choice, "past"));
  const whole = [pageAsJson(view, { page: "summits" }), tableFile("events")];
  const [next] = list.coming;
  const [last] = list.past;
  return (
    <>
      <PageHead title={t("title")}>
        <p>
          <SummitsSentence list={list} view={view} />
        </p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      {next ? <CompactCountdown event={next.event} countdown={next.countdown} view={view} /> : null}
      <Section id="coming" title={t("coming")}>
        {next ? (
          <>
            <EventTable events={coming.items} issues={record.issues} view={view} labelledBy="coming" />
            <Pager page={coming} to={to("coming")} name={t("coming")} locale={locale} files={whole} />
          </>
        ) : (
          <p className={styles.absent}>
            {last?.starts
              ? t(shownDay(view) === null ? "noneComing" : "noneComingPast", {
                  name: plainWording(last.event.name, locale),
                  date: formatDateSpan({ starts: last.starts, ends: last.ends }, locale),
                })
              : t(shownDay(view) === null ? "sentence.none" : "sentence.nonePast")}
          </p>
        )}
      </Section>
      <Section id="past" title={t("past")}>
        {last ? (
          <>
            <p className={styles.note}>{t("movedNote")}</p>
            <EventTable events={past.items} issues={record.issues} view={view} labelledBy="past" />
            <Pager page={past} to={to("past")} name={t("past")} locale={locale} files={whole} />
          </>
        ) : (
          <p className={styles.absent}>{t("nonePastEvents")}</p>
        )}
      </Section>
    </>
  );
}
