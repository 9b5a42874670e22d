import type { Effect } from "@/lib/domain/record";

/** Lines at 45°, 3.2 px apart, cut to the inside of the square: the sign needs no pattern from elsewhere. */
const hatch = "M1 4.5L4.5 1M1 9L9 1M1 13L13 1M5 13L13 5M9.5 13L13 9.5";

/** What applies: paper, hatch or ink. Its word stands beside it. `size` is times 14 × 14 pixels. */
export function EffectSign({ effect, size = 1 }: { effect: Effect; size?: number }) {
  return (
    <svg
      className="sign"
      aria-hidden="true"
      focusable="false"
      width={14 * size}
      height={14 * size}
      viewBox="0 0 14 14"
    >
      <use href={`#effect-${effect}`} />
    </svg>
  );
}

/** Drawn once a page (SignDefs) and used by each sign. */
export function EffectDrawing({ effect }: { effect: Effect }) {
  switch (effect) {
    case "none":
      return <Square />;
    case "threatened":
      return (
        <>
          <Square dashed />
          <path d="M7 3.2V8M7 9.4V11" strokeWidth={1.6} />
        </>
      );
    case "announced":
      return (
        <>
          <path d={hatch} strokeWidth={1.2} />
          <Square />
        </>
      );
    case "awaiting_trigger":
      return (
        <>
          <path d={hatch} strokeWidth={1.2} />
          <circle cx={7} cy={7} r={3} fill="var(--paper)" strokeWidth={1.3} />
          <Square />
        </>
      );
    case "in_force":
      return <rect width={14} height={14} fill="var(--ink)" stroke="none" />;
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

function Square({ dashed = false }: { dashed?: boolean }) {
  return <rect x={0.7} y={0.7} width={12.6} height={12.6} strokeDasharray={dashed ? "1.8 1.8" : undefined} />;
}
