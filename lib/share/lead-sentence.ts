/** Writes the board's first sentence, the number of open issues, as plain text. */
import { createTranslator } from "next-intl";
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Board } from "@/lib/domain/board/board";
import { countdownTo } from "@/lib/domain/events/countdown";
import type { Locale, TalksEvent } from "@/lib/domain/record/record";
import { capitalised, formatCountWord } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";

export function leadSentence(board: Board, event: TalksEvent | null, asOf: AsOf, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "board" });
  const isPastDay = asOf.kind === "day";
  if (board.total === 0) return `${t(isPastDay ? "lead.nonePast" : "lead.none")}.`;
  const countdown = event ? countdownTo(event, asOf) : null;
  const before =
    event && countdown?.state === "upcoming"
      ? t(isPastDay ? "lead.beforePast" : "lead.before", {
          days: t("dayWord", { count: countdown.days, word: formatCountWord(countdown.days, locale) }),
          name: plainWording(event.name, locale),
        })
      : "";
  const reopened =
    before === "" && board.reopenedAndOpen > 0
      ? t(isPastDay ? "lead.reopenedPast" : "lead.reopened", {
          count: board.reopenedAndOpen,
          word: capitalised(formatCountWord(board.reopenedAndOpen, locale)),
        })
      : "";
  const start = t.markup(isPastDay ? "lead.past" : "lead.live", {
    open: capitalised(formatCountWord(board.counts.open, locale)),
    total: board.total,
    link: (chunks) => chunks,
    before: locale === "ko" ? before : "",
  });
  // Korean puts the time first, English last.
  return start + (locale === "ko" ? reopened : before || reopened || t("lead.end"));
}
