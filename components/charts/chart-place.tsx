"use client";
import { useEffect, useState, type ComponentType } from "react";
import type { ChartProps } from "./chart-props";
import styles from "./charts.module.css";

type Props = {
  chart: ChartProps;
  /** What the drawing says, for those who do not see it. */
  name: string;
  height: number;
  /** Said in its place where the drawing does not arrive; the table holds the numbers. */
  failed: string;
};

/**
 * Keeps the room of a chart and draws it once the chart library has come, which is fetched by pages with a
 * chart only. Until then, and without it, the page is whole: everything drawn also stands in a table.
 */
export function ChartPlace({ chart, name, height, failed }: Props) {
  const [Drawing, setDrawing] = useState<ComponentType<{ chart: ChartProps; height: number }> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    import("./drawing").then(
      (module) => {
        if (!isGone) setDrawing(() => module.Drawing);
      },
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, []);

  if (hasFailed) return <p className="absent">{failed}</p>;
  return (
    <div className={`${styles.place} keeps-ground`} style={{ height }} role="img" aria-label={name}>
      {Drawing ? <Drawing chart={chart} height={height} /> : null}
    </div>
  );
}
