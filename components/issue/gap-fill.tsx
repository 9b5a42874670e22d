import type { GapFillKind } from "@/lib/domain/status/gap";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";

/**
 * One plateau of an issue's history: the distance of the accounts (1 is the maximum) and the fill for what
 * applied.
 */
export type GapPlateau = { from: CalendarDay; to: CalendarDay; distance: number; fill: GapFillKind };

type Length = number | string;
type Props = { fill: GapFillKind; x: Length; width: Length; y: number; height: number; halved?: boolean };

/**
 * The area between the two lines: empty for nothing yet, hatched for promised, filled for in effect, light where
 * that is unilateral. `halved` draws partial delivery as hatched with its lower half filled, if it is large enough.
 */
export function GapFill({ fill, x, width, y, height, halved = false }: Props) {
  const box = { x, width, y, height };
  switch (fill) {
    case "nothing":
      return null;
    case "promised":
      return <rect {...box} fill="url(#hatch-gap)" />;
    case "in_effect":
      return <rect {...box} fill="var(--ink)" />;
    case "unilateral":
      return <rect {...box} fill="var(--ink)" fillOpacity={0.28} />;
    case "partly_delivered":
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
