import { daysBetween, type CalendarDay } from "@/lib/domain/calendar-day";
import { GapFill } from "./gap-fill";

export type GapFillKind = "paper" | "hatch" | "ink" | "ink_light" | "ink_partly";

/** One plateau of an issue's history: how far apart the accounts stood (1 is farthest) and what applied. */
export type GapPiece = { from: CalendarDay; to: CalendarDay; distance: number; fill: GapFillKind };

type Props = {
  steps: readonly GapPiece[];
  /** The axis all lines on the page share: the first day of the record to the as-of day. */
  from: CalendarDay;
  to: CalendarDay;
  ended: boolean;
  width?: number;
};

const height = 16;
const middle = height / 2;
const farthest = 6.6;

/** The small history on a card. The words beside it say the same, so it is silent. */
export function GapLine({ steps, from, to, ended, width = 60 }: Props) {
  const last = steps.at(-1);
  if (!last) return null;
  // The end mark stands outside the plot: the upright of the as-of day, or the final barline.
  const plot = width - (ended ? 7 : 2);
  const span = Math.max(1, daysBetween(from, to));
  const x = (day: CalendarDay) => round((Math.min(Math.max(daysBetween(from, day), 0), span) / span) * plot);
  const end = x(last.to);
  const pieces = steps.map((step) => ({ ...step, x1: x(step.from), x2: x(step.to), half: step.distance * farthest }));
  const line = (side: -1 | 1) =>
    pieces.map(({ x1, x2, half }, i) => `${i === 0 ? "M" : "L"}${x1} ${round(middle + side * half)}H${x2}`).join("");
  return (
    <svg className="sign" aria-hidden="true" focusable="false" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {pieces.map(({ from: day, fill, x1, x2, half }) => (
        <GapFill key={day} fill={fill} x={x1} width={round(x2 - x1)} y={round(middle - half)} height={round(2 * half)} />
      ))}
      <g fill="none" strokeWidth={1.6}>
        <path d={line(-1)} stroke="var(--kr)" />
        <path d={line(1)} stroke="var(--us)" />
      </g>
      {ended ? (
        <path d={`M${end + 1} 0h1.2v16h-1.2zM${end + 3.6} 0h2.8v16h-2.8z`} fill="var(--ink)" />
      ) : (
        <rect x={end} width={1.5} height={height} fill="var(--field)" />
      )}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
