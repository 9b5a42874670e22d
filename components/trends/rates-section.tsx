import { useTranslations } from "next-intl";
import { DutyKey } from "@/components/rate-parts/duty-key";
import { type PagedList, Pager } from "@/components/site/pager";
import { tableFile } from "@/components/site/full-list";
import { chartSpan } from "@/lib/domain/measures/chart-span";
import { measuresAsOf, type MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import type { Measure } from "@/lib/domain/record/record";
import { formatDay } from "@/lib/format/dates/days";
import { formatAmount } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { GoodsLink } from "./entry-links";
import { rateChartOf, rateScale } from "./rate-chart";
import { RatesTable } from "./rates-table";
import type { SectionProps } from "./shared";
import { dayAxis } from "./time-axis";
import { TrendSection } from "./trend-section";
import styles from "./trends.module.css";

type Props = SectionProps & PagedList<MeasureStanding> & { measures: readonly Measure[] };

/**
 * The duties on Korean goods, and what was agreed or threatened; a chart for each group of goods, all on the
 * same axes.
 */
export function RatesSection({ measures, page, to: toPage, view, lookup, today }: Props) {
  const t = useTranslations("trends");
  const { locale, asOf } = view;
  const known = measuresAsOf(measures, asOf);
  const span = chartSpan(measures, asOf);
  if (span === null)
    return (
      <TrendSection id="rates" title={t("rates.title")} sentence={t("rates.none")}>
        {null}
      </TrendSection>
    );
  const { to, narrow } = dayAxis(span.from, span.to, locale);
  const axis = { to, wide: narrow, narrow };
  const ticks = rateScale.ticks.map((x) => ({ x, label: formatAmount({ value: x, currency: "%" }, locale) }));
  const charged = known.filter((one) => one.charged?.status === "charged").length;
  const free = known.filter((one) => one.charged?.status === "not_charged").length;
  const sentence = t("rates.sentence", {
    count: known.length,
    charged,
    free,
    none: known.length - charged - free,
    threatened: known.filter(({ threatened }) => threatened.length > 0).length,
    date: formatDay(today, locale),
  });
  return (
    <TrendSection id="rates" title={t("rates.title")} sentence={sentence} unit={t("rates.unit")}>
      <DutyKey className={`${styles.key} ${styles.drawn}`} />
      <ul className={styles.multiples}>
        {page.items.map(({ measure }) => (
          <li key={measure.id}>
            <h3>
              <GoodsLink measure={measure} measures={measures} view={view} />
            </h3>
            <ChartFigure
              height={168}
              sheetWidth={330}
              name={t("rates.chart", { goods: plainWording(measure.goods, locale) })}
              chart={rateChartOf(measure, span, axis, ticks, asOf, locale)}
            />
          </li>
        ))}
      </ul>
      <ChartFoot date={formatDay(today, locale)} />
      <RatesTable
        measures={page.items.map(({ measure }) => measure)}
        all={measures}
        view={view}
        lookup={lookup}
      />
      <Pager
        page={page}
        to={toPage}
        name={t("rates.title")}
        locale={locale}
        files={[tableFile("measures")]}
      />
    </TrendSection>
  );
}
