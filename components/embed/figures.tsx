import { FigureSpans } from "@/components/countdown/figure-spans";
import type { CountdownPart, CountdownTarget } from "@/lib/domain/countdown-parts";
import type { Locale } from "@/lib/domain/record";
import { figureWords } from "@/lib/format/countdown-words";

type Props = {
  parts: CountdownPart[];
  target: CountdownTarget;
  /** Null on a past day, whose figures stand still. */
  madeAt: Date | null;
  /** What stands instead of the figures where they cannot be trusted, and once the event has begun. */
  date: string;
  locale: Locale;
};

/** The figures of a countdown, with what lib/embed/countdown-script.ts needs to keep them true. */
export function Figures({ parts, target, madeAt, date, locale }: Props) {
  const words = figureWords(locale);
  const shown = <FigureSpans parts={parts} words={words} />;
  if (madeAt === null) return <p className="figures">{shown}</p>;
  return (
    <>
      <p
        className="figures"
        data-first-day={target.firstDay}
        data-zone={target.zone}
        data-starts-at={target.startsAtMs ?? ""}
        data-made-at={madeAt.getTime()}
        data-words={JSON.stringify(words)}
      >
        {shown}
      </p>
      <p className="words instead" hidden>
        {date}
      </p>
    </>
  );
}
