import type { RateMarkKind } from "./chart-props";

/** Solid applies, hollow is promised, dashed is threatened; drawn in the charts and in their key. */
export function RateMark({ kind, cx, cy }: { kind: RateMarkKind; cx: number; cy: number }) {
  if (kind === "start") return <circle cx={cx} cy={cy} r={3} fill="var(--ink)" />;
  if (kind === "in_force") return <circle cx={cx} cy={cy} r={4.5} fill="var(--ink)" />;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={4.5}
      fill="var(--paper)"
      stroke="var(--ink)"
      strokeWidth={1.5}
      strokeDasharray={kind === "threatened" ? "2 1.6" : undefined}
    />
  );
}
