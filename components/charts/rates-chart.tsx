"use client";
import { ReferenceLine, Scatter, ScatterChart } from "recharts";
import { RetroactivePeriod, DutyShape, DutyConnector } from "@/components/rate-parts/duty-shape";
import { VerticalAxis, GridLines, HorizontalTimeAxis } from "./axes";
import type { RateLine, RatesChartProps } from "./chart-props";
import styles from "./charts.module.css";

const line = 4;

/**
 * The duty on the goods of a measure over time, with what was agreed or threatened; uses the marks of the
 * step charts.
 */
export function RatesChart({ axis, ticks, top, shown, lines, labels }: RatesChartProps) {
  return (
    <ScatterChart accessibilityLayer={false} margin={{ top: 6, right: 14, bottom: 0, left: 0 }}>
      <GridLines />
      <HorizontalTimeAxis axis={axis} />
      <VerticalAxis ticks={ticks} top={top} width={38} />
      {lines.flatMap((one) => [
        ...(one.before === null
          ? []
          : [
              <Segment
                key={`riser ${one.from}`}
                from={{ x: one.from, y: one.before }}
                to={{ x: one.from, y: one.rate }}
                shape={({ x1, y1, y2 }) => <DutyConnector x={x1} from={y1} to={y2} />}
              />,
            ]),
        <Duty key={`${one.state} ${one.from} ${one.rate}`} duty={one} />,
        ...(one.notice === null
          ? []
          : [
              <Segment
                key={`backdated ${one.from}`}
                from={{ x: one.from, y: one.rate }}
                to={{ x: one.notice, y: one.rate }}
                shape={({ x1, x2, y1 }) => <RetroactivePeriod from={x1} to={x2} y={y1 + line / 2 + 6} />}
              />,
            ]),
      ])}
      <ReferenceLine x={shown} stroke="var(--you)" strokeWidth={2} />
      <Scatter data={labels} shape={Label} isAnimationActive={false} />
    </ScatterChart>
  );
}

function Duty({ duty: { state, from, to, rate, isPending } }: { duty: RateLine }) {
  return (
    <Segment
      from={{ x: from, y: rate }}
      to={{ x: to, y: rate }}
      shape={({ x1, x2, y1 }) => (
        <DutyShape state={state} from={x1} to={x2} at={y1} line={line} isPending={isPending} />
      )}
    />
  );
}

type Place = { x: number; y: number };
/** The two ends in pixels, from the chart's scales. */
type Ends = { x1: number; y1: number; x2: number; y2: number };

function Segment({
  from,
  to,
  shape,
}: {
  from: Place;
  to: Place;
  shape: (ends: Ends) => React.ReactElement<SVGElement>;
}) {
  return <ReferenceLine segment={[from, to]} shape={shape} />;
}

type LabelProps = { cx?: number; cy?: number; payload?: RatesChartProps["labels"][number] };

function Label({ cx = 0, cy = 0, payload }: LabelProps) {
  if (!payload) return <g />;
  return payload.isThreat ? (
    <text x={cx + 4} y={cy + 4} className={styles.strong}>
      {payload.label}
    </text>
  ) : (
    <text x={cx + 2} y={cy - line / 2 - 4} className={styles.strong}>
      {payload.label}
    </text>
  );
}
