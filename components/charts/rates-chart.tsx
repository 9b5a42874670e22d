"use client";
import { ReferenceLine, Scatter, ScatterChart } from "recharts";
import { LeftScale, Lines, TimeFoot } from "./axes";
import type { RatesChartProps } from "./chart-props";
import styles from "./charts.module.css";
import { RateMark } from "./rate-mark";

/** The rates of one issue: a line where one applied from a recorded day, a mark where one was only stated. */
export function RatesChart({ axis, ticks, steps, marks }: RatesChartProps) {
  return (
    <ScatterChart accessibilityLayer={false} margin={{ top: 6, right: 14, bottom: 0, left: 0 }}>
      <Lines />
      <TimeFoot axis={axis} />
      <LeftScale ticks={ticks} top={ticks.at(-1)?.x ?? 1} width={38} />
      {steps.map(({ from, to, value }) => (
        <ReferenceLine
          key={`${from} ${value}`}
          segment={[
            { x: from, y: value },
            { x: to, y: value },
          ]}
          stroke="var(--ink)"
          strokeWidth={3}
        />
      ))}
      {steps
        .filter(({ possiblyFrom, from }) => possiblyFrom < from)
        .map(({ possiblyFrom, from, value }) => (
          <ReferenceLine
            key={`maybe ${from} ${value}`}
            segment={[
              { x: possiblyFrom, y: value },
              { x: from, y: value },
            ]}
            stroke="var(--ink)"
            strokeWidth={3}
            strokeDasharray="2 2"
          />
        ))}
      {steps.flatMap((step) => {
        const next = steps.find(({ from, value }) => from === step.to && value !== step.value);
        return next ? [<Riser key={`${step.to} ${step.value}`} x={step.to} from={step.value} to={next.value} />] : [];
      })}
      <Scatter data={marks} shape={Mark} isAnimationActive={false} />
    </ScatterChart>
  );
}

function Riser({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <ReferenceLine
      segment={[
        { x, y: from },
        { x, y: to },
      ]}
      stroke="var(--ink)"
      strokeWidth={2}
    />
  );
}

type MarkProps = { cx?: number; cy?: number; payload?: RatesChartProps["marks"][number] };

function Mark({ cx = 0, cy = 0, payload }: MarkProps) {
  if (!payload) return <g />;
  const { kind, label, below } = payload;
  return (
    <g>
      <RateMark kind={kind} cx={cx} cy={cy} />
      {label === null ? null : (
        <text x={cx} y={below ? cy + 17 : cy - 8} textAnchor={cx < 50 ? "start" : "middle"} className={styles.strong}>
          {label}
        </text>
      )}
    </g>
  );
}
