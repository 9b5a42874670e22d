"use client";
import { CartesianGrid, XAxis, YAxis, useChartWidth } from "recharts";
import type { Tick, TimeAxis } from "./chart-props";

const line = { stroke: "var(--ink)" };

function labelledTicks(ticks: readonly Tick[]) {
  const words = new Map(ticks.map(({ x, label }) => [x, label]));
  return { ticks: ticks.map(({ x }) => x), tickFormatter: (x: number) => words.get(x) ?? "", interval: 0 };
}

/** Time axis at the bottom, in days or months since the first one; the axis draws no other line. */
export function HorizontalTimeAxis({ axis, category = false }: { axis: TimeAxis; category?: boolean }) {
  const width = useChartWidth() ?? 0;
  const ticks = labelledTicks(width < 700 ? axis.narrow : axis.wide);
  const common = { ...ticks, dataKey: "x", height: 24, tickLine: line, axisLine: line };
  return category ? (
    <XAxis {...common} type="category" />
  ) : (
    <XAxis {...common} type="number" domain={[0, axis.to]} />
  );
}

/** Number axis below horizontal bars; the first and last label stay within the chart. */
export function HorizontalNumberAxis({ ticks }: { ticks: readonly Tick[] }) {
  const last = ticks.length - 1;
  return (
    <XAxis
      {...labelledTicks(ticks)}
      type="number"
      domain={[0, ticks[last]?.x ?? 1]}
      height={24}
      tickLine={line}
      axisLine={line}
      tick={({ x, y, index }) => (
        <text x={x} y={y} dy={10} textAnchor={index === 0 ? "start" : index === last ? "end" : "middle"}>
          {ticks[index]?.label}
        </text>
      )}
    />
  );
}

/** Value axis at the left, with whole numbers or the given ticks, without an axis line. */
export function VerticalAxis({
  ticks,
  top,
  width = 30,
}: {
  ticks?: readonly Tick[];
  top?: number;
  width?: number;
}) {
  const common = { width, axisLine: false, tickLine: false, allowDecimals: false };
  const end = top ?? ("dataMax" as const);
  return ticks ? (
    <YAxis {...common} {...labelledTicks(ticks)} type="number" dataKey="y" domain={[0, end]} />
  ) : (
    <YAxis {...common} type="number" domain={[0, end]} />
  );
}

export function GridLines({ upright = false }: { upright?: boolean }) {
  return <CartesianGrid stroke="var(--rule)" horizontal={!upright} vertical={upright} />;
}
