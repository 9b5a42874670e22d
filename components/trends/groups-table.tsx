import { useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { GroupCount } from "@/lib/domain/trends/issues-per-group";
import type { PageOf } from "@/lib/domain/paging";
import type { Locale } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import { formatDay } from "@/lib/format/dates/days";
import { formatNumber } from "@/lib/format/numbers";
import styles from "./trends.module.css";

type Props = { page: PageOf<GroupCount>; today: CalendarDay; locale: Locale };

/** The points of the chart and the end of each month; narrow enough to stay a table on any screen. */
export function GroupsTable({ page, today, locale }: Props) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  return (
    <details open className={styles.details}>
      <summary id="groups-table">{t("groups.table", { count: page.total })}</summary>
      <table className={styles.counts} aria-labelledby="groups-table">
        <thead>
          <tr>
            <th scope="col">{t("col.day")}</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                {status(`groupShort.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.items.map(({ on, counts: row, changed }) => (
            <tr key={on}>
              <th scope="row">
                {formatDay(on, locale)}{" "}
                {changed ? null : <span>{on === today ? t("groups.today") : t("groups.monthEnd")}</span>}
              </th>
              {groups.map((group) => (
                <td key={group}>{formatNumber(row[group], locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
