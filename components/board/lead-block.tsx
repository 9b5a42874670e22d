import { useTranslations } from "next-intl";
import { Tally } from "@/components/ui/tally";
import { addressFrom, type ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/as-of";
import type { Board } from "@/lib/domain/board";
import type { Countdown } from "@/lib/domain/countdown";
import { lastChecked, type PublishedCheck } from "@/lib/domain/published-check";
import type { TalksEvent } from "@/lib/domain/record";
import { groups } from "@/lib/domain/status";
import { formatCheckTime, formatPartialDate } from "@/lib/format/dates";
import { capitalised, countWord } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/words";
import styles from "./lead-block.module.css";

type SentenceProps = { board: Board; view: ReaderView; event: TalksEvent | null; countdown: Countdown | null };
type Props = SentenceProps & { checks: ReadonlyMap<string, PublishedCheck> };

/** Above this a square for every issue says less than the counts below them. */
const mostSquares = 120;

/** The answer first, as a sentence computed from the record, with a square for every issue below it. */
export function LeadBlock({ board, view, event, countdown, checks }: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const { locale } = view;
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  return (
    <div className={styles.lead}>
      <h1 className={styles.sentence}>
        <LeadSentence board={board} view={view} event={event} countdown={countdown} />
      </h1>
      <Tally
        groups={groups.map((group) => ({
          group,
          label: t.rich(`tally.${group}`, { count: board.counts[group], b }),
          items: (board.total > mostSquares ? [] : board.columns[group]).map((standing) => ({
            href: addressFrom(view, { page: "issue", id: standing.issue.id }),
            label: t("tallyItem", {
              number: String(standing.number).padStart(2, "0"),
              title: plainWording(standing.issue.title, locale),
              group: status(`group.${group}`),
              contested: standing.contested ? "yes" : "no",
            }),
            contested: standing.contested,
          })),
        }))}
      />
      <p className={styles.facts}>
        {board.lastMoved ? (
          <>
            <span className={styles.differ}>{t.rich("facts.differ", { count: board.contested, b })}</span>
            <span>{t.rich("facts.moved", { ...board.movedWithin, b })}</span>
            <span>{t.rich("facts.unmoved", { ...board.unmovedOpen, b })}</span>
            <CheckedFact board={board} view={view} checks={checks} />
            <span>
              {t.rich("facts.latest", {
                date: formatPartialDate(board.lastMoved, locale, { sameYearAs: asOfDay(view.asOf) }),
                b,
              })}
            </span>
          </>
        ) : (
          t("facts.none")
        )}
      </p>
    </div>
  );
}

/** How many of the open issues were checked, and when last; nothing where none was. */
function CheckedFact({ board, view, checks }: Pick<Props, "board" | "view" | "checks">) {
  const t = useTranslations("corrections.checked");
  const last = lastChecked(board, checks);
  if (!last) return null;
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  const when = formatCheckTime(last.at, view.locale, { sameYearAs: asOfDay(view.asOf) });
  return <span>{t.rich("board", { count: last.count, total: board.counts.open, when, b })}</span>;
}

function LeadSentence({ board, view, event, countdown }: SentenceProps) {
  const t = useTranslations("board");
  const { locale } = view;
  const past = view.asOf.kind === "day";
  if (board.total === 0) return `${past ? t("lead.nonePast") : t("lead.none")}.`;
  const link = (chunks: React.ReactNode) => (
    <a href={addressFrom(view, { page: "open" })}>{chunks}</a>
  );
  const upcoming = countdown?.state === "upcoming" && event !== null;
  const before = upcoming
    ? t(past ? "lead.beforePast" : "lead.before", {
        days: t("dayWord", { count: countdown.days, word: countWord(countdown.days, locale) }),
        name: plainWording(event.name, locale),
      })
    : "";
  const reopened =
    !upcoming && board.reopenedAndOpen > 0
      ? t(past ? "lead.reopenedPast" : "lead.reopened", {
          count: board.reopenedAndOpen,
          word: capitalised(countWord(board.reopenedAndOpen, locale)),
        })
      : "";
  const open = capitalised(countWord(board.counts.open, locale));
  const values = { open, total: board.total, link };
  // Korean puts the time first, English last.
  return (
    <>
      {t.rich(past ? "lead.past" : "lead.live", { ...values, before: locale === "ko" ? before : "" })}
      {locale === "ko" ? reopened : before || reopened || t("lead.end")}
    </>
  );
}
