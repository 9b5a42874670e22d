import type { CountdownPart } from "@/lib/domain/events/countdown-parts";
import type { CountdownUnits } from "@/lib/domain/events/countdown-units";

/**
 * The figures of a countdown, each with its unit: the same markup on the server, in `live-countdown` and on a
 * card.
 */
export function FigureSpans({ parts, words }: { parts: CountdownPart[]; words: CountdownUnits }) {
  return parts.map(({ unit, count }) => (
    <span key={unit}>
      <b>{count}</b> {words[unit][count === 1 ? 0 : 1]}
    </span>
  ));
}
