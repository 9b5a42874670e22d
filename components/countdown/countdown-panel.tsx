import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalizedText } from "@/components/ui/localized-text";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { Countdown } from "@/lib/domain/events/countdown";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { localStartDay } from "@/lib/domain/calendar/calendar-span";
import { type UpcomingLane, upcomingLanes } from "@/lib/domain/events/days-before-event";
import { isExact } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksEvent } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { countdownUnits } from "@/lib/format/countdown-labels";
import { formatBothZones } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import { CountdownState, type CountingFigures, MovedDates } from "./countdown-state";
import { FigureSpans } from "./figure-spans";
import { hasDaysBeforeEvent, lastShownDay, DaysBeforeEvent } from "./days-before-event";
import { LiveFigures } from "./live-figures";
import styles from "./countdown-panel.module.css";

type Props = {
  event: TalksEvent;
  countdown: Countdown;
  record: PublicRecord;
  view: ReaderView;
  /** What happens on the days before it (`lanesBeforeEvent`). */
  lanes: readonly UpcomingLane[];
  /** On the event's own page its name is no link, and the outcome is elsewhere. */
  onOwnPage?: boolean;
};

/** One event and its time: a number only if a day was announced. */
export function CountdownPanel({ event, countdown, record, view, lanes, onOwnPage = false }: Props) {
  const t = useTranslations("countdown");
  const { asOf, locale } = view;
  const name = plainWording(event.name, locale);
  const counting = countdown.state === "upcoming" || countdown.state === "today" ? countdown : null;
  const link = (chunks: ReactNode) =>
    onOwnPage ? (
      chunks
    ) : (
      <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>{chunks}</a>
    );
  return (
    <section className={styles.panel} aria-labelledby="countdown">
      <h2 id="countdown">
        {counting ? t.rich(shownDay(view) === null ? "to" : "toPast", { name, link }) : link(name)}
      </h2>
      <div role="timer" aria-labelledby="countdown">
        <CountdownState
          countdown={countdown}
          record={record}
          asOf={asOf}
          locale={locale}
          classes={styles}
          outcome={onOwnPage ? null : event.outcome}
          passed={t("passedText", { when: formatBothZones(view.madeAt, locale) })}
          figures={(figures) => <Figures {...figures} view={view} />}
        />
        {counting ? (
          <DaysBeforeEvent lanes={lanes} view={view} last={lastDayOf(counting)} days={counting.days} />
        ) : null}
      </div>
      <p className={styles.place}>
        <LocalizedText text={event.place} locale={locale} />
      </p>
      <MovedDates countdown={countdown} locale={locale} className={styles.text} />
    </section>
  );
}

/** The lanes of the days before an event; empty where it is not shown by days. */
export function lanesBeforeEvent(
  record: PublicRecord,
  view: ReaderView,
  countdown: Countdown,
): UpcomingLane[] {
  return countdown.state === "upcoming" && hasDaysBeforeEvent(countdown.days)
    ? upcomingLanes(record, view.asOf, lastShownDay(view, lastDayOf(countdown)))
    : [];
}

function lastDayOf({ starts, ends }: { starts: PartialDate; ends: PartialDate | null }): CalendarDay {
  return localStartDay(ends && isExact(ends) ? ends : starts);
}

function Figures({ parts, target, date, view }: CountingFigures & { view: ReaderView }) {
  const words = countdownUnits(view.locale);
  if (view.asOf.kind === "now" && !view.seenAt) {
    return (
      <LiveFigures
        target={target}
        parts={parts}
        madeAt={view.madeAt}
        words={words}
        date={date}
        classes={{ figures: styles.figures, instead: styles.untrusted }}
      />
    );
  }
  return (
    <p className={styles.figures}>
      <FigureSpans parts={parts} words={words} />
    </p>
  );
}
