import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { hasHappened } from "@/lib/domain/time/as-of";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { PersonLink } from "./person-link";
import { TripDate } from "./trip-date";
import styles from "./trips.module.css";

type Props = { known: KnownTrip; view: ReaderView; lookup: Lookup };

/** Meetings held, planned and cancelled, each with its sources; without sources published later. */
export function MeetingsTable({ known, view, lookup }: Props) {
  const t = useTranslations("trips");
  const { locale, asOf } = view;
  if (known.meetings.length === 0)
    return <p className="absent">{t(asOf.kind === "day" ? "noMeetingsPast" : "noMeetings")}</p>;
  return (
    <DataTable
      labelledBy="meetings"
      columns={(["with", "status", "day", "sources"] as const).map((column) => t(`column.${column}`))}
    >
      {known.meetings.map(({ official, label, date, status, citations }, index) => {
        const sources = [...new Set(citations.map(({ source }) => source))]
          .flatMap((id) => lookup.sources.get(id) ?? [])
          .filter(
            ({ publishedOn }) =>
              asOf.kind === "now" || publishedOn === null || hasHappened(publishedOn, asOf),
          );
        return (
          <tr key={index}>
            <th scope="row">
              <PersonLink id={official} label={label} view={view} lookup={lookup} />
            </th>
            <td data-label={t("column.status")}>{t(`meetingStatus.${status}`)}</td>
            <td data-label={t("column.day")}>
              {date ? (
                <span>
                  <TripDate date={date} locale={locale} />
                </span>
              ) : (
                <span className="absent">{t("dates.unknown")}</span>
              )}
            </td>
            <td data-label={t("column.sources")}>
              {sources.length === 0 ? (
                <span className="absent">{t("sourcesLater")}</span>
              ) : (
                <ul className={styles.plain}>
                  {sources.map(({ id, publisher }) => (
                    <li key={id}>
                      <a href={addressOf({ page: "source", id }, locale, null)}>{publisher}</a>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
