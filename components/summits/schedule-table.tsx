import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { scheduleSteps } from "@/lib/domain/events/events";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { TalksEvent } from "@/lib/domain/record/record";
import { isStatusInName } from "@/lib/domain/events/schedule";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { EventDate } from "@/components/record-parts/event-date";
import styles from "./summits.module.css";

type Props = { event: TalksEvent; view: ReaderView; lookup: Lookup };

/** Each announcement of the date, in order; a superseded date is struck through. */
export function ScheduleTable({ event, view, lookup }: Props) {
  const t = useTranslations("summits");
  const status = useTranslations("status");
  const { locale } = view;
  return (
    <DataTable
      labelledBy="schedule"
      columns={(["announced", "status", "given", "sources"] as const).map((column) => t(`column.${column}`))}
    >
      {scheduleSteps(event, view.asOf).map(({ row, gone }) => (
        <tr key={event.schedule.indexOf(row)}>
          <th scope="row">{formatPartialDate(row.announcedOn, locale)}</th>
          <td data-label={t("column.status")}>
            {isStatusInName(event, row.status) ? t("state.took_place") : status(`schedule.${row.status}`)}
          </td>
          <td data-label={t("column.given")}>
            <EventDate starts={row.starts} ends={row.ends} struck={gone} locale={locale} />
          </td>
          <td data-label={t("column.sources")}>
            <ul className={styles.plain}>
              {[...new Set(row.citations.map(({ source }) => source))].flatMap((id) => {
                const source = lookup.sources.get(id);
                if (!source) return [];
                return (
                  <li key={id}>
                    <a href={addressOf({ page: "source", id }, locale, null)}>{source.publisher}</a>
                  </li>
                );
              })}
            </ul>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
