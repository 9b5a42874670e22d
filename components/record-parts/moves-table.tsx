import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { StatusWords } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import type { IssueMove } from "@/lib/domain/events/event-effects";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { entryAddress } from "@/lib/format/addresses/row-addresses";
import styles from "./event-parts.module.css";

/** The changes of stage or effect around an event, each with the status before and after. */
export function MovesTable({ moves, view }: { moves: readonly IssueMove[]; view: ReaderView }) {
  const t = useTranslations("summits");
  const { locale } = view;
  return (
    <DataTable
      labelledBy="moved"
      columns={(["issue", "date", "before", "after"] as const).map((column) => t(`column.${column}`))}
    >
      {moves.map(({ issue, before, after }) => (
        <tr key={after.id}>
          <th scope="row">
            <a
              href={entryAddress(
                addressOf({ page: "issue", id: issue.id }, locale, shownDay(view)),
                issue,
                after.id,
                view.asOf,
              )}
            >
              <LocalizedText text={issue.title} locale={locale} />
            </a>
          </th>
          <td data-label={t("column.date")}>{formatPartialDate(after.date, locale)}</td>
          <td data-label={t("column.before")}>
            <span className={styles.status}>
              <StatusWords stage={before.stage} effect={before.effect} />
            </span>
          </td>
          <td data-label={t("column.after")}>
            <span className={styles.status}>
              <StatusWords stage={after.stage} effect={after.effect} />
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
