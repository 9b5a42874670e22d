import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatNumber } from "@/lib/format/numbers";
import { reportAddress, reportSubjectOf } from "@/lib/format/addresses/report-address";
import { ThemeChoice } from "./theme-choice";
import styles from "./footer.module.css";

type Props = {
  /** The page that a reader can report an error on; null on the report page itself. */
  place: PageRef | null;
  locale: Locale;
  madeAt: Date;
  /** 0 for an unpublished text. */
  revision: number;
};

/** The publisher, the method, and the time at which this page was true. */
export function Footer({ place, locale, madeAt, revision }: Props) {
  const t = useTranslations("site");
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <p>
          {t("footer.independent")}{" "}
          <a href={addressOf({ page: "about" }, locale, null)}>{t("footer.about")}</a>
          {" · "}
          <a href={addressOf({ page: "changes" }, locale, null)}>{t("footer.changes")}</a>
          {" · "}
          <a href={addressOf({ page: "corrections" }, locale, null)}>{t("footer.corrections")}</a>
          {" · "}
          <a href={addressOf({ page: "data" }, locale, null)}>{t("footer.data")}</a>
          {" · "}
          <a href={addressOf({ page: "feeds" }, locale, null)}>{t("footer.feeds")}</a>
          {" · "}
          <a href={addressOf({ page: "api" }, locale, null)}>{t("footer.api")}</a>
          {place ? (
            <>
              {" · "}
              <a href={reportAddress(reportSubjectOf(place), locale)} rel="nofollow">
                {t("footer.report")}
              </a>
            </>
          ) : null}
        </p>
        <p>
          {revision === 0
            ? t("footer.preview", { when: formatBothZones(madeAt, locale) })
            : t("footer.made", {
                when: formatBothZones(madeAt, locale),
                revision: formatNumber(revision, locale),
              })}
        </p>
        <ThemeChoice
          label={t("theme.label")}
          words={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
        />
      </div>
    </footer>
  );
}
