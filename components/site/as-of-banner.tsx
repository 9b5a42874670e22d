import { useTranslations } from "next-intl";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf, type PageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { DayChoice } from "./day-choice";
import type { ReaderView } from "./reader-view";
import styles from "./as-of-banner.module.css";

type Props = {
  record: PublicRecord;
  view: ReaderView;
  place: PageRef;
  choice: string;
  corrections: readonly PublishedChange[];
};

/**
 * The day shown, with links to another day and to today, so that a screenshot is not mistaken for the current
 * page. On the board and the count, readers of an older citation see that counted entries were corrected; an
 * issue's page shows it beside each entry. The reason is omitted: it can mention later events.
 */
export function AsOfBanner({ record, view, place, choice, corrections }: Props) {
  const { locale } = view;
  const on = asOfDay(view.asOf);
  const last = place.page === "board" || place.page === "open" ? corrections[0] : undefined;
  const t = useTranslations("site.asOf");
  return (
    <section className={styles.banner} data-asof={on} aria-label={t("label")}>
      <div className={styles.row}>
        <p>
          <b>{t("banner", { date: formatDay(on, locale) })}</b> {t("nothingLater")}
        </p>
        <div className={styles.ways}>
          {view.seenAt ? null : <DayChoice record={record} view={view} place={place} choice={choice} />}
          <a className={styles.quiet} href={`${addressOf({ page: "changes" }, locale, null)}?since=${on}`}>
            {t("changes")}
          </a>
          <a href={withQuery(addressOf(place, locale, null), choice)}>{t("return")}</a>
        </div>
      </div>
      {last ? (
        <p className={styles.row}>
          <span>
            {t("corrected", {
              count: corrections.length,
              when: formatDay(seoulDayOf(last.recordedAt), locale),
            })}
          </span>
          <a className={styles.quiet} href={addressOf({ page: "corrections" }, locale, null)}>
            {t("corrections")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
