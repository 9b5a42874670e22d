import { useTranslations } from "next-intl";
import { RateMark } from "@/components/charts/rate-mark";
import type { Issue } from "@/lib/domain/record";
import { type TariffRate, tariffRates } from "@/lib/domain/tariff-rates";
import { formatDay } from "@/lib/format/days";
import { plainWording } from "@/lib/format/words";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { IssueLink } from "./entry-links";
import { numberTicks } from "./number-ticks";
import { rateChartOf } from "./rate-chart";
import { RatesTable } from "./rates-table";
import type { SectionProps } from "./shared";
import { dayAxis } from "./time-axis";
import { TrendSection } from "./trend-section";
import styles from "./trends.module.css";

export type IssueRates = { issue: Issue; rates: TariffRate[] };

/** Which tariff rates applied, and which were only stated; a chart for each issue, all on the same axes. */
export function RatesSection({ issues, view, lookup, today, first }: SectionProps & { issues: readonly Issue[] }) {
  const t = useTranslations("trends");
  const { locale, asOf } = view;
  const all = tariffRates(issues, asOf);
  const byIssue: IssueRates[] = [...new Set(all.map(({ issue }) => issue))].map((issue) => ({
    issue,
    rates: all.filter((rate) => rate.issue === issue),
  }));
  if (all.length === 0) return <TrendSection id="rates" title={t("rates.title")} sentence={t("rates.none")}>{null}</TrendSection>;
  const starts = all.flatMap(({ days }) => (days ? [days.possiblyFrom] : []));
  const axis = dayAxis([first, ...starts].sort()[0] ?? first, today, locale);
  const ticks = numberTicks(Math.max(...all.map(({ amount }) => amount?.value ?? 0)) * 1.15);
  const sentence = t("rates.sentence", {
    count: all.length,
    issues: byIssue.length,
    dated: starts.length,
    current: all.filter(({ days, isOver }) => days && !isOver).length,
    date: formatDay(today, locale),
  });
  return (
    <TrendSection id="rates" title={t("rates.title")} sentence={sentence} unit={t("rates.unit")}>
      <Key />
      <ul className={styles.multiples}>
        {byIssue.map(({ issue, rates }) => (
          <li key={issue.id}>
            <h3>
              <IssueLink issue={issue} locale={locale} />
            </h3>
            <ChartFigure
              height={168}
              sheetWidth={330}
              name={t("rates.chart", { issue: plainWording(issue.title, locale), count: rates.length })}
              chart={rateChartOf(rates, axis, ticks, locale)}
            />
          </li>
        ))}
      </ul>
      <ChartFoot date={formatDay(today, locale)} />
      <RatesTable byIssue={byIssue} locale={locale} lookup={lookup} />
    </TrendSection>
  );
}

/** What a line and the marks mean; the table says it in words for each rate. */
function Key() {
  const t = useTranslations("trends");
  return (
    <ul className={`${styles.key} ${styles.drawn}`} aria-label={t("rates.key.label")}>
      <li>
        <svg aria-hidden="true" width={34} height={14}>
          <path d="M1 7H8" stroke="var(--ink)" strokeWidth={3} strokeDasharray="2 2" />
          <path d="M8 7H34" stroke="var(--ink)" strokeWidth={3} />
        </svg>{" "}
        {t("rates.key.line")}
      </li>
      {(["in_force", "promised", "threatened"] as const).map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width={14} height={14}>
            <RateMark kind={kind} cx={7} cy={7} />
          </svg>{" "}
          {t(`rates.key.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
