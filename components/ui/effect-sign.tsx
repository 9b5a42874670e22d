import type { Effect } from "@/lib/domain/record/record";
import { Hatch, HatchedSquare, SolidSquare, Square, ThreatSquare } from "./sign-shapes";

/**
 * The sign of an effect: paper, hatch or ink. Its word is beside it. `size` is a multiple of 14 × 14 pixels.
 */
export function EffectSign({ effect, size = 1 }: { effect: Effect; size?: number }) {
  return (
    <svg className="sign" aria-hidden="true" width={14 * size} height={14 * size} viewBox="0 0 14 14">
      <use href={`#effect-${effect}`} />
    </svg>
  );
}

/** Drawn once per page (SignDefs) and referenced by each sign. */
export function EffectDrawing({ effect }: { effect: Effect }) {
  switch (effect) {
    case "none":
      return <Square />;
    case "threatened":
      return <ThreatSquare />;
    case "announced":
      return <HatchedSquare />;
    case "awaiting_trigger":
      return (
        <>
          <Hatch />
          <circle cx={7} cy={7} r={3} fill="var(--paper)" strokeWidth={1.3} />
          <Square />
        </>
      );
    case "in_force":
      return <SolidSquare />;
    case "partly_delivered":
      return (
        <>
          <path d="M1 1L13 13H1Z" fill="var(--ink)" stroke="none" />
          <path d="M4.4 1L13 9.6M8.4 1L13 5.6" strokeWidth={1.2} />
          <Square />
        </>
      );
    case "struck_down":
      return (
        <>
          <rect x={1.7} y={1.7} width={10.6} height={10.6} />
          <path d="M.4 .4L13.6 13.6M13.6 .4L.4 13.6" />
        </>
      );
    case "expired":
      return (
        <>
          <Square />
          <path d="M7 3.4V7.6H10.2" />
        </>
      );
    case "superseded":
      return <path d="M.7 4.2H6.3V9.8H.7ZM6.3 7H13M10.2 4.2L13 7L10.2 9.8" />;
  }
}
