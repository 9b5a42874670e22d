import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { LocalizedText } from "@/components/ui/localized-text";
import { countMovedIssues, movesAroundEvent } from "@/lib/domain/events/event-effects";
import { eventState, type ListedEvent, outcomeAsOf } from "@/lib/domain/events/events";
import type { Issue } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { EventDate } from "@/components/record-parts/event-date";
import { noOutcomeKey } from "./no-outcome";
import styles from "./summits.module.css";

type Props = { events: readonly ListedEvent[]; issues: Issue[]; view: ReaderView; labelledBy: string };

const columns = ["date", "name", "kind", "place", "status", "outcome", "moved"] as const;

/** Events, one per row: date, kind, place, outcome, and how many issues moved within a week. */
export function EventTable({ events, issues, view, labelledBy }: Props) {
  const t = useTranslations("summits");
  return (
    <DataTable
      labelledBy={labelledBy}
      className={styles.events}
      columns={columns.map((column) => t(`column.${column}`))}
    >
      {events.map((listed) => (
        <EventRow key={listed.event.id} listed={listed} issues={issues} view={view} />
      ))}
    </DataTable>
  );
}

function EventRow({ listed, issues, view }: { listed: ListedEvent; issues: Issue[]; view: ReaderView }) {
  const t = useTranslations("summits");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const { event, countdown, starts, ends } = listed;
  const outcome = outcomeAsOf(event, asOf);
  const moves = movesAroundEvent(event, issues, asOf);
  const address = addressOf({ page: "summit", id: event.id }, locale, shownDay(view));
  return (
    <tr>
      <td data-label={t("column.date")}>
        <EventDate starts={starts} ends={ends} struck={countdown.state === "cancelled"} locale={locale} />
      </td>
      <th scope="row">
        <a href={address}>
          <LocalizedText text={event.name} locale={locale} />
        </a>
      </th>
      <td data-label={t("column.kind")}>{status(`eventKind.${event.kind}`)}</td>
      <td data-label={t("column.place")}>
        <span>
          <LocalizedText text={event.place} locale={locale} />
        </span>
      </td>
      <td data-label={t("column.status")}>{t(`state.${eventState(listed, asOf)}`)}</td>
      <td data-label={t("column.outcome")} className={outcome ? undefined : styles.absent}>
        {outcome ? (
          <span>
            <LocalizedText text={outcome} locale={locale} />
          </span>
        ) : (
          t(noOutcomeKey(countdown))
        )}
      </td>
      <td data-label={t("column.moved")} className={moves === null ? styles.absent : undefined}>
        {moves === null ? (
          t("notCounted")
        ) : (
          <a href={`${address}#moved`}>{t("movedCount", { count: countMovedIssues(moves) })}</a>
        )}
      </td>
    </tr>
  );
}
