"use client";
import { Tooltip } from "recharts";
import styles from "./charts.module.css";

type Props = {
  /** Content of the box at a place of the axis; null shows none. */
  at: (label: string | number | undefined) => { title: string; lines: string[] } | null;
  isBar?: boolean;
};

/** A box beside the pointer that repeats values of the table. */
export function ChartTooltip({ at, isBar = false }: Props) {
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={
        isBar
          ? { fill: "none", stroke: "var(--you)", strokeDasharray: "3 3" }
          : { stroke: "var(--you)", strokeDasharray: "3 3" }
      }
      content={({ active, label }) => {
        const box = active ? at(label) : null;
        if (!box) return null;
        return (
          <div className={styles.tip}>
            <b>{box.title}</b>
            {box.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        );
      }}
    />
  );
}
