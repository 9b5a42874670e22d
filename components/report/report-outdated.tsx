import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import styles from "./report-view.module.css";

/** Says that the site was updated after the submitted form was opened. */
export function ReportOutdated({ locale }: { locale: Locale }) {
  const t = useTranslations("posting");
  const report = useTranslations("report");
  return (
    <article className={styles.report}>
      <PageHead title={t("outdatedTitle")}>
        <p>{t("outdatedText")}</p>
      </PageHead>
      <p>
        <a href={addressOf({ page: "board" }, locale, null)}>{report("board")}</a>
      </p>
    </article>
  );
}
