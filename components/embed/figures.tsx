import { FigureSpans } from "@/components/countdown/figure-spans";
import { LiveFigures } from "@/components/countdown/live-figures";
import type { CountdownPart, CountdownTarget } from "@/lib/domain/events/countdown-parts";
import type { Locale } from "@/lib/domain/record/record";
import { countdownUnits } from "@/lib/format/countdown-labels";

type Props = {
  parts: CountdownPart[];
  target: CountdownTarget;
  /** Null on a past day, whose figures do not change. */
  madeAt: Date | null;
  /** Replaces the figures if the clock is wrong, and once the event has begun. */
  date: string;
  locale: Locale;
};

/** The figures of a countdown on a card, updated by the same custom element as on pages. */
export function Figures({ parts, target, madeAt, date, locale }: Props) {
  const words = countdownUnits(locale);
  if (madeAt !== null)
    return (
      <LiveFigures
        target={target}
        parts={parts}
        madeAt={madeAt}
        words={words}
        date={date}
        classes={{ figures: "figures", instead: "words instead" }}
      />
    );
  return (
    <p className="figures">
      <FigureSpans parts={parts} words={words} />
    </p>
  );
}
