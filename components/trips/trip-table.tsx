import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Meeting } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { PersonLink } from "./person-link";
import { SharedTravelDates } from "./traveller-dates";
import styles from "./trips.module.css";

const columns = ["purpose", "who", "left", "back", "met", "issues"] as const;

type Props = { view: ReaderView; lookup: Lookup };

/** Trips, newest first: everything in the chart, in words. */
export function TripTable({ known, ...context }: Props & { known: readonly KnownTrip[] }) {
  const t = useTranslations("trips");
  return (
    <DataTable
      labelledBy="list"
      className={styles.trips}
      columns={columns.map((column) => t(`column.${column}`))}
    >
      {known.map((each) => (
        <TripRow key={each.trip.id} known={each} {...context} />
      ))}
    </DataTable>
  );
}

function TripRow({ known, view, lookup }: Props & { known: KnownTrip }) {
  const t = useTranslations("trips");
  const { locale } = view;
  const { trip, travellers, meetings } = known;
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
          <LocalizedText text={trip.purpose} locale={locale} />
        </a>
      </th>
      <td data-label={t("column.who")}>
        <ul className={styles.plain}>
          {travellers.map(({ official }) => (
            <li key={official}>
              <Side id={official} lookup={lookup} /> <PersonLink id={official} view={view} lookup={lookup} />
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t("column.left")}>
        <SharedTravelDates travellers={travellers} which="left" lookup={lookup} locale={locale} />
      </td>
      <td data-label={t("column.back")}>
        <SharedTravelDates travellers={travellers} which="back" lookup={lookup} locale={locale} />
      </td>
      <td data-label={t("column.met")}>
        <Meetings meetings={meetings} view={view} lookup={lookup} />
      </td>
      <td data-label={t("column.issues")}>
        <TripIssues known={known} view={view} lookup={lookup} />
      </td>
    </tr>
  );
}

function Side({ id, lookup }: { id: string; lookup: Lookup }) {
  const status = useTranslations("status");
  const side = lookup.officials.get(id)?.side;
  if (!side) return null;
  return (
    <b className={styles.side} data-side={side}>
      {side === "other" ? status("sideName.other") : status(`side.${side}`)}
    </b>
  );
}

function Meetings({ meetings, view, lookup }: Props & { meetings: Meeting[] }) {
  const t = useTranslations("trips");
  const { locale, asOf } = view;
  if (meetings.length === 0) return <span className="absent">{t("noMeetings")}</span>;
  return (
    <ul className={styles.plain}>
      {meetings.map(({ official, label, date, status }, index) => (
        <li key={index}>
          <PersonLink id={official} label={label} view={view} lookup={lookup} />{" "}
          <span className={styles.fact}>
            {date
              ? t(`met.${status}`, { date: formatPartialDate(date, locale, { sameYearAs: asOfDay(asOf) }) })
              : t(`metUndated.${status}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The issues of a trip that were on record by then. */
export function TripIssues({ known, view, lookup }: Props & { known: KnownTrip }) {
  const t = useTranslations("trips");
  const issues = known.trip.issues
    .flatMap((id) => lookup.issues.get(id) ?? [])
    .filter(({ developments }) => developments.some(({ date }) => hasHappened(date, view.asOf)));
  if (issues.length === 0) return <span className="absent">{t("noIssues")}</span>;
  return (
    <ul className={styles.plain}>
      {issues.map(({ id, title }) => (
        <li key={id}>
          <a href={addressOf({ page: "issue", id }, view.locale, shownDay(view))}>
            <LocalizedText text={title} locale={view.locale} />
          </a>
        </li>
      ))}
    </ul>
  );
}
