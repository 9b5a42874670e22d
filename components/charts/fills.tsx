"use client";
import type { Fill } from "./chart-props";

/**
 * The hatch is defined once in the document (HatchDefs); the pattern of ended items is defined per chart,
 * under the given id.
 */
export function fillPaint(fill: Fill, ended: string): string {
  switch (fill) {
    case "empty":
      return "var(--paper)";
    case "hatched":
      return "url(#hatch)";
    case "solid":
      return "var(--ink)";
    case "ended":
      return `url(#${ended})`;
  }
}

/** Hollow with one line: through the middle of a bar, every eight pixels in a band of changing height. */
export function EndedDefs({ id, bar = false }: { id: string; bar?: boolean }) {
  return (
    <defs>
      {bar ? (
        <pattern id={id} width={1} height={1} patternContentUnits="objectBoundingBox">
          <rect y={0.46} width={1} height={0.08} fill="var(--ink)" />
        </pattern>
      ) : (
        <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect y={3.5} width={8} height={1} fill="var(--ink)" />
        </pattern>
      )}
    </defs>
  );
}
