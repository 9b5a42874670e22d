import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { CountdownState, MovedDates } from "@/components/countdown/countdown-state";
import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import type { Countdown } from "@/lib/domain/events/countdown";
import { outcomeAsOf } from "@/lib/domain/events/events";
import type { TalksEvent, TalksRecord } from "@/lib/domain/record/record";
import { formatBothZones } from "@/lib/format/dates/dates";
import { messagesOf } from "@/lib/messages/catalogue";
import type { Card } from "@/lib/share/card";
import { ExternalLink } from "./card-document";
import { Figures } from "./figures";

type Props = { card: Card; event: TalksEvent; countdown: Countdown; record: TalksRecord; asOf: AsOf; at: Date; href: string };

const classes = { date: "date", words: "words", text: "text" };

/** One event and its time: a number only if a day was announced. */
export function CountdownCard({ card, event, countdown, record, asOf, at, href }: Props) {
  const { locale } = card;
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "countdown" });
  const counting = countdown.state === "upcoming" || countdown.state === "today";
  const link = (chunks: ReactNode) => <ExternalLink href={href}>{chunks}</ExternalLink>;
  return (
    <>
      <h1 className="small" id="event">
        {counting ? t.rich(card.past ? "toPast" : "to", { name: card.title, link }) : link(card.title)}
      </h1>
      <div role="timer" aria-labelledby="event">
        <CountdownState
          countdown={countdown}
          record={record}
          asOf={asOf}
          locale={locale}
          classes={classes}
          outcome={outcomeAsOf(event, asOf)}
          passed={messages.embed.passed.replace("{when}", () => formatBothZones(publishedUntil(asOf, at), locale))}
          figures={(figures) => <Figures {...figures} madeAt={asOf.kind === "now" ? asOf.at : null} locale={locale} />}
        />
      </div>
      {card.text === null || countdown.state === "not_announced" ? null : <p className="text">{card.text}</p>}
      <MovedDates countdown={countdown} locale={locale} className="text" />
    </>
  );
}
