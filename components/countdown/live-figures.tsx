import type { CountdownPart, CountdownTarget } from "@/lib/domain/events/countdown-parts";
import { type CountdownUnits, serialiseCountdownUnits } from "@/lib/domain/events/countdown-units";
import { FigureSpans } from "./figure-spans";

type Props = {
  target: CountdownTarget;
  parts: CountdownPart[];
  madeAt: Date;
  words: CountdownUnits;
  /** The date in words: replaces the figures if the reader's clock is wrong, and once the event has begun. */
  date: string;
  classes: { figures?: string | undefined; instead?: string | undefined };
};

/** The figures of an upcoming event, updated in the browser (reader/live-countdown.ts). */
export function LiveFigures({ target, parts, madeAt, words, date, classes }: Props) {
  return (
    <live-countdown
      data-first-day={target.firstDay}
      data-zone={target.zone}
      data-starts-at={target.startsAtMs ?? ""}
      data-made-at={madeAt.getTime()}
      data-words={serialiseCountdownUnits(words)}
    >
      <p className={classes.figures}>
        <FigureSpans parts={parts} words={words} />
      </p>
      <p className={classes.instead} hidden>
        {date}
      </p>
    </live-countdown>
  );
}
