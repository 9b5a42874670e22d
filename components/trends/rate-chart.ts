/** The chart of one issue's tariff rates: lines for what applied, marks for what was stated. */
import type { RateMarkKind, RatesChartProps } from "@/components/charts/chart-props";
import { seoulDayOfPartialDate } from "@/lib/domain/partial-date";
import type { Locale } from "@/lib/domain/record";
import type { TariffRate } from "@/lib/domain/tariff-rates";
import { formatAmount } from "@/lib/format/numbers";
import type { DayAxis } from "./time-axis";

type Mark = RatesChartProps["marks"][number];

/** Two marks this close cannot both have their number above; a number this close is not said twice. */
const near = { days: 50, percent: 12, again: 75 };

function kindOf({ kind, development }: TariffRate): RateMarkKind {
  if (kind === "in_force") return "start";
  if (kind === "in_force_undated") return "in_force";
  return development.effect === "threatened" ? "threatened" : "promised";
}

/** Numbers beside marks: below where another stands close above, and none where the same number was just said. */
function labelled(marks: Omit<Mark, "label" | "below">[], locale: Locale): Mark[] {
  const done: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x || b.y - a.y)) {
    const said = done.some(({ x, y, label }) => label !== null && y === mark.y && mark.x - x < near.again);
    const crowded = marks.some(({ x, y }) => Math.abs(x - mark.x) < near.days && y > mark.y && y - mark.y < near.percent);
    done.push({ ...mark, label: said ? null : formatAmount({ value: mark.y, currency: "%" }, locale), below: crowded });
  }
  return done;
}

/** `top` and `ticks` are shared by all charts, so that they can be compared. */
export function rateChartOf(rates: readonly TariffRate[], { xOf, ...axis }: DayAxis, ticks: readonly number[], locale: Locale): RatesChartProps {
  return {
    kind: "rates",
    axis: { ...axis, wide: axis.narrow },
    ticks: ticks.map((x) => ({ x, label: formatAmount({ value: x, currency: "%" }, locale) })),
    steps: rates.flatMap(({ amount, days }) =>
      amount && days ? [{ possiblyFrom: xOf(days.possiblyFrom), from: xOf(days.from), to: xOf(days.to), value: amount.value }] : [],
    ),
    marks: labelled(
      rates.flatMap((rate) =>
        rate.amount
          ? [{ x: xOf(rate.days?.from ?? seoulDayOfPartialDate(rate.development.date)), y: rate.amount.value, kind: kindOf(rate) }]
          : [],
      ),
      locale,
    ),
  };
}
