import { useTranslations } from "next-intl";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Board } from "@/lib/domain/board/board";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Countdown } from "@/lib/domain/events/countdown";
import { lastChecked, type PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { TalksEvent } from "@/lib/domain/record/record";
import { formatCheckTime } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { capitalised, formatCountWord } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import styles from "./lead-block.module.css";

type SentenceProps = {
  board: Board;
  view: ReaderView;
  event: TalksEvent | null;
  countdown: Countdown | null;
};
type Props = SentenceProps & {
  checks: ReadonlyMap<string, PublishedCheck>;
  /** The groups of the open issues when the event ended: not yet recorded, beyond agreement, or open. */
  openSince: { on: CalendarDay; fresh: number; agreed: number; open: number } | null;
};

/** The answer, as a sentence computed from the record, with the counts of open issues below it. */
export function LeadBlock({ board, view, event, countdown, checks, openSince }: Props) {
  const t = useTranslations("board");
  const { locale } = view;
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  return (
    <div className={styles.lead}>
      <h1 className={countdown?.state === "upcoming" ? `${styles.sentence} ${styles.long}` : styles.sentence}>
        <LeadSentence
          board={board}
          view={view}
          event={event}
          countdown={countdown}
          withReopened={openSince === null}
        />
      </h1>
      <p className={styles.facts}>
        {openSince ? (
          <span>
            {t.rich("openSince", {
              new: openSince.fresh,
              newWord: capitalised(formatCountWord(openSince.fresh, locale)),
              agreedWord: formatCountWord(openSince.agreed, locale),
              open: formatCountWord(openSince.open, locale),
              date: formatDay(openSince.on, locale),
              b,
            })}
          </span>
        ) : null}
        <CheckedFact board={board} view={view} checks={checks} />
      </p>
    </div>
  );
}

/** How many of the open issues were verified, and when last; nothing if none was. */
function CheckedFact({ board, view, checks }: Pick<Props, "board" | "view" | "checks">) {
  const t = useTranslations("corrections.checked");
  const last = lastChecked(board, checks);
  if (!last) return null;
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  const when = formatCheckTime(last.at, view.locale, { sameYearAs: asOfDay(view.asOf) });
  return <span>{t.rich("board", { count: last.count, total: board.counts.open, when, b })}</span>;
}

function LeadSentence({
  board,
  view,
  event,
  countdown,
  withReopened,
}: SentenceProps & { withReopened: boolean }) {
  const t = useTranslations("board");
  const { locale } = view;
  const past = view.asOf.kind === "day";
  if (board.total === 0) return `${past ? t("lead.nonePast") : t("lead.none")}.`;
  const link = (chunks: React.ReactNode) => <a href={addressInView(view, { page: "open" })}>{chunks}</a>;
  const upcoming = countdown?.state === "upcoming" && event !== null;
  const before = upcoming
    ? t(past ? "lead.beforePast" : "lead.before", {
        days: t("dayWord", { count: countdown.days, word: formatCountWord(countdown.days, locale) }),
        name: plainWording(event.name, locale),
      })
    : "";
  const reopened =
    withReopened && !upcoming && board.reopenedAndOpen > 0
      ? t(past ? "lead.reopenedPast" : "lead.reopened", {
          count: board.reopenedAndOpen,
          word: capitalised(formatCountWord(board.reopenedAndOpen, locale)),
        })
      : "";
  const open = capitalised(formatCountWord(board.counts.open, locale));
  const values = { open, total: board.total, link };
  // Korean puts the time first, English puts it last.
  return (
    <>
      {t.rich(past ? "lead.past" : "lead.live", { ...values, before: locale === "ko" ? before : "" })}
      {locale === "ko" ? reopened : before || reopened || t("lead.end")}
    </>
  );
}
