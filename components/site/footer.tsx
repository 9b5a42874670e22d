import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import { formatBothZones } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { ThemeSwitch } from "./theme-switch";
import styles from "./footer.module.css";

/** Who keeps this, how, and when this page was true. */
export function Footer({ locale, madeAt, revision }: { locale: Locale; madeAt: Date; revision: number }) {
  const t = useTranslations("site");
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <p>
          {t("footer.independent")} <a href={addressOf({ page: "about" }, locale, null)}>{t("footer.about")}</a>
          {" · "}
          <a href={addressOf({ page: "changes" }, locale, null)}>{t("footer.changes")}</a>
          {" · "}
          <a href={addressOf({ page: "data" }, locale, null)}>{t("footer.data")}</a>
          {" · "}
          <a href={addressOf({ page: "api" }, locale, null)}>{t("footer.api")}</a>
        </p>
        <p>
          {t("footer.made", { when: formatBothZones(madeAt, locale), revision: formatNumber(revision, locale) })}
        </p>
        <ThemeSwitch
          label={t("theme.label")}
          words={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
        />
      </div>
    </footer>
  );
}
