import { useTranslations } from "next-intl";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { addressOf, type PageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { LaterCorrections } from "./later-corrections";
import { shownDay, type ReaderView } from "./reader-view";
import styles from "./moment-banner.module.css";

type Props = {
  seenAt: Date;
  view: ReaderView;
  place: PageRef;
  choice: string;
  corrections: readonly PublishedChange[];
};

/**
 * The day shown and the moment whose published state is shown, later corrections, and a link to the live
 * page.
 */
export function MomentBanner({ seenAt, view, place, choice, corrections }: Props) {
  const t = useTranslations("site.seenAt");
  const { locale } = view;
  const on = shownDay(view);
  const moment = formatBothZones(seenAt, locale, { long: true });
  return (
    <section className={styles.box} data-seen-at={seenAt.toISOString()} aria-label={t("label")}>
      <p>
        <b>
          {on === null
            ? t("banner", { date: moment })
            : t("bannerAsOf", { on: formatDay(on, locale, { long: true }), date: moment })}
        </b>{" "}
        {corrections.length === 0 ? t("notCorrected") : t("corrected", { count: corrections.length })}
      </p>
      {corrections.length === 0 ? null : <LaterCorrections corrections={corrections} locale={locale} />}
      <p>
        {t("links")}{" "}
        <a className={styles.now} href={withQuery(addressOf(place, locale, on), choice)}>
          {t("return")}
        </a>
      </p>
    </section>
  );
}
