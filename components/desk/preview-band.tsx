import { useTranslations } from "next-intl";
import { type Locale, locales } from "@/lib/domain/record/record";
import { languageNames } from "@/lib/format/languages";
import styles from "./preview-band.module.css";

/** Says above a page that it is unpublished, and if so that publishing alone would not show it to readers. */
export function PreviewBand({
  address,
  locale,
  isShown,
}: {
  address: string;
  locale: Locale;
  isShown: boolean;
}) {
  const t = useTranslations("desk.preview");
  return (
    <aside className={styles.band} aria-label={t("bannerLabel")}>
      <strong>{t("banner")}</strong>
      {isShown ? null : <span>{t("notShown")}</span>}
      {locales
        .filter((language) => language !== locale)
        .map((language) => (
          <a key={language} href={`${address}/preview?lang=${language}`} lang={language}>
            {languageNames[language]}
          </a>
        ))}
      <a href={`${address}/publish`}>{t("toCompare")}</a>
    </aside>
  );
}
