import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/calendar-day";
import type { PublishedChange } from "@/lib/domain/published-change";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import styles from "./as-of-banner.module.css";

type Props = { on: CalendarDay; place: Place; locale: Locale; corrections: readonly PublishedChange[] };

/**
 * Which day is shown, and the way back to now; so that no picture of the page passes for today's. Who comes from an older
 * citation of the board or of the count hears that what was counted has been corrected; an issue's own page says it beside
 * each entry. Not why: a reason can tell what came later.
 */
export function AsOfBanner({ on, place, locale, corrections }: Props) {
  const last = place.page === "board" || place.page === "open" ? corrections[0] : undefined;
  const t = useTranslations("site.asOf");
  return (
    <section className={styles.banner} data-asof={on} aria-label={t("label")}>
      <p className={styles.row}>
        <span>
          <b>{t("banner", { date: formatDay(on, locale) })}</b> {t("nothingLater")}
        </span>
        <span className={styles.ways}>
          <a className={styles.quiet} href={`${addressOf({ page: "changes" }, locale, null)}?since=${on}`}>
            {t("changes")}
          </a>
          <a href={addressOf(place, locale, null)}>{t("return")}</a>
        </span>
      </p>
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
