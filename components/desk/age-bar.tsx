/** The age of a check beside its limit: the limit as a hollow bar, the excess as an ink bar in proportion, up to a maximum. */
const limitWidth = 34;
const longest = 70;

export function AgeBar({ overrunHours, limitHours }: { overrunHours: number; limitHours: number }) {
  const over = Math.min(longest, Math.max(2, (limitWidth * overrunHours) / limitHours));
  const width = limitWidth + 8 + over;
  return (
    <svg aria-hidden="true" width={width} height={8} viewBox={`0 0 ${width} 8`}>
      <rect x={0.5} y={1.5} width={limitWidth - 1} height={5} fill="none" stroke="var(--ink)" />
      <rect x={limitWidth + 8} y={1} width={over} height={6} fill="var(--ink)" />
    </svg>
  );
}
