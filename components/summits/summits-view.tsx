import { useTranslations } from "next-intl";
import { CompactCountdown } from "@/components/countdown/compact-countdown";
import { writtenSpan } from "@/components/countdown/written-span";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import { listEvents } from "@/lib/domain/events";
import type { TalksRecord } from "@/lib/domain/record";
import { plainWording } from "@/lib/format/words";
import { EventTable } from "./event-table";
import styles from "./summits.module.css";
import { SummitsSentence } from "./summits-sentence";

/** All events known by the date: the next or the last in a sentence, then those to come and those past. */
export function SummitsView({ record, view }: { record: TalksRecord; view: ReaderView }) {
  const t = useTranslations("summits");
  const { locale } = view;
  const list = listEvents(record.events, view.asOf);
  const [next] = list.coming;
  const [last] = list.past;
  return (
    <>
      <PageHead title={t("title")}>
        <p>
          <SummitsSentence list={list} view={view} />
        </p>
      </PageHead>
      {next ? <CompactCountdown event={next.event} countdown={next.countdown} view={view} /> : null}
      <Section id="coming" title={t("coming")}>
        {next ? (
          <EventTable events={list.coming} issues={record.issues} view={view} labelledBy="coming" />
        ) : (
          <p className={styles.absent}>
            {last?.starts
              ? t(shownDay(view) === null ? "noneComing" : "noneComingPast", {
                  name: plainWording(last.event.name, locale),
                  date: writtenSpan({ starts: last.starts, ends: last.ends }, locale),
                })
              : t(shownDay(view) === null ? "sentence.none" : "sentence.nonePast")}
          </p>
        )}
      </Section>
      <Section id="past" title={t("past")}>
        {last ? (
          <>
            <p className={styles.note}>{t("movedNote")}</p>
            <EventTable events={list.past} issues={record.issues} view={view} labelledBy="past" />
          </>
        ) : (
          <p className={styles.absent}>{t("nonePastEvents")}</p>
        )}
      </Section>
    </>
  );
}
