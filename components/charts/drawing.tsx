"use client";
import { ResponsiveContainer } from "recharts";
import type { ChartProps, DrawingProps } from "./chart-props";
import { GroupsChart } from "./groups-chart";
import { MonthsChart } from "./months-chart";
import { RatesChart } from "./rates-chart";
import { RowsChart } from "./rows-chart";

/** Any of the charts, as wide as its container. */
export function Drawing({ chart, width, height }: DrawingProps) {
  return (
    <ResponsiveContainer width={width} height={height}>
      <Chart {...chart} />
    </ResponsiveContainer>
  );
}

function Chart(chart: ChartProps) {
  switch (chart.kind) {
    case "groups":
      return <GroupsChart {...chart} />;
    case "months":
      return <MonthsChart {...chart} />;
    case "rows":
      return <RowsChart {...chart} />;
    case "rates":
      return <RatesChart {...chart} />;
  }
}
