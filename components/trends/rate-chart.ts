/**
 * Builds the chart of one group of goods: the lines of its duties on the axis of days, with the rate labels
 * that fit.
 */
import type { RatesChartProps, Tick, TimeAxis } from "@/components/charts/chart-props";
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { KOREA_ZONE, startOfDay } from "@/lib/domain/time/calendar-day";
import type { ChartSpan } from "@/lib/domain/measures/chart-span";
import { dutyLines } from "@/lib/domain/measures/duty-lines";
import type { Locale, Measure } from "@/lib/domain/record/record";
import { formatNumber } from "@/lib/format/numbers";

const dayLong = 24 * 60 * 60 * 1000;
/** The width of a rate label on a narrow chart, in days. */
const labelDays = 44;

/** Rates above this are drawn at the top; the space above is for a label. */
const highest = 50;
export const rateScale = { ticks: [0, 25, 50], top: 58 } as const;

/** `axis` spans the days of `span`; all charts share it and `ticks`, so that they can be compared. */
export function rateChartOf(
  measure: Measure,
  span: ChartSpan,
  axis: TimeAxis,
  ticks: Tick[],
  asOf: AsOf,
  locale: Locale,
): RatesChartProps {
  const first = startOfDay(span.from, KOREA_ZONE);
  const x = (instant: number) =>
    Math.round(Math.min(Math.max((instant - first) / dayLong, 0), axis.to) * 10) / 10;
  const y = (rate: number) => Math.min(rate, highest);
  const shown = x(asOfInstant(asOf).getTime());
  const lines = dutyLines(measure, span, asOf);
  const labels: RatesChartProps["labels"] = [];
  for (const { isNew, rate, start } of lines) {
    const last = labels.at(-1);
    if (isNew && (last === undefined || x(start) - last.x >= labelDays))
      labels.push({ x: x(start), y: y(rate), label: formatNumber(rate, locale), isThreat: false });
  }
  const threat = lines.findLast(({ state, isPending }) => state === "threatened" && isPending);
  if (threat)
    labels.push({
      x: shown,
      y: y(threat.rate),
      label: `${formatNumber(threat.rate, locale)}!`,
      isThreat: true,
    });
  return {
    kind: "rates",
    axis,
    ticks,
    top: rateScale.top,
    shown,
    lines: lines.map(({ state, start, end, rate, before, isPending, notice }) => ({
      state,
      from: x(start),
      to: x(end),
      rate: y(rate),
      before: before === null ? null : y(before),
      isPending,
      notice: notice === null ? null : x(notice),
    })),
    labels,
  };
}
