/** Writes the board's first sentence, the number of open issues, as plain text. */
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Board } from "@/lib/domain/board/board";
import { countdownTo } from "@/lib/domain/events/countdown";
import type { Locale, TalksEvent } from "@/lib/domain/record/record";
import { capitalised, formatCountWord } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

export function leadSentence(board: Board, event: TalksEvent | null, asOf: AsOf, locale: Locale): string {
  const t = translatorOf(locale);
  const isPastDay = asOf.kind === "day";
  if (board.total === 0) return `${t(isPastDay ? "board.lead.nonePast" : "board.lead.none")}.`;
  const countdown = event ? countdownTo(event, asOf) : null;
  const before =
    event && countdown?.state === "upcoming"
      ? t(isPastDay ? "board.lead.beforePast" : "board.lead.before", {
          days: t("board.dayWord", { count: countdown.days, word: formatCountWord(countdown.days, locale) }),
          name: plainWording(event.name, locale),
        })
      : "";
  const reopened =
    before === "" && board.reopenedAndOpen > 0
      ? t(isPastDay ? "board.lead.reopenedPast" : "board.lead.reopened", {
          count: board.reopenedAndOpen,
          word: capitalised(formatCountWord(board.reopenedAndOpen, locale)),
        })
      : "";
  const start = t.markup(isPastDay ? "board.lead.past" : "board.lead.live", {
    open: capitalised(formatCountWord(board.counts.open, locale)),
    total: board.total,
    link: (chunks) => chunks,
    before: locale === "ko" ? before : "",
  });
  // Korean puts the time first, English last.
  return start + (locale === "ko" ? reopened : before || reopened || t("board.lead.end"));
}
