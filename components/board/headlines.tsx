import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DutyMark } from "@/components/ui/duty-mark";
import { RateText } from "@/components/rate-parts/rate-text";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Countdown } from "@/lib/domain/events/countdown";
import type { Entry } from "@/lib/domain/timeline/entries";
import { listEvents, outcomeAsOf } from "@/lib/domain/events/events";
import { upcomingDuties } from "@/lib/domain/measures/upcoming-duties";
import type { KnownDate } from "@/lib/domain/events/next-dates";
import type { TalksEvent } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatCountdownState } from "@/lib/format/countdown-labels";
import { formatDates, formatPartialDate } from "@/lib/format/dates/dates";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import { plainWording } from "@/lib/format/wordings";
import styles from "./headlines.module.css";

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Props = {
  record: PublicRecord;
  /** Without the dates that the days before the event show. */
  dates: readonly KnownDate[];
  view: ReaderView;
  /** The event of the countdown, once it is over. */
  over: { event: TalksEvent; countdown: Exclude<Countdown, { state: "upcoming" | "not_announced" }> } | null;
};

const datesShown = 2;

/** The next dates, the next decided duty and the outcome of the last summit, one line each. */
export function Headlines({ record, dates, view, over }: Props) {
  const t = useTranslations("board.headlines");
  const { locale, asOf } = view;
  const [ahead] = upcomingDuties(record.measures, asOf);
  const list = listEvents(record.events, asOf);
  // A duty that begins on that date has its own line.
  const coming = dates.filter(({ date }) => date.value !== ahead?.from.value).slice(0, datesShown);
  return (
    <dl className={styles.lines}>
      {coming.length > 0 || list.coming.length === 0 ? (
        <Line label={t("next")}>
          <Next list={list} dates={coming} view={view} />
        </Line>
      ) : null}
      {ahead ? (
        <Line label={t("nextDuty")}>
          <DutyMark state="decided" size={13} /> <RateText step={ahead.step} locale={locale} />
          {t.rich("dutyOn", {
            goods: plainWording(ahead.measure.goods, locale),
            date: formatPartialDate(ahead.from, locale),
            link: (chunks) => (
              <a
                href={dutyAddress(
                  addressInView(view, { page: "rates" }),
                  record.measures,
                  ahead.measure.id,
                  view.asOf,
                )}
              >
                {chunks}
              </a>
            ),
          })}
        </Line>
      ) : null}
      {over ? (
        <Line label={t("summit")}>
          <div role="timer">
            <a href={addressInView(view, { page: "summit", id: over.event.id })}>
              <LocalizedText text={over.event.name} locale={locale} />
            </a>
            {t("summitState", { state: formatCountdownState(over.countdown, locale) })}{" "}
            <LocalizedText text={outcomeAsOf(over.event, asOf)} locale={locale} />
          </div>
        </Line>
      ) : null}
    </dl>
  );
}

/**
 * The next announced dates. Without a summit among them: the last one that passed unreported, and that none
 * is announced.
 */
function Next({
  list,
  dates,
  view,
}: Pick<Props, "dates" | "view"> & { list: ReturnType<typeof listEvents> }) {
  const t = useTranslations("board.headlines");
  const board = useTranslations("board");
  const countdown = useTranslations("countdown");
  const { locale, asOf } = view;
  const day = asOfDay(asOf);
  const unreported = list.past.find(({ countdown }) => countdown.state === "passed_unreported");
  const isOverdue =
    list.coming.length === 0 && unreported?.countdown.state === "passed_unreported" ? unreported : null;
  return (
    <>
      {isOverdue && isOverdue.starts ? (
        <span>
          {t.rich("unreported", {
            name: plainWording(isOverdue.event.name, locale),
            date: formatDates({ starts: isOverdue.starts, ends: isOverdue.ends }, locale),
            link: (chunks) => (
              <a href={addressInView(view, { page: "summit", id: isOverdue.event.id })}>{chunks}</a>
            ),
            b: (chunks) => <b>{chunks}</b>,
          })}{" "}
        </span>
      ) : null}
      {dates.map((known) => (
        <span key={`${known.kind}-${known.id}`}>
          <b>
            {known.date.wording
              ? countdown("wording", { wording: known.date.wording })
              : formatPartialDate(known.date, locale, { sameYearAs: day })}
          </b>{" "}
          <a
            href={addressInView(
              view,
              known.issueId ? { page: "issue", id: known.issueId } : { page: "summit", id: known.id },
            )}
          >
            <LocalizedText text={known.what} locale={locale} />
          </a>
          {known.date.wording
            ? ` (${board("saidOn", { date: formatPartialDate(known.announced, locale, { sameYearAs: day }) })})`
            : null}
          .{" "}
        </span>
      ))}
      {list.coming.length === 0 ? <span>{t(asOf.kind === "day" ? "noSummitPast" : "noSummit")}</span> : null}
    </>
  );
}

/** The latest move, in one sentence. */
export function LatestMove({ entry, view }: { entry: Entry | undefined; view: ReaderView }) {
  const t = useTranslations("board.headlines");
  if (!entry?.issueId) return null;
  return (
    <dl className={styles.lines}>
      <Line label={t("lastMoved")}>
        <b>{formatPartialDate(entry.on, view.locale, { sameYearAs: asOfDay(view.asOf) })}</b>{" "}
        <a href={addressInView(view, { page: "issue", id: entry.issueId })}>
          <LocalizedText text={entry.text} locale={view.locale} />
        </a>
      </Line>
    </dl>
  );
}
