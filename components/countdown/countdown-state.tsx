import type { ReactNode } from "react";
import { LocalizedText } from "@/components/ui/localized-text";
import type { AsOf } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Countdown } from "@/lib/domain/events/countdown";
import {
  type CountdownPart,
  countdownParts,
  type CountdownTarget,
  countdownTarget,
} from "@/lib/domain/events/countdown-parts";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatPartialDate, formatTime } from "@/lib/format/dates/dates";
import { translatorOf } from "@/lib/messages/translator";
import { formatDateInZones, formatDateSpan } from "./format-date-span";

export type CountingFigures = { parts: CountdownPart[]; target: CountdownTarget; date: string };

type Props = {
  countdown: Countdown;
  record: PublicRecord;
  asOf: AsOf;
  locale: Locale;
  /** Class names of the surrounding style sheet. */
  classes: { date?: string | undefined; words?: string | undefined; text?: string | undefined };
  /** Outcome of the event; null if it is shown elsewhere. */
  outcome: Text | null;
  /** Sentence for a date that passed unreported, with the as-of day. */
  passed: string;
  /** Renders the figures; pages and cards update them in different ways. */
  figures: (counting: CountingFigures) => ReactNode;
};

/** The time of an event in words and figures: a number only if a day was announced. */
export function CountdownState({
  countdown,
  record,
  asOf,
  locale,
  classes,
  outcome,
  passed,
  figures,
}: Props) {
  const t = translatorOf(locale);
  const saidOutcome = outcome ? <LocalizedText text={outcome} locale={locale} /> : null;
  switch (countdown.state) {
    case "upcoming":
    case "today": {
      const { starts, startsAt, days } = countdown;
      const target = countdownTarget(countdown);
      const date = formatDateSpan(countdown, locale);
      // As of a past day nothing ticks: the number is what a reader saw on that day.
      const parts =
        asOf.kind === "now"
          ? countdownParts(target, asOf.at.getTime())
          : days > 0
            ? [{ unit: "days" as const, count: days }]
            : null;
      return (
        <>
          <p className={classes.date}>{date}</p>
          {parts ? (
            figures({ parts, target, date })
          ) : (
            <p className={classes.words}>
              {startsAt
                ? t("countdown.todayAt", { time: formatTime(startsAt, locale, starts.zone) })
                : t("countdown.today")}
            </p>
          )}
        </>
      );
    }
    case "in_session":
      return (
        <>
          <p className={classes.date}>{formatDateSpan(countdown, locale)}</p>
          <p className={classes.words}>
            {countdown.startsAt
              ? t("countdown.inSessionSince", {
                  time: formatTime(countdown.startsAt, locale, countdown.starts.zone),
                })
              : t("countdown.inSession")}
          </p>
        </>
      );
    case "concluded": {
      const opened = boardAsOf(record.issues, { kind: "day", on: seoulDayOfPartialDate(countdown.starts) });
      const since = boardAsOf(record.issues, asOf);
      return (
        <>
          <p className={classes.date}>{formatDateSpan(countdown, locale)}</p>
          <p className={classes.words}>
            {t("countdown.concluded", { days: t("countdown.concludedAgo", { count: countdown.daysAgo }) })}
          </p>
          <p className={classes.text}>
            {saidOutcome}{" "}
            {t("countdown.whenOpened", { openThen: opened.counts.open, totalThen: opened.total })}{" "}
            {t(asOf.kind === "now" ? "countdown.now" : "countdown.then", {
              open: since.counts.open,
              total: since.total,
            })}
          </p>
        </>
      );
    }
    case "not_confirmed":
      return (
        <>
          {countdown.starts ? (
            <p className={classes.date}>
              {countdown.starts.wording
                ? t("countdown.said", {
                    wording: countdown.starts.wording,
                    date: formatPartialDate(countdown.announced, locale),
                  })
                : t("countdown.aboutSaid", {
                    date: formatDateInZones(countdown.starts, locale),
                    announced: formatPartialDate(countdown.announced, locale),
                  })}
            </p>
          ) : null}
          <p className={classes.words}>
            {t(countdown.postponed ? "countdown.postponed" : "countdown.notConfirmed")}
          </p>
          {countdown.passed ? <p className={classes.text}>{t("countdown.passedVague")}</p> : null}
        </>
      );
    case "passed_unreported":
      return (
        <>
          <p className={classes.date}>
            {t("countdown.scheduledFor", { date: formatDateSpan(countdown, locale) })}
          </p>
          <p className={classes.words}>{t("countdown.passed")}</p>
          <p className={classes.text}>{passed}</p>
        </>
      );
    case "cancelled":
      return (
        <>
          {countdown.starts ? (
            <p className={classes.date}>
              <del>{formatDateInZones(countdown.starts, locale)}</del>
            </p>
          ) : null}
          <p className={classes.words}>{t("countdown.cancelled")}</p>
          {saidOutcome ? <p className={classes.text}>{saidOutcome}</p> : null}
        </>
      );
    case "not_announced":
      return (
        <>
          <p className={classes.words}>{t("countdown.notAnnounced")}</p>
          <p className={classes.text}>{t("countdown.announcedNothing")}</p>
        </>
      );
  }
}

/** Dates announced earlier, struck through. */
export function MovedDates({
  countdown,
  locale,
  className,
}: {
  countdown: Countdown;
  locale: Locale;
  className?: string | undefined;
}) {
  const t = translatorOf(locale);
  if (!("moved" in countdown) || countdown.moved.length === 0) return null;
  return (
    <p className={className}>
      {t("countdown.moved")}{" "}
      {countdown.moved.map((date) => (
        <del key={date.value}>{formatPartialDate(date, locale)} </del>
      ))}
    </p>
  );
}
