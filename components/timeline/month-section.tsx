import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import type { Entry } from "@/lib/domain/timeline/entries";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { TimelineMonth } from "@/lib/domain/timeline/timeline";
import { formatDay, formatMonth } from "@/lib/format/dates/days";
import { EntryLine } from "./entry-line";
import styles from "./month-section.module.css";

type Props = { month: TimelineMonth; view: ReaderView; lookup: Lookup };

/** One month: its days, newest first, and separately the entries not dated to the day. */
export function MonthSection({ month, view, lookup }: Props) {
  const t = useTranslations("timeline");
  const { locale } = view;
  const id = `month-${month.month}`;
  const lines = (entries: Entry[]) => (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} view={view} lookup={lookup} />
      ))}
    </ul>
  );
  return (
    <section className={styles.month} aria-labelledby={id}>
      <h2 id={id} className={styles.name}>
        {formatMonth(month.month, locale)}
      </h2>
      {month.days.map(({ on, entries }) => (
        <div key={on} className={styles.day}>
          <h3 id={`day-${on}`} className={styles.when}>
            <time dateTime={on}>{formatDay(on, locale, { weekday: true, sameYearAs: month.month })}</time>
          </h3>
          {lines(entries)}
        </div>
      ))}
      {month.inexact.length > 0 ? (
        <div className={styles.day}>
          <h3 className={`${styles.when} ${styles.inexact}`}>{t("inexact")}</h3>
          {lines(month.inexact)}
        </div>
      ) : null}
    </section>
  );
}
