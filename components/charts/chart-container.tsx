"use client";
import { useEffect, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { ChartProps, DrawingProps } from "./chart-props";
import styles from "./charts.module.css";

type Props = {
  chart: ChartProps;
  /** Description of the chart for screen readers. */
  name: string;
  height: number;
  /** Shown in its place if the drawing fails to load; the table contains the numbers. */
  failed: string;
  /** Width on paper: that of an A4 sheet inside its margins, unless several charts are side by side. */
  sheetWidth?: number;
};

/**
 * Reserves the space of a chart and draws it once the chart library has loaded; only pages with a chart load
 * it. Until then, and without it, the page is complete: every chart has a table with the same data.
 */
export function ChartContainer({ chart, name, height, failed, sheetWidth = 680 }: Props) {
  const [Drawing, setDrawing] = useState<ComponentType<DrawingProps> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);

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

  useEffect(() => {
    // The browser lays out the sheet as soon as this returns, so the drawing has to be ready by then.
    const start = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);

  if (hasFailed) return <p className="absent">{failed}</p>;
  return (
    <div className={`${styles.place} keeps-ground`} style={{ height }} role="img" aria-label={name}>
      {Drawing ? <Drawing chart={chart} width={isPrinting ? sheetWidth : "100%"} height={height} /> : null}
    </div>
  );
}
