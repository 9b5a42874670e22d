import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Development } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { reportAddress } from "@/lib/format/addresses/report-address";
import styles from "./entry-notes.module.css";

type Props = { development: Development; corrected: PublishedChange | undefined; view: ReaderView };

/** Beside an entry of the ledger: its latest correction, and a link for reporting an error. */
export function EntryNotes({ development, corrected, view }: Props) {
  const t = useTranslations("corrections.marker");
  const report = useTranslations("report");
  const { locale, asOf } = view;
  const action = corrected?.action;
  return (
    <span className={styles.notes}>
      {corrected && action && action !== "withdrawn" ? (
        <a href="#corrections" className={styles.corrected}>
          {t(action, {
            date: formatDay(seoulDayOf(corrected.recordedAt), locale, { sameYearAs: asOfDay(asOf) }),
          })}
        </a>
      ) : null}
      <a
        href={reportAddress({ type: "development", id: development.id }, locale)}
        className={styles.report}
        rel="nofollow"
      >
        {report("link")}
        <span className="visually-hidden">
          {" "}
          {report("linkEntry", { date: formatPartialDate(development.date, locale) })}
        </span>
      </a>
    </span>
  );
}
