import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Words } from "@/components/ui/words";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { boardAsOf } from "@/lib/domain/board";
import { dayIn } from "@/lib/domain/calendar-day";
import type { Countdown } from "@/lib/domain/countdown";
import { countdownParts } from "@/lib/domain/countdown-parts";
import { earliestInstant, seoulDayOfPartialDate } from "@/lib/domain/partial-date";
import type { PartialDate, TalksEvent, TalksRecord } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import { formatBothZones, formatPartialDate, formatTime } from "@/lib/format/dates";
import { plainWording } from "@/lib/format/words";
import { Runway } from "./runway";
import { Ticker } from "./ticker";
import { writtenDate, writtenSpan } from "./written-span";
import styles from "./countdown-panel.module.css";

type Props = {
  event: TalksEvent;
  countdown: Countdown;
  record: TalksRecord;
  view: ReaderView;
  /** On the event's own page its name leads nowhere, and the outcome stands elsewhere. */
  onOwnPage?: boolean;
};

/** One event and what may be said of its time: a number only where a day was announced. */
export function CountdownPanel({ event, countdown, record, view, onOwnPage = false }: Props) {
  const t = useTranslations("countdown");
  const { locale } = view;
  const name = plainWording(event.name, locale);
  const counting = countdown.state === "upcoming" || countdown.state === "today";
  const link = (chunks: ReactNode) =>
    onOwnPage ? chunks : <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>{chunks}</a>;
  return (
    <section className={styles.panel} aria-labelledby="countdown">
      <h2 id="countdown">{counting ? t.rich(shownDay(view) === null ? "to" : "toPast", { name, link }) : link(name)}</h2>
      <div role="timer" aria-labelledby="countdown">
        <State countdown={countdown} event={event} record={record} view={view} onOwnPage={onOwnPage} />
      </div>
      <p className={styles.place}>
        <Words text={event.place} locale={locale} />
      </p>
      {"moved" in countdown && countdown.moved.length > 0 ? (
        <p className={styles.text}>
          {t("moved")}{" "}
          {countdown.moved.map((date) => (
            <del key={date.value}>{formatPartialDate(date, locale)} </del>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function State({ event, countdown, record, view, onOwnPage }: Props) {
  const t = useTranslations("countdown");
  const { locale, asOf } = view;
  const written = (date: PartialDate) => writtenDate(date, locale);
  switch (countdown.state) {
    case "upcoming":
    case "today":
      return <Figures countdown={countdown} record={record} view={view} />;
    case "in_session":
      return (
        <>
          <p className={styles.date}>{writtenSpan(countdown, locale)}</p>
          <p className={styles.words}>
            {countdown.startsAt
              ? t("inSessionSince", { time: formatTime(countdown.startsAt, locale, countdown.starts.zone) })
              : t("inSession")}
          </p>
        </>
      );
    case "concluded": {
      const opened = boardAsOf(record.issues, { kind: "day", on: seoulDayOfPartialDate(countdown.starts) });
      const now = boardAsOf(record.issues, asOf);
      return (
        <>
          <p className={styles.date}>{writtenSpan(countdown, locale)}</p>
          <p className={styles.words}>{t("concluded", { days: t("concludedAgo", { count: countdown.daysAgo }) })}</p>
          <p className={styles.text}>
            {onOwnPage ? null : (
              <>
                <Words text={event.outcome} locale={locale} />{" "}
              </>
            )}
            {t("whenOpened", { openThen: opened.counts.open, totalThen: opened.total })}{" "}
            {t(shownDay(view) === null ? "now" : "then", { open: now.counts.open, total: now.total })}
          </p>
        </>
      );
    }
    case "not_confirmed":
      return (
        <>
          {countdown.starts ? (
            <p className={styles.date}>
              {countdown.starts.wording
                ? t("said", { wording: countdown.starts.wording, date: formatPartialDate(countdown.announced, locale) })
                : t("aboutSaid", { date: written(countdown.starts), announced: formatPartialDate(countdown.announced, locale) })}
            </p>
          ) : null}
          <p className={styles.words}>{t(countdown.postponed ? "postponed" : "notConfirmed")}</p>
          {countdown.passed ? <p className={styles.text}>{t("passedVague")}</p> : null}
        </>
      );
    case "passed_unreported":
      return (
        <>
          <p className={styles.date}>{t("scheduledFor", { date: writtenSpan(countdown, locale) })}</p>
          <p className={styles.words}>{t("passed")}</p>
          <p className={styles.text}>{t("passedText", { when: formatBothZones(view.madeAt, locale) })}</p>
        </>
      );
    case "cancelled":
      return (
        <>
          {countdown.starts ? (
            <p className={styles.date}>
              <del>{written(countdown.starts)}</del>
            </p>
          ) : null}
          <p className={styles.words}>{t("cancelled")}</p>
          {onOwnPage ? null : (
            <p className={styles.text}>
              <Words text={event.outcome} locale={locale} />
            </p>
          )}
        </>
      );
    case "not_announced":
      return (
        <>
          <p className={styles.words}>{t("notAnnounced")}</p>
          <p className={styles.text}>{t("announcedNothing")}</p>
        </>
      );
  }
}

type Counting = Extract<Countdown, { state: "upcoming" | "today" }>;

function Figures({ countdown, record, view }: { countdown: Counting; record: TalksRecord; view: ReaderView }) {
  const t = useTranslations("countdown");
  const { asOf, locale, madeAt, seenAt } = view;
  const { starts, startsAt } = countdown;
  const date = writtenSpan(countdown, locale);
  const target = {
    firstDay: dayIn(earliestInstant(starts), starts.zone),
    zone: starts.zone,
    startsAtMs: startsAt?.getTime() ?? null,
  };
  const words = {
    days: { one: t("days", { count: 1 }), other: t("days", { count: 2 }) },
    hours: { one: t("hours", { count: 1 }), other: t("hours", { count: 2 }) },
    minutes: { one: t("minutes"), other: t("minutes") },
  };
  // As of a past day nothing ticks: the number is what a reader of that day would have seen.
  const parts =
    asOf.kind === "day"
      ? countdown.days > 0
        ? [{ unit: "days" as const, count: countdown.days }]
        : null
      : countdownParts(target, asOf.at.getTime());
  return (
    <>
      <p className={styles.date}>{date}</p>
      {parts === null ? (
        <p className={styles.words}>
          {startsAt ? t("todayAt", { time: formatTime(startsAt, locale, starts.zone) }) : t("today")}
        </p>
      ) : asOf.kind === "now" && !seenAt ? (
        <Ticker target={target} parts={parts} madeAtMs={madeAt.getTime()} words={words} date={date} />
      ) : (
        <p className={styles.figures}>
          {parts.map(({ unit, count }) => (
            <span key={unit}>
              <b>{count}</b> {count === 1 ? words[unit].one : words[unit].other}
            </span>
          ))}
        </p>
      )}
      <Runway record={record} view={view} until={target.firstDay} days={countdown.days} />
    </>
  );
}
