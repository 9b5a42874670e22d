/**
 * The hatch patterns of the page, once in the document: `url(#hatch)`, `#hatch-trip`,
 * `#hatch-gap`, `#hatch-bar`. The drawing has no size, but is not hidden: a hidden pattern paints nothing.
 */
export function HatchDefs() {
  return (
    <svg aria-hidden="true" width="0" height="0" style={{ position: "absolute" }}>
      <defs>
        <Hatch id="hatch" step={5} width={1} />
        <Hatch id="hatch-trip" step={4} width={1} />
        <Hatch id="hatch-gap" step={3.2} width={1} />
        <Hatch id="hatch-bar" step={5} width={1.5} />
      </defs>
    </svg>
  );
}

function Hatch({ id, step, width }: { id: string; step: number; width: number }) {
  return (
    <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={width} height={step} fill="var(--ink)" />
    </pattern>
  );
}
