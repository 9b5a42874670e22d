import { useTranslations } from "next-intl";
import styles from "./visit-mark.module.css";

/** Hidden until the browser finds that the issue changed after the reader's last visit (since-visit.tsx). */
export function VisitMark() {
  const t = useTranslations("changes.visit");
  return (
    <span className={styles.mark} data-visit-mark hidden>
      <span className="visually-hidden">{t("card")}</span>
    </span>
  );
}
