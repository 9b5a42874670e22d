import { HatchedSquare, SolidSquare, Square, ThreatSquare } from "./sign-shapes";
import type { DutyState } from "@/lib/domain/measures/duty-states";

/** Distinguished by shape alone; its word or the header of its column is beside it. `size` is in pixels. */
export function DutyMark({ state, size = 14 }: { state: DutyState; size?: number }) {
  return (
    <svg className="sign" aria-hidden="true" width={size} height={size} viewBox="0 0 14 14">
      <use href={`#duty-${state}`} />
    </svg>
  );
}

/** The same mark as inline SVG: a card for other sites has no SignDefs. */
export function InlineDutyMark({ state, size = 14 }: { state: DutyState; size?: number }) {
  return (
    <svg
      className="sign"
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.4}
    >
      <DutyDrawing state={state} />
    </svg>
  );
}

/** Drawn once per page (SignDefs) and referenced by each mark. */
export function DutyDrawing({ state }: { state: DutyState }) {
  switch (state) {
    case "charged":
      return <SolidSquare />;
    case "decided":
      return (
        <>
          <Square />
          <rect x={7} y={1} width={6} height={12} fill="var(--ink)" stroke="none" />
        </>
      );
    case "agreed":
      return <HatchedSquare />;
    case "threatened":
      return <ThreatSquare />;
    case "not_charged":
      return <circle cx={7} cy={7} r={5.4} strokeWidth={1.8} />;
  }
}
