import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { EventDate } from "@/components/summits/event-date";
import { DataTable } from "@/components/ui/data-table";
import { Words } from "@/components/ui/words";
import type { Locale, ScheduleRow } from "@/lib/domain/record";
import { type EventChange, eventChangeKinds } from "@/lib/domain/schedule-changes";
import type { WhatChanged } from "@/lib/domain/what-changed";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { writtenMoment } from "./changes-sentence";
import { KindRows } from "./kind-rows";
import styles from "./changes.module.css";

type Props = { changed: WhatChanged; view: ReaderView };

/** A date that was put off, called off or moved no longer holds: it is struck through beside the new one. */
function isGone({ kind, moved }: EventChange): boolean {
  return moved || kind === "cancelled" || kind === "postponed";
}

/** Each event of whose date something was announced: the old date beside the new one, and when it was said. */
export function EventChangesTable({ changed, view }: Props) {
  const t = useTranslations("changes.events");
  const status = useTranslations("status.schedule");
  const { locale } = view;
  const columns = [t("event"), writtenMoment(changed.from, locale), writtenMoment(changed.to, locale), t("what")];
  return (
    <DataTable labelledBy="dates" columns={columns} className={styles.changes}>
      <KindRows
        kinds={eventChangeKinds}
        items={changed.talks.events}
        columns={columns.length}
        name={(kind) => t(`kind.${kind}`)}
        row={(change) => (
          <tr key={change.event.id}>
            <th scope="row">
              <a className="quiet" href={addressOf({ page: "summit", id: change.event.id }, locale, null)}>
                <Words text={change.event.name} locale={locale} />
              </a>
            </th>
            <td data-label={columns[1]}>
              {change.before ? <Dated row={change.before} struck={isGone(change)} locale={locale} /> : <span className="absent">{t("nothing")}</span>}
            </td>
            <td data-label={columns[2]}>
              <Dated row={change.after} struck={change.kind === "cancelled"} locale={locale} />
            </td>
            <td data-label={columns[3]}>
              <ul className={styles.plain}>
                {change.rows.map((row) => (
                  <li key={change.event.schedule.indexOf(row)}>
                    {t("step", { date: formatPartialDate(row.announcedOn, locale), status: status(row.status) })}
                    {change.rows.length > 1 && row.starts ? <>, {formatPartialDate(row.starts, locale)}</> : null}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        )}
      />
    </DataTable>
  );
}

function Dated({ row, struck, locale }: { row: ScheduleRow; struck: boolean; locale: Locale }) {
  const status = useTranslations("status.schedule");
  return (
    <span className={styles.dated}>
      <span>{status(row.status)}</span>
      {row.starts ? <EventDate starts={row.starts} ends={row.ends} struck={struck} locale={locale} /> : null}
    </span>
  );
}
