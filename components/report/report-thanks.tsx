import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { ReportedThing } from "./reported-thing";
import styles from "./report-view.module.css";

type Props = {
  subject: ReportSubject;
  document: PublicDocument | null;
  issueTitle: Text | null;
  locale: Locale;
};

/** Confirmation after a report: that it arrived, what happens next, and a link back. */
export function ReportThanks(props: Props) {
  const t = useTranslations("report");
  const { locale } = props;
  return (
    <article className={styles.report}>
      <PageHead title={t("thanksTitle")}>
        <p>
          {t.rich("thanksText", {
            corrections: (chunks) => <a href={addressOf({ page: "corrections" }, locale, null)}>{chunks}</a>,
          })}{" "}
          {t("thanksContact")}
        </p>
      </PageHead>
      <p>
        {t("back")}: <ReportedThing {...props} />
      </p>
      <p>
        <a href={addressOf({ page: "board" }, locale, null)}>{t("board")}</a>
      </p>
    </article>
  );
}
