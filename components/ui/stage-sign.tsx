import type { Stage } from "@/lib/domain/record/record";

type Props = {
  stage: Stage;
  /** A multiple of 26 × 16 pixels. */
  size?: number;
  /**
   * In running text the box ends where the drawing does; in tables it keeps its width, so that words align.
   */
  crop?: boolean;
};

/** Start and width of each drawing. */
export const stageSignExtents: Record<Stage, readonly [x: number, width: number]> = {
  raised: [1, 24],
  narrowing: [0, 26],
  agreed_in_principle: [6, 14],
  details_settled: [6, 14],
  text_published: [5.25, 15.5],
  signed: [5.25, 15.5],
  under_review: [1, 24],
  deferred: [1, 24],
  left_out: [1, 23.75],
  ended: [8.5, 9],
};

/**
 * The distance of the two accounts: Korea is the left stroke, the United States the right. Its word is beside
 * it.
 */
export function StageSign({ stage, size = 1, crop = false }: Props) {
  const [x, width] = crop ? stageSignExtents[stage] : [0, 26];
  return (
    <svg
      className="sign"
      aria-hidden="true"
      width={width * size}
      height={16 * size}
      viewBox={`${x} 0 ${width} 16`}
    >
      <use href={`#stage-${stage}`} />
    </svg>
  );
}

/** Drawn once per page (SignDefs) and referenced by each sign. */
export function StageDrawing({ stage }: { stage: Stage }) {
  switch (stage) {
    case "raised":
      return <Strokes kr={1} us={21.5} />;
    case "narrowing":
      return (
        <>
          <path d="M0 8H5M26 8H21" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="1.5 1.5" />
          <Strokes kr={7} us={15.5} />
        </>
      );
    case "agreed_in_principle":
      return (
        <>
          <rect x={9.5} y={7} width={7} height={2} fill="var(--ink)" />
          <Strokes kr={6} us={16.5} />
        </>
      );
    case "details_settled":
      return (
        <>
          <path d="M9.5 2.5h7v2h-7zM9.5 7h7v2h-7zM9.5 11.5h7v2h-7z" fill="var(--ink)" />
          <Strokes kr={6} us={16.5} />
        </>
      );
    case "text_published":
      return (
        <>
          <rect
            x={6}
            y={1.75}
            width={14}
            height={12.5}
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
          <path d="M9 5H17M9 8H17M9 11H14" stroke="var(--ink)" strokeWidth={1.4} />
        </>
      );
    case "signed":
      return (
        <>
          <rect x={5.25} y={1} width={15.5} height={14} fill="var(--ink)" />
          <path d="M9 8L12 11L17.2 4.6" fill="none" stroke="var(--paper)" strokeWidth={1.8} />
        </>
      );
    case "under_review":
      return (
        <>
          <Strokes kr={1} us={21.5} />
          <circle cx={13} cy={8} r={3.4} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
        </>
      );
    case "deferred":
      return (
        <>
          <Strokes kr={1} us={21.5} />
          <path d="M11.25 4.5V11.5M14.75 4.5V11.5" stroke="var(--ink)" strokeWidth={1.6} />
        </>
      );
    case "left_out":
      return (
        <>
          <Strokes kr={1} us={8} />
          <rect x={18} y={5} width={6} height={6} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
        </>
      );
    case "ended":
      return <path d="M8.5 1h1.5v14h-1.5zM12.5 1h5v14h-5z" fill="var(--ink)" />;
  }
}

function Strokes({ kr, us }: { kr: number; us: number }) {
  return (
    <>
      <rect x={kr} y={1} width={3.5} height={14} fill="var(--kr)" />
      <rect x={us} y={1} width={3.5} height={14} fill="var(--us)" />
    </>
  );
}
