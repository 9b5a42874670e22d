import type { CalendarDay } from "@/lib/domain/time/calendar-day";
export type GapFillKind = "paper" | "hatch" | "ink" | "ink_light" | "ink_partly";

/**
 * One plateau of an issue's history: the distance of the accounts (1 is the maximum) and the fill for what
 * applied.
 */
export type GapPlateau = { from: CalendarDay; to: CalendarDay; distance: number; fill: GapFillKind };

type Length = number | string;
type Props = { fill: GapFillKind; x: Length; width: Length; y: number; height: number; halved?: boolean };

/**
 * The area between the two lines: paper for nothing yet, hatch for promised, ink for in effect.
 * `halved` draws partial delivery as hatch with its lower half in ink, if it is large enough.
 */
export function GapFill({ fill, x, width, y, height, halved = false }: Props) {
  const box = { x, width, y, height };
  switch (fill) {
    case "paper":
      return null;
    case "hatch":
      return <rect {...box} fill="url(#hatch-gap)" />;
    case "ink":
      return <rect {...box} fill="var(--ink)" />;
    case "ink_light":
      return <rect {...box} fill="var(--ink)" fillOpacity={0.28} />;
    case "ink_partly":
      return halved ? (
        <>
          <rect {...box} fill="url(#hatch-gap)" />
          <rect {...box} y={y + height / 2} height={height / 2} fill="var(--ink)" />
        </>
      ) : (
        <rect {...box} fill="var(--ink)" fillOpacity={0.75} />
      );
  }
}
