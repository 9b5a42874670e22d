"use client";
import type { Fill } from "./chart-props";

/** The hatch is the document's own (HatchDefs); lines for what has ended are drawn per chart, under the name given. */
export function paintOf(fill: Fill, ended: string): string {
  switch (fill) {
    case "paper":
      return "var(--paper)";
    case "hatch":
      return "url(#hatch)";
    case "ink":
      return "var(--ink)";
    case "ended":
      return `url(#${ended})`;
  }
}

/** Hollow with one line: in a bar through its middle, in a band of changing height every eight pixels. */
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
