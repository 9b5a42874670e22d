"use client";
import { Bar, BarChart, LabelList } from "recharts";
import { VerticalAxis, GridLines, HorizontalTimeAxis } from "./axes";
import type { MonthsChartProps } from "./chart-props";
import styles from "./charts.module.css";
import { ChartTooltip } from "./chart-tooltip";

/** One bar for each month with events, its number on top. */
export function MonthsChart({ axis, months }: MonthsChartProps) {
  const top = Math.max(1, ...months.map(({ count }) => count));
  return (
    <BarChart
      data={months}
      accessibilityLayer={false}
      barCategoryGap="20%"
      margin={{ top: 18, right: 8, bottom: 0, left: 0 }}
    >
      <GridLines />
      <HorizontalTimeAxis axis={axis} category />
      <VerticalAxis top={top} />
      <Bar dataKey="count" fill="var(--ink)" isAnimationActive={false}>
        <LabelList
          dataKey="count"
          position="top"
          className={styles.strong}
          formatter={(count) => (Number(count) > 0 ? count : "")}
        />
      </Bar>
      <ChartTooltip
        isBar
        at={(x) => {
          const month = months.find((one) => one.x === Number(x));
          return month ? { title: month.name, lines: [month.words] } : null;
        }}
      />
    </BarChart>
  );
}
