import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { TalksEvent } from "@/lib/domain/record/record";
import { isStatusInName, scheduleAsOf } from "@/lib/domain/events/schedule";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./event-parts.module.css";

/** A list of events, each with its date and how firm it was. */
export function EventLines({ events, view }: { events: readonly TalksEvent[]; view: ReaderView }) {
  const status = useTranslations("status");
  const { locale, asOf } = view;
  return events.map((event) => {
    const { current } = scheduleAsOf(event, asOf);
    return (
      <li key={event.id}>
        <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
          <LocalizedText text={event.name} locale={locale} />
        </a>
        <span className={styles.small}>
          {current
            ? [
                current.starts
                  ? formatPartialDate(current.starts, locale, { sameYearAs: asOfDay(asOf) })
                  : null,
                isStatusInName(event, current.status) ? null : status(`schedule.${current.status}`),
              ]
                .filter(Boolean)
                .join(" · ")
            : null}
        </span>
      </li>
    );
  });
}
