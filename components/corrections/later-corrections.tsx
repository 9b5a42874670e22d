import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record";
import styles from "./later-corrections.module.css";

type Props = { count: number; address: string; locale: Locale };

/** On a page as published at a moment: that it was corrected since, and where that can be read. */
export function LaterCorrections({ count, address, locale }: Props) {
  const t = useTranslations("corrections.record");
  if (count === 0) return null;
  return (
    <p className={styles.later} lang={locale}>
      {t("seenText", { count })} <a href={address}>{t("seenLink")}</a>
    </p>
  );
}
