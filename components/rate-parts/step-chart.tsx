import { useTranslations } from "next-intl";
import { halfYears } from "@/components/site/half-years";
import { svgCoordinate } from "@/components/ui/svg-coordinate";
import type { AsOf } from "@/lib/domain/time/as-of";
import { endOfSeoulDay, KOREA_ZONE, startOfDay } from "@/lib/domain/time/calendar-day";
import type { ChartSpan } from "@/lib/domain/measures/chart-span";
import { type DutyLine, dutyLines } from "@/lib/domain/measures/duty-lines";
import { measureLevels } from "@/lib/domain/measures/levels";
import type { Locale, Measure } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatMonthTick } from "@/lib/format/dates/days";
import { formatNumber } from "@/lib/format/numbers";
import { formatFigure } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { RetroactivePeriod, DutyShape, DutyConnector } from "./duty-shape";
import styles from "./step-chart.module.css";

const top = 14;
/**
 * Pixels of the drawing and of its plot, and the rate at its top. An issue's chart is drawn once for a wide
 * screen and once for a narrow one.
 */
const sizes = {
  row: { width: 412, plot: 40, line: 4, highest: 50 },
  wide: { width: 1216, plot: 90, line: 6, highest: 32 },
  narrow: { width: 358, plot: 76, line: 6, highest: 32 },
} as const;
const labelRoom = 18;

type Props = { measure: Measure; span: ChartSpan; asOf: AsOf; locale: Locale };

/** The chart of one issue's main goods, for the width of the screen. */
export function IssueStepChart(props: Props) {
  return (
    <>
      <div className={styles.wide}>
        <StepChart {...props} size="wide" />
      </div>
      <div className={styles.narrow}>
        <StepChart {...props} size="narrow" />
      </div>
    </>
  );
}

/**
 * The duties on the goods of a measure, and what was agreed or threatened; its accessible name says the same.
 */
export function StepChart({
  measure,
  span,
  asOf,
  locale,
  size = "row",
}: Props & { size?: keyof typeof sizes }) {
  const t = useTranslations("rates");
  const { width, plot, line, highest } = sizes[size];
  const floor = top + plot;
  const x = timeScale(span, width);
  const y = (rate: number) => svgCoordinate(floor - (Math.min(rate, highest) / highest) * plot);
  const levels = measureLevels(measure, span.from, span.to, asOf);
  const lines = dutyLines(measure, span, asOf);
  const threat = lines.findLast(({ state, isPending }) => state === "threatened" && isPending);
  const now = x(endOfSeoulDay(span.shown).getTime());
  const descriptions = levels.flatMap((level, index) => {
    // A level that spans the day shown is drawn in two parts and labelled once.
    if (levels[index - 1]?.step === level.step && levels[index - 1]?.end === level.start) return [];
    return [
      t("chart.level", {
        rate: formatFigure(level.step, locale) ?? t("noFigure"),
        date: formatPartialDate(level.since, locale),
      }),
    ];
  });
  const name = t("chart.name", {
    goods: plainWording(measure.goods, locale),
    levels: descriptions.join("; ") || t("chart.none"),
  });
  return (
    <svg className={styles.chart} role="img" aria-label={name} viewBox={`0 0 ${width} ${floor + 22}`}>
      <Uprights span={span} x={x} width={width} floor={floor} locale={locale} />
      <path d={`M0 ${floor}H${width}`} stroke="var(--ink-3)" strokeWidth={1} />
      <Lines lines={lines} x={x} y={y} width={width} line={line} locale={locale} />
      <path d={`M${now} 2V${floor + 4}`} stroke="var(--you)" strokeWidth={2} />
      {threat ? (
        <text className={styles.rate} x={now + 4} y={y(threat.rate) + 4}>
          {formatNumber(threat.rate, locale)}!
        </text>
      ) : null}
    </svg>
  );
}

/** Place of an instant (milliseconds since 1970) on an axis that spans whole days in Seoul. */
function timeScale({ from, to }: ChartSpan, width: number): (instant: number) => number {
  const first = startOfDay(from, KOREA_ZONE);
  const last = endOfSeoulDay(to).getTime();
  return (instant) => svgCoordinate(Math.max(0, Math.min(1, (instant - first) / (last - first))) * width);
}

type DrawnAt = { x: (instant: number) => number; y: (rate: number) => number; line: number };

/** Lines with the rate at the start of each new duty; a rate that would overlap another is omitted. */
function Lines({
  lines,
  x,
  y,
  width,
  line,
  locale,
}: DrawnAt & { lines: readonly DutyLine[]; width: number; locale: Locale }) {
  let labelledTo = Number.NEGATIVE_INFINITY;
  return lines.map(({ step, state, rate, start, end, before, isNew, isPending, notice }) => {
    const [from, to, at] = [x(start), x(end), y(rate)];
    const hasLabel = isNew && from - labelledTo >= labelRoom;
    if (hasLabel) labelledTo = from;
    return (
      <g key={`${step.id}-${start}`}>
        {before === null ? null : <DutyConnector x={from} from={y(before)} to={at} />}
        <DutyShape state={state} from={from} to={to} at={at} line={line} isPending={isPending} />
        {hasLabel ? (
          <text className={styles.rate} x={Math.min(from + 2, width - labelRoom)} y={at - line / 2 - 4}>
            {formatNumber(rate, locale)}
          </text>
        ) : null}
        {notice === null ? null : <RetroactivePeriod from={from} to={x(notice)} y={at + line / 2 + 6} />}
      </g>
    );
  });
}

function Uprights({
  span,
  x,
  width,
  floor,
  locale,
}: {
  span: ChartSpan;
  x: (instant: number) => number;
  width: number;
  floor: number;
  locale: Locale;
}) {
  return halfYears(span.from, span.to).map((day) => {
    const at = x(startOfDay(day, KOREA_ZONE));
    const isYear = day.endsWith("01-01");
    return (
      <g key={day}>
        <path d={`M${at + 0.5} 2V${floor}`} stroke="var(--rule)" strokeWidth={isYear ? 1 : 0.6} />
        {at > width - 24 ? null : (
          <text className={styles.tick} x={at + 3} y={floor + 14}>
            {isYear ? day.slice(0, 4) : formatMonthTick(day, locale)}
          </text>
        )}
      </g>
    );
  });
}
