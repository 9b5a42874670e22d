import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Issue } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import styles from "./issue-view.module.css";

/** An issue as of a day before its first entry: a sentence that says so, and a link to today. */
export function IssueBeforeRecord({ issue, view }: { issue: Issue; view: ReaderView }) {
  const t = useTranslations("issue");
  const { locale } = view;
  return (
    <article className={styles.notYet}>
      <h1 className={styles.title}>
        <LocalizedText text={issue.title} locale={locale} />
      </h1>
      <p>{t("notThen", { date: formatDay(asOfDay(view.asOf), locale) })}</p>
      <p>
        <a href={addressOf({ page: "issue", id: issue.id }, locale, null)}>{t("notThenLink")}</a>
      </p>
    </article>
  );
}
