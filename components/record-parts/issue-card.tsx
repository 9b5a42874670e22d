import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import { StandingFlags } from "./standing-flags";
import { StatusWords } from "@/components/ui/status-words";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { VisitMark } from "@/components/visit/visit-mark";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Standing } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./issue-card.module.css";

type Props = {
  standing: Standing;
  view: ReaderView;
  /** The duty on the main goods of the issue, beside its status. */
  charge: ReactNode;
  /** The open issue that moved last spans the column. */
  lead?: boolean;
  /** The card changed on this site, so the browser may mark it for a returning reader. */
  markable?: boolean;
};

/** One issue on the board: the sentence that says where it stands, its status, and when it last moved. */
export function IssueCard({ standing, view, charge, lead = false, markable = false }: Props) {
  const status = useTranslations("status");
  const { locale } = view;
  const slim = standing.group === "in_effect" || standing.group === "ended";
  const place = addressInView(view, { page: "issue", id: standing.issue.id });
  return (
    <article
      className={`${styles.card} ${slim ? styles.slim : ""} ${lead ? styles.lead : ""}`}
      id={`issue-${standing.issue.id}`}
    >
      <p className={styles.head}>
        {markable ? <VisitMark /> : null}
        <span className={styles.number}>{String(standing.number).padStart(2, "0")}</span>
        {standing.group === "ended" ? null : <span>{status(`category.${standing.issue.category}`)}</span>}
        <span className={styles.moved}>
          {formatPartialDate(standing.lastMoved, locale, { sameYearAs: asOfDay(view.asOf) })}
        </span>
      </p>
      <h3 className={styles.title}>
        <a href={place}>
          <LocalizedText text={standing.issue.title} locale={locale} />
        </a>
      </h3>
      <p className={styles.fact}>
        <LocalizedText text={standing.answer?.text ?? standing.current.what} locale={locale} />
      </p>
      <p className={styles.status}>
        {slim ? null : <StatusWords stage={standing.stage} effect={standing.effect} />}
        {charge}
        {slim ? null : <StandingFlags standing={standing} view={view} />}
      </p>
    </article>
  );
}
