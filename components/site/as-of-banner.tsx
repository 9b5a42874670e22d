import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import styles from "./as-of-banner.module.css";

/** Which day is shown, and the way back to now; so that no picture of the page passes for today's. */
export function AsOfBanner({ on, place, locale }: { on: CalendarDay; place: Place; locale: Locale }) {
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
    </section>
  );
}
