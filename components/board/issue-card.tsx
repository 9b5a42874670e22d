import { useTranslations } from "next-intl";
import { GapLine } from "@/components/issue/gap-line";
import { Words } from "@/components/ui/words";
import { StandingFlags } from "@/components/ui/standing-flags";
import { StatusWords } from "@/components/ui/status-words";
import { addressFrom, type ReaderView } from "@/components/site/reader-view";
import { VisitMark } from "@/components/visit/visit-mark";
import { gapSteps } from "@/lib/domain/gap";
import type { Lookup } from "@/lib/domain/lookup";
import { asOfDay } from "@/lib/domain/as-of";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Standing } from "@/lib/domain/standing";
import { formatPartialDate } from "@/lib/format/dates";
import { plainWording } from "@/lib/format/words";
import { DaysInState } from "./days-in-state";
import { LeadQuote, leadQuoteOf } from "./lead-quote";
import { Positions } from "./positions";
import styles from "./issue-card.module.css";

type Props = {
  standing: Standing;
  view: ReaderView;
  lookup: Lookup;
  /** First month of the record: the gap lines of all cards share one axis. */
  axisStart: CalendarDay;
  /** The open issue that moved last is drawn across the column. */
  lead?: boolean;
  /** The card changed on this site, so a browser may have to mark it for a reader who was here before. */
  markable?: boolean;
};

/** One issue on the board: where it stands, since when, and what each side says. */
export function IssueCard({ standing, view, lookup, axisStart, lead = false, markable = false }: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const { locale } = view;
  const day = asOfDay(view.asOf);
  const slim = standing.group === "in_effect" || standing.group === "ended";
  const place = addressFrom(view, { page: "issue", id: standing.issue.id });
  const quote = lead ? leadQuoteOf(standing) : null;
  const { KR, US } = standing.positions;
  const withPositions =
    !slim && (standing.group === "open" ? KR !== null || US !== null : standing.contested || KR !== null || US !== null);
  return (
    <article className={`${styles.card} ${slim ? styles.slim : ""} ${lead ? styles.lead : ""}`} id={`issue-${standing.issue.id}`}>
      <p className={styles.head}>
        {markable ? <VisitMark /> : null}
        <span className={styles.number}>{String(standing.number).padStart(2, "0")}</span>
        {standing.group === "ended" ? null : <span>{status(`category.${standing.issue.category}`)}</span>}
        {lead ? <span className={styles.latest}>{t("latestMovement")}</span> : null}
        <span className={styles.time}>
          {slim ? null : (
            <GapLine steps={gapSteps(standing, view.asOf)} from={axisStart} to={day} ended={false} width={lead ? 120 : 60} />
          )}
          <DaysInState standing={standing} />
        </span>
      </p>
      <h3 className={styles.title}>
        <a href={place}>
          <Words text={standing.issue.title} locale={locale} />
        </a>
      </h3>
      {quote ? <LeadQuote said={quote} view={view} lookup={lookup} /> : null}
      <p className={styles.status}>
        <StatusWords stage={standing.stage} effect={standing.effect} />
        <StandingFlags standing={standing} view={view} />
      </p>
      {withPositions ? (
        <Positions standing={standing} locale={locale} lookup={lookup} large={lead && quote === null} />
      ) : (
        <p className={styles.fact}>
          <Words text={standing.current.what} locale={locale} />
        </p>
      )}
      <p className={styles.foot}>
        {t("moved", { date: formatPartialDate(standing.lastMoved, locale, { sameYearAs: day }) })}
        {" · "}
        <a href={`${place}#sources`}>{t("sources", { count: standing.sourceIds.length })}</a>
        {standing.group === "open" ? (
          <span className={styles.next}>
            {standing.next
              ? standing.next.date
                ? t("nextOn", {
                    what: plainWording(standing.next.what, locale),
                    date: formatPartialDate(standing.next.date, locale, { sameYearAs: day }),
                  })
                : t("next", { what: plainWording(standing.next.what, locale) })
              : t("noNext")}
          </span>
        ) : null}
      </p>
    </article>
  );
}
