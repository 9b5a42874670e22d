import { useTranslations } from "next-intl";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { TalksRecord } from "@/lib/domain/record/record";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { addressOf, type Place, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { DayChoice } from "./day-choice";
import type { ReaderView } from "./reader-view";
import styles from "./as-of-banner.module.css";

type Props = { record: TalksRecord; view: ReaderView; place: Place; choice: string; corrections: readonly PublishedChange[] };

/**
 * Which day is shown, the way to another and back to now; so that no picture of the page passes for today's. Who comes from an older
 * citation of the board or of the count hears that what was counted has been corrected; an issue's own page says it beside
 * each entry. Not why: a reason can tell what came later.
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
          <span>{t("corrected", { count: corrections.length, when: formatDay(seoulDayOf(last.recordedAt), locale) })}</span>
          <a className={styles.quiet} href={addressOf({ page: "corrections" }, locale, null)}>
            {t("corrections")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
