"use client";
import { useId } from "react";
import { Bar, BarChart, YAxis, useChartWidth } from "recharts";
import { GridLines, HorizontalNumberAxis } from "./axes";
import type { RowsChartProps } from "./chart-props";
import styles from "./charts.module.css";
import { EndedDefs, fillPaint } from "./fills";
import { fitText, textWidth } from "./fit-text";
import { ChartTooltip } from "./chart-tooltip";

type Row = RowsChartProps["rows"][number] & { y: number };

/** Horizontal bars of one or several parts, one below another, each under its own label. */
export function RowsChart({ fills, rows, ticks }: RowsChartProps) {
  const ended = useId();
  const data: Row[] = rows.map((row, y) => ({ ...row, y }));
  return (
    <BarChart
      layout="vertical"
      data={data}
      accessibilityLayer={false}
      margin={{ top: 6, right: 1, bottom: 0, left: 1 }}
    >
      <EndedDefs id={ended} bar />
      <GridLines upright />
      <HorizontalNumberAxis ticks={ticks} />
      <YAxis
        type="category"
        dataKey="y"
        width={1}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => <Title row={data[index]} y={Number(y)} />}
      />
      {fills.map((fill, part) => (
        <Bar
          key={fill}
          stackId="parts"
          dataKey={(row: Row) => row.parts[part]}
          barSize={12}
          fill={fillPaint(fill, ended)}
          stroke="var(--ink)"
          strokeWidth={1}
          isAnimationActive={false}
        />
      ))}
      {rows.some(({ details }) => details.length > 0) ? (
        <ChartTooltip
          isBar
          at={(y) => {
            const row = data[Number(y)];
            return row ? { title: row.title, lines: row.details } : null;
          }}
        />
      ) : null}
    </BarChart>
  );
}

function Title({ row, y }: { row: Row | undefined; y: number }) {
  const width = useChartWidth() ?? 0;
  if (!row) return null;
  return (
    <g>
      <text x={1} y={y - 11}>
        {fitText(row.title, width - 14 - textWidth(row.end))}
      </text>
      <text x={width - 1} y={y - 11} textAnchor="end" className={styles.strong}>
        {row.end}
      </text>
    </g>
  );
}
