import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { writtenDate, writtenSpan } from "@/components/countdown/written-span";
import { Words } from "@/components/ui/words";
import { type AsOf, asOfInstant } from "@/lib/domain/as-of";
import { boardAsOf } from "@/lib/domain/board";
import { dayIn } from "@/lib/domain/calendar-day";
import type { Countdown } from "@/lib/domain/countdown";
import { countdownParts } from "@/lib/domain/countdown-parts";
import { outcomeAsOf } from "@/lib/domain/events";
import { earliestInstant, seoulDayOfPartialDate } from "@/lib/domain/partial-date";
import type { Locale, PartialDate, TalksEvent, TalksRecord } from "@/lib/domain/record";
import { formatBothZones, formatPartialDate, formatTime } from "@/lib/format/dates";
import { messagesOf } from "@/lib/messages/catalogue";
import type { Card } from "@/lib/share/card";
import { Out } from "./card-document";
import { Figures } from "./figures";

type Props = { card: Card; event: TalksEvent; countdown: Countdown; record: TalksRecord; asOf: AsOf; href: string };

/** One event and what may be said of its time: a number only where a day was announced. */
export function CountdownCard({ card, event, countdown, record, asOf, href }: Props) {
  const { locale } = card;
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "countdown" });
  const counting = countdown.state === "upcoming" || countdown.state === "today";
  const link = (chunks: ReactNode) => <Out href={href}>{chunks}</Out>;
  return (
    <>
      <h1 className="small" id="event">
        {counting ? t.rich(card.past ? "toPast" : "to", { name: card.title, link }) : link(card.title)}
      </h1>
      <div role="timer" aria-labelledby="event">
        <State event={event} countdown={countdown} record={record} asOf={asOf} locale={locale} />
      </div>
      {card.text === null || countdown.state === "not_announced" ? null : <p className="text">{card.text}</p>}
      {"moved" in countdown && countdown.moved.length > 0 ? (
        <p className="text">
          {t("moved")}{" "}
          {countdown.moved.map((date) => (
            <del key={date.value}>{formatPartialDate(date, locale)} </del>
          ))}
        </p>
      ) : null}
    </>
  );
}

type StateProps = { event: TalksEvent; countdown: Countdown; record: TalksRecord; asOf: AsOf; locale: Locale };

function State({ event, countdown, record, asOf, locale }: StateProps) {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "countdown" });
  const written = (date: PartialDate) => writtenDate(date, locale);
  switch (countdown.state) {
    case "upcoming":
    case "today":
      return <Counting countdown={countdown} asOf={asOf} locale={locale} />;
    case "in_session":
      return (
        <>
          <p className="date">{writtenSpan(countdown, locale)}</p>
          <p className="words">
            {countdown.startsAt
              ? t("inSessionSince", { time: formatTime(countdown.startsAt, locale, countdown.starts.zone) })
              : t("inSession")}
          </p>
        </>
      );
    case "concluded": {
      const opened = boardAsOf(record.issues, { kind: "day", on: seoulDayOfPartialDate(countdown.starts) });
      const since = boardAsOf(record.issues, asOf);
      return (
        <>
          <p className="date">{writtenSpan(countdown, locale)}</p>
          <p className="words">{t("concluded", { days: t("concludedAgo", { count: countdown.daysAgo }) })}</p>
          <p className="text">
            <Words text={outcomeAsOf(event, asOf)} locale={locale} />{" "}
            {t("whenOpened", { openThen: opened.counts.open, totalThen: opened.total })}{" "}
            {t(asOf.kind === "now" ? "now" : "then", { open: since.counts.open, total: since.total })}
          </p>
        </>
      );
    }
    case "not_confirmed":
      return (
        <>
          {countdown.starts ? (
            <p className="date">
              {countdown.starts.wording
                ? t("said", { wording: countdown.starts.wording, date: formatPartialDate(countdown.announced, locale) })
                : t("aboutSaid", { date: written(countdown.starts), announced: formatPartialDate(countdown.announced, locale) })}
            </p>
          ) : null}
          <p className="words">{t(countdown.postponed ? "postponed" : "notConfirmed")}</p>
          {countdown.passed ? <p className="text">{t("passedVague")}</p> : null}
        </>
      );
    case "passed_unreported":
      return (
        <>
          <p className="date">{t("scheduledFor", { date: writtenSpan(countdown, locale) })}</p>
          <p className="words">{t("passed")}</p>
          <p className="text">{messagesOf(locale).embed.passed.replace("{when}", () => formatBothZones(asOfInstant(asOf), locale))}</p>
        </>
      );
    case "cancelled":
      return (
        <>
          {countdown.starts ? (
            <p className="date">
              <del>{written(countdown.starts)}</del>
            </p>
          ) : null}
          <p className="words">{t("cancelled")}</p>
          <p className="text">
            <Words text={outcomeAsOf(event, asOf)} locale={locale} />
          </p>
        </>
      );
    case "not_announced":
      return (
        <>
          <p className="words">{t("notAnnounced")}</p>
          <p className="text">{t("announcedNothing")}</p>
        </>
      );
  }
}

type CountingProps = { countdown: Extract<Countdown, { state: "upcoming" | "today" }>; asOf: AsOf; locale: Locale };

function Counting({ countdown, asOf, locale }: CountingProps) {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "countdown" });
  const { starts, startsAt, days } = countdown;
  const date = writtenSpan(countdown, locale);
  const target = {
    firstDay: dayIn(earliestInstant(starts), starts.zone),
    zone: starts.zone,
    startsAtMs: startsAt?.getTime() ?? null,
  };
  // As of a past day nothing ticks: the number is what a reader of that day would have seen.
  const parts =
    asOf.kind === "now" ? countdownParts(target, asOf.at.getTime()) : days > 0 ? [{ unit: "days" as const, count: days }] : null;
  return (
    <>
      <p className="date">{date}</p>
      {parts === null ? (
        <p className="words">{startsAt ? t("todayAt", { time: formatTime(startsAt, locale, starts.zone) }) : t("today")}</p>
      ) : (
        <Figures parts={parts} target={target} madeAt={asOf.kind === "now" ? asOf.at : null} date={date} locale={locale} />
      )}
    </>
  );
}
