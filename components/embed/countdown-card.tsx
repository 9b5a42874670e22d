import type { ReactNode } from "react";
import { CountdownState, MovedDates } from "@/components/countdown/countdown-state";
import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import type { Countdown } from "@/lib/domain/events/countdown";
import { outcomeAsOf } from "@/lib/domain/events/events";
import type { TalksEvent } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatBothZones } from "@/lib/format/dates/dates";
import { translatorOf } from "@/lib/messages/translator";
import type { Card } from "@/lib/share/card";
import { ExternalLink } from "./card-document";
import { Figures } from "./figures";

type Props = {
  card: Card;
  event: TalksEvent;
  countdown: Countdown;
  record: PublicRecord;
  asOf: AsOf;
  at: Date;
  href: string;
};

const classes = { date: "date", words: "words", text: "text" };

/** One event and its time: a number only if a day was announced. */
export function CountdownCard({ card, event, countdown, record, asOf, at, href }: Props) {
  const { locale } = card;
  const t = translatorOf(locale);
  const counting = countdown.state === "upcoming" || countdown.state === "today";
  const link = (chunks: ReactNode) => <ExternalLink href={href}>{chunks}</ExternalLink>;
  return (
    <>
      <h1 className="small" id="event">
        {counting
          ? t.rich(card.past ? "countdown.toPast" : "countdown.to", { name: card.title, link })
          : link(card.title)}
      </h1>
      <div role="timer" aria-labelledby="event">
        <CountdownState
          countdown={countdown}
          record={record}
          asOf={asOf}
          locale={locale}
          classes={classes}
          outcome={outcomeAsOf(event, asOf)}
          passed={t("embed.passed", { when: formatBothZones(publishedUntil(asOf, at), locale) })}
          figures={(figures) => (
            <Figures {...figures} madeAt={asOf.kind === "now" ? asOf.at : null} locale={locale} />
          )}
        />
      </div>
      {card.text === null || countdown.state === "not_announced" ? null : <p className="text">{card.text}</p>}
      <MovedDates countdown={countdown} locale={locale} className="text" />
    </>
  );
}
