"use client";
import { useEffect, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { ChartProps, DrawingProps } from "./chart-props";
import styles from "./charts.module.css";

type Props = {
  chart: ChartProps;
  /** What the drawing says, for those who do not see it. */
  name: string;
  height: number;
  /** Said in its place where the drawing does not arrive; the table holds the numbers. */
  failed: string;
  /** On paper; the width of an A4 sheet inside its margins, unless several stand side by side. */
  sheetWidth?: number;
};

/**
 * Keeps the room of a chart and draws it once the chart library has come, which is fetched by pages with a
 * chart only. Until then, and without it, the page is whole: everything drawn also stands in a table.
 */
export function ChartPlace({ chart, name, height, failed, sheetWidth = 680 }: Props) {
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
    // The sheet is laid out as soon as this returns, so the drawing has to be ready by then.
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
