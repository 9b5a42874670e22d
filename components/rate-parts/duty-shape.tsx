import { svgCoordinate } from "@/components/ui/svg-coordinate";
import type { DutyState } from "@/lib/domain/measures/duty-states";

type Props = {
  state: DutyState;
  /** Pixels of the drawing: from left to right at a height, and the stroke width of a charged duty. */
  from: number;
  to: number;
  at: number;
  line: number;
  /** Of a threat: no other step has settled it. */
  isPending: boolean;
};

/**
 * A duty over a time, distinguished by shape alone like its mark: solid charged, hollow decided, hatched
 * agreed, dashed threatened.
 */
export function DutyShape({ state, from, to, at, line, isPending }: Props) {
  switch (state) {
    case "charged":
      return <path d={`M${from} ${at}H${to}`} stroke="var(--ink)" strokeWidth={line} />;
    case "decided":
      return <Band from={from} to={Math.max(to, from + 2)} at={at} height={line} />;
    case "agreed":
      return (
        <>
          <Band from={from} to={Math.max(to, from + 1)} at={at} height={line + 3} />
          <path d={hatchOf(from, to, at - (line + 3) / 2, line + 3)} stroke="var(--ink)" strokeWidth={0.9} />
        </>
      );
    case "threatened":
      return (
        <>
          {isPending ? (
            <path d={`M${from} ${at - 5}V${at + 5}`} stroke="var(--ink)" strokeWidth={1.8} />
          ) : null}
          <path
            d={`M${from} ${at}H${to}`}
            stroke="var(--ink)"
            strokeWidth={isPending ? 1.8 : 1.2}
            strokeDasharray="4 3"
          />
        </>
      );
    case "not_charged":
      return (
        <>
          <path d={`M${from} ${at}H${to}`} stroke="var(--ink)" strokeWidth={1.6} />
          <circle cx={from} cy={at} r={3} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.4} />
        </>
      );
  }
}

function Band({ from, to, at, height }: Pick<Props, "from" | "to" | "at"> & { height: number }) {
  return (
    <rect
      x={from}
      y={at - height / 2}
      width={to - from}
      height={height}
      fill="var(--paper)"
      stroke="var(--ink)"
      strokeWidth={1}
    />
  );
}

function hatchOf(from: number, to: number, y: number, height: number): string {
  const strokes: string[] = [];
  for (let x = from; x + height <= to; x += 4)
    strokes.push(
      `M${svgCoordinate(x)} ${svgCoordinate(y + height)}L${svgCoordinate(x + height)} ${svgCoordinate(y)}`,
    );
  return strokes.join("");
}

/** From the day of the legal text back to the first day it covers. */
export function RetroactivePeriod({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <path
      d={`M${to} ${y - 2.5}V${y + 2.5}M${to} ${y}H${from + 1}M${from + 4} ${y - 3}L${from + 1} ${y}L${from + 4} ${y + 3}`}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1}
    />
  );
}

/** Connects two duties that follow one another without a gap. */
export function DutyConnector({ x, from, to }: { x: number; from: number; to: number }) {
  return <path d={`M${x} ${from}V${to}`} stroke="var(--ink)" strokeWidth={1} />;
}
