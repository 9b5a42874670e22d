import { useTranslations } from "next-intl";
import { type ReaderView, shownDay } from "@/components/site/reader-view";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import styles from "./rates-file.module.css";

/** The table of the page as a file, as of the day shown. */
export function RatesFile({ view }: { view: ReaderView }) {
  const t = useTranslations("rates.file");
  const address = addressOf({ page: "rates" }, view.locale, shownDay(view));
  return (
    <p className={`${styles.file} no-print`}>
      {t("title")}: <a href={`${address}.csv`}>CSV</a>
      {" · "}
      <a href={`${address}.json`}>JSON</a>. {t("note")}
    </p>
  );
}
