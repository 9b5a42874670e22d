import { createTranslator } from "next-intl";
import type { CountdownPart, CountdownTarget } from "@/lib/domain/countdown-parts";
import type { Locale } from "@/lib/domain/record";
import { messagesOf } from "@/lib/messages/catalogue";

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
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "countdown" });
  const words = {
    days: [t("days", { count: 1 }), t("days", { count: 2 })],
    hours: [t("hours", { count: 1 }), t("hours", { count: 2 })],
    minutes: [t("minutes"), t("minutes")],
  } as const;
  const shown = parts.map(({ unit, count }) => (
    <span key={unit}>
      <b>{count}</b> {words[unit][count === 1 ? 0 : 1]}
    </span>
  ));
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
