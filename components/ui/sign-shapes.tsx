/** The squares used by the signs of effects and of duties, in 14 × 14. */

export function Square({ dashed = false }: { dashed?: boolean }) {
  return <rect x={0.7} y={0.7} width={12.6} height={12.6} strokeDasharray={dashed ? "1.8 1.8" : undefined} />;
}

export function SolidSquare() {
  return <rect width={14} height={14} fill="var(--ink)" stroke="none" />;
}

/**
 * Lines at 45°, 3.2 px apart, clipped to the inside of the square: a sign needs no pattern defined elsewhere.
 */
export function Hatch() {
  return <path d="M1 4.5L4.5 1M1 9L9 1M1 13L13 1M5 13L13 5M9.5 13L13 9.5" strokeWidth={1.2} />;
}

export function HatchedSquare() {
  return (
    <>
      <Hatch />
      <Square />
    </>
  );
}

export function ThreatSquare() {
  return (
    <>
      <Square dashed />
      <path d="M7 3.2V8M7 9.4V11" strokeWidth={1.6} />
    </>
  );
}
