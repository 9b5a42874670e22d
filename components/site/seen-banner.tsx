import { useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Locale } from "@/lib/domain/record";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatBothZones } from "@/lib/format/dates";
import styles from "./as-of-banner.module.css";

/** Which moment's publication is shown, and the way to what the site says now. */
export function SeenBanner({ seenAt, on, place, locale }: { seenAt: Date; on: CalendarDay | null; place: Place; locale: Locale }) {
  const t = useTranslations("site.seenAt");
  return (
    <section className={styles.banner} data-seen-at={seenAt.toISOString()} aria-label={t("label")}>
      <p className={styles.row}>
        <span>
          <b>{t("banner", { date: formatBothZones(seenAt, locale, { long: true }) })}</b> {t("linksLive")}
        </span>
        <a href={addressOf(place, locale, on)}>{t("return")}</a>
      </p>
    </section>
  );
}
