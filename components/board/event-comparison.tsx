import { useTranslations } from "next-intl";
import { FillBar } from "@/components/ui/fill-bar";
import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import { type Board, boardAsOf } from "@/lib/domain/board/board";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { EventKind, Issue } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { GroupsChart } from "./groups-chart";
import styles from "./event-comparison.module.css";

type Props = {
  issues: readonly Issue[];
  board: Board;
  /** First day and kind of the event of the countdown; null until it is over. */
  then: { on: CalendarDay; kind: EventKind } | null;
  view: ReaderView;
  /** Query of the board's filters. */
  choice: string;
};

/** How many issues were in each group at the end of the event and are now, beside the changes in between. */
export function EventComparison({ issues, board, then, view, choice }: Props) {
  const t = useTranslations("board.thenAndNow");
  const status = useTranslations("status");
  const { locale } = view;
  const day = asOfDay(view.asOf);
  const former = then && boardAsOf(issues, { kind: "day", on: then.on });
  const rows = [
    ...(then && former
      ? [
          {
            key: "then",
            date: formatDay(then.on, locale),
            note: t("total", { total: former.total }),
            counts: former.counts,
          },
        ]
      : []),
    {
      key: "now",
      date: view.asOf.kind === "now" ? t("today") : formatDay(day, locale),
      note: t("total", { total: board.total }),
      counts: board.counts,
    },
  ];
  return (
    <div className={styles.both}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            <td>
              {then ? (
                <a href={`${addressOf({ page: "changes" }, locale, null)}?since=${then.on}`}>
                  {t("changed")}
                </a>
              ) : null}
            </td>
            {groups.map((group) => (
              <th scope="col" key={group}>
                <FillBar group={group} />
                {status(`groupShort.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, date, note, counts }) => (
            <tr key={key} className={key === "now" ? styles.now : undefined}>
              <th scope="row">
                {date}
                <span>{note}</span>
              </th>
              {groups.map((group) => (
                <td key={group}>{counts[group]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figure className={styles.chart}>
        <GroupsChart issues={issues} until={day} event={then} view={view} choice={choice} />
      </figure>
    </div>
  );
}
