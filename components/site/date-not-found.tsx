import { useLocale, useTranslations } from "next-intl";
import { NotFoundView } from "./not-found-view";
import styles from "./not-found-view.module.css";

/** For an as-of address whose date is no date, or is yet to come: what it must look like, and a field for it. */
export function DateNotFound() {
  const t = useTranslations("errors.date");
  const locale = useLocale();
  return (
    <NotFoundView title={t("title")} text={t("text")}>
      <form action={`/${locale}/as-of`} method="get" className={styles.form}>
        <label htmlFor="date">{t("label")}</label>
        <input id="date" name="date" type="date" required />
        <button type="submit">{t("go")}</button>
      </form>
    </NotFoundView>
  );
}
