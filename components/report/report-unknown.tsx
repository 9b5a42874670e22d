import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { recordTypes } from "@/lib/domain/record/record";
import { listPages } from "@/lib/format/addresses/page-addresses";
import styles from "./report-view.module.css";

/** For an address that names nothing public, whether it exists unpublished or not at all. */
export function ReportUnknown() {
  const t = useTranslations("report");
  return (
    <article className={styles.report}>
      <PageHead title={t("unknownTitle")}>
        <p>{t("unknownText", { types: recordTypes.join(", "), pages: listPages.join(", ") })}</p>
        <p>{t("unknownHint")}</p>
      </PageHead>
    </article>
  );
}
