"use client";
import { useId } from "react";
import { Area, AreaChart, ReferenceDot, ReferenceLine } from "recharts";
import type { Group } from "@/lib/domain/status/status";
import { VerticalAxis, GridLines, HorizontalTimeAxis } from "./axes";
import type { Fill, GroupsChartProps } from "./chart-props";
import styles from "./charts.module.css";
import { EndedDefs, fillPaint } from "./fills";
import { ChartTooltip } from "./chart-tooltip";

type Point = GroupsChartProps["points"][number];
type Labelled = { viewBox?: { x?: number } };

/** Bottom to top: in effect, agreed, open, ended. */
const bands: { group: Group; fill: Fill }[] = [
  { group: "in_effect", fill: "solid" },
  { group: "agreed", fill: "hatched" },
  { group: "open", fill: "empty" },
  { group: "ended", fill: "ended" },
];
const labelHeight = 15;

/** The groups as stacked steps: a count is valid until the day it changes. */
export function GroupsChart({ axis, points, names, ends, summits }: GroupsChartProps) {
  const ended = useId();
  const last = points.at(-1);
  const total = (point: Point) => bands.reduce((sum, { group }) => sum + point.counts[group], 0);
  const top = Math.max(1, ...points.map(total));
  return (
    <AreaChart data={points} accessibilityLayer={false} margin={{ top: 20, right: 84, bottom: 0, left: 0 }}>
      <EndedDefs id={ended} />
      <GridLines />
      <HorizontalTimeAxis axis={axis} />
      <VerticalAxis top={top} />
      {bands.map(({ group, fill }) => (
        <Area
          key={group}
          type="stepAfter"
          stackId="groups"
          dataKey={(point: Point) => point.counts[group]}
          name={names[group]}
          fill={fillPaint(fill, ended)}
          fillOpacity={1}
          stroke="var(--ink)"
          strokeWidth={2}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {summits.map(({ x, label }, index) => {
        const next = summits[index + 1];
        const anchor = next && (next.x - x) / axis.to < 0.2 ? "end" : "start";
        return (
          <ReferenceLine
            key={`${x} ${label}`}
            x={x}
            stroke="var(--ink)"
            strokeWidth={1.5}
            label={({ viewBox }: Labelled) => (
              <text
                x={viewBox?.x}
                y={10}
                dx={anchor === "end" ? 2 : -2}
                textAnchor={anchor}
                className={styles.wide}
              >
                {label}
              </text>
            )}
          />
        );
      })}
      {last
        ? endLabels(last, top).map(({ group, y }) => (
            <ReferenceDot
              key={group}
              x={axis.to}
              y={y}
              r={0}
              ifOverflow="visible"
              label={{ value: ends[group], position: "right", className: styles.strong }}
            />
          ))
        : null}
      <ChartTooltip
        at={(x) => {
          const point = points.find((one) => one.x === Number(x));
          return point
            ? {
                title: point.date,
                lines: [...bands].reverse().map(({ group }) => `${names[group]}: ${point.counts[group]}`),
              }
            : null;
        }}
      />
    </AreaChart>
  );
}

/** The middle of each band at the right edge, a line apart; empty bands have no label. */
function endLabels(last: Point, top: number): { group: Group; y: number }[] {
  const apart = (labelHeight / 236) * top;
  let below = 0;
  let free = Number.NEGATIVE_INFINITY;
  return bands.flatMap(({ group }) => {
    const count = last.counts[group];
    const middle = Math.max(below + count / 2, free);
    below += count;
    if (count === 0) return [];
    free = middle + apart;
    return [{ group, y: middle }];
  });
}
