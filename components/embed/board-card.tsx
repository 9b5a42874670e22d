import type { ReactNode } from "react";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Board } from "@/lib/domain/board/board";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { translatorOf } from "@/lib/messages/translator";
import type { Card } from "@/lib/share/card";

/** The board in one card: its sentence, a square for every issue, and the number of contested issues. */
export function BoardCard({ card, board }: { card: Card; board: Board }) {
  const { locale } = card;
  const t = translatorOf(locale);
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const tally = card.tally ?? [];
  return (
    <>
      <h1 className="lead">{card.title}</h1>
      <ul className={board.total > 24 ? "tally many" : "tally"}>
        {tally.map(({ group, squares }) => (
          <li key={group}>
            {squares.length === 0 ? null : (
              <div className="squares" aria-hidden="true">
                {squares.map((differ, index) => (
                  <div key={index} className={`q ${group}${differ ? " d" : ""}`} />
                ))}
              </div>
            )}
            {t.rich(`board.tally.${group}`, { count: board.counts[group], b })}
          </li>
        ))}
      </ul>
      <p className="row">
        {board.lastMoved ? (
          <>
            <span className="flag">
              {t.markup("board.facts.differ", { count: board.contested, b: String })}
            </span>
            <span>
              {t.rich("board.facts.latest", {
                date: formatPartialDate(board.lastMoved, locale, { sameYearAs: asOfDay(board.asOf) }),
                b,
              })}
            </span>
          </>
        ) : (
          t("board.facts.none")
        )}
      </p>
    </>
  );
}
