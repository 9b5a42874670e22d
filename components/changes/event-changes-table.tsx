import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { EventDate } from "@/components/record-parts/event-date";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";
import { isStatusInName } from "@/lib/domain/events/schedule";
import { type EventChange, eventChangeKinds } from "@/lib/domain/changes/schedule-changes";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatLocalDate } from "@/lib/format/dates/local-dates";
import { formatComparedMoment } from "./changes-sentence";
import { KindTable } from "./kind-table";
import type { PagedList } from "@/components/site/pager";
import styles from "./changes.module.css";

type Props = PagedList<EventChange> & { changed: WhatChanged; view: ReaderView };

/** A date that was postponed, cancelled or moved is struck through beside the new one. */
function isSuperseded({ kind, moved }: EventChange): boolean {
  return moved || kind === "cancelled" || kind === "postponed";
}

/**
 * Each event with an announcement about its date: the old date beside the new one, and when it was announced.
 */
export function EventChangesTable({ changed, page, to, view }: Props) {
  const t = useTranslations("changes.events");
  const word = useStatusWord();
  const { locale } = view;
  const columns = [
    t("event"),
    formatComparedMoment(changed.from, locale),
    formatComparedMoment(changed.to, locale),
    t("what"),
  ];
  return (
    <KindTable
      labelledBy="dates"
      title={t("title")}
      columns={columns}
      kinds={eventChangeKinds}
      counts={changed.talks.eventCounts}
      name={(kind) => t(`kind.${kind}`)}
      row={(change) => (
        <tr key={change.event.id}>
          <th scope="row">
            <a className="quiet" href={addressOf({ page: "summit", id: change.event.id }, locale, null)}>
              <LocalizedText text={change.event.name} locale={locale} />
            </a>
          </th>
          <td data-label={columns[1]}>
            {change.before ? (
              <Dated event={change.event} row={change.before} struck={isSuperseded(change)} locale={locale} />
            ) : (
              <span className="absent">{t("nothing")}</span>
            )}
          </td>
          <td data-label={columns[2]}>
            <Dated
              event={change.event}
              row={change.after}
              struck={change.kind === "cancelled"}
              locale={locale}
            />
          </td>
          <td data-label={columns[3]}>
            <ul className={styles.plain}>
              {change.rows.map((row) => (
                <li key={change.event.schedule.indexOf(row)}>
                  {t("step", {
                    date: formatLocalDate(row.announcedOn, locale),
                    status: word(change.event, row.status),
                  })}
                  {change.rows.length > 1 && row.starts ? <>, {formatLocalDate(row.starts, locale)}</> : null}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
      page={page}
      to={to}
      view={view}
    />
  );
}

function useStatusWord() {
  const status = useTranslations("status.schedule");
  const state = useTranslations("summits.state");
  return (event: TalksEvent, of: ScheduleRow["status"]) =>
    isStatusInName(event, of) ? state("took_place") : status(of);
}

function Dated({
  event,
  row,
  struck,
  locale,
}: {
  event: TalksEvent;
  row: ScheduleRow;
  struck: boolean;
  locale: Locale;
}) {
  const word = useStatusWord();
  return (
    <span className={styles.dated}>
      <span>{word(event, row.status)}</span>
      {row.starts ? <EventDate starts={row.starts} ends={row.ends} struck={struck} locale={locale} /> : null}
    </span>
  );
}
