import { useTranslations } from "next-intl";
import { type SubmissionMessages, useSubmissionMessages } from "@/components/posting/submission-messages";
import { PageHead } from "@/components/site/page-head";
import { type ReportSubject, reportLimits } from "@/lib/domain/editing/error-report";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatNumber } from "@/lib/format/numbers";
import { ReportForm, type ReportWords } from "./report-form";
import { ReportedThing } from "./reported-thing";
import styles from "./report-view.module.css";

type Props = {
  subject: ReportSubject;
  /** The public version of the record; null for a page. */
  document: PublicDocument | null;
  /** The title of the issue of a development. */
  issueTitle: Text | null;
  madeAt: Date;
  locale: Locale;
};

/** The form for reporting an error, with its subject. */
export function ReportView({ subject, document, issueTitle, madeAt, locale }: Props) {
  const t = useTranslations("report");
  const posting = useSubmissionMessages();
  return (
    <article className={styles.report}>
      <PageHead title={t("title")}>
        <p>
          {t("about")}:{" "}
          <ReportedThing subject={subject} document={document} issueTitle={issueTitle} locale={locale} />
        </p>
      </PageHead>
      <p className={styles.intro}>
        {t.rich("intro", {
          corrections: (chunks) => <a href={addressOf({ page: "corrections" }, locale, null)}>{chunks}</a>,
        })}
      </p>
      <ReportForm
        subject={subject}
        locale={locale}
        shown={madeAt.toISOString()}
        words={wordsOf(t, posting, locale)}
      />
    </article>
  );
}

function wordsOf(
  t: ReturnType<typeof useTranslations<"report">>,
  posting: SubmissionMessages,
  locale: Locale,
): ReportWords {
  return {
    posting,
    summary: t("summary"),
    kept: t("kept"),
    text: t("text"),
    textHint: t("textHint", { max: formatNumber(reportLimits.text, locale) }),
    contact: t("contact"),
    contactHint: t("contactHint", { max: formatNumber(reportLimits.contact, locale) }),
    website: t("website"),
    privacy: t("privacy"),
    submit: t("submit"),
    sending: t("sending"),
  };
}
