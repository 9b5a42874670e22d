import { useTranslations } from "next-intl";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale, Meeting, ScheduleRow } from "@/lib/domain/record/record";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import type { PagedList } from "@/components/site/pager";
import { RecordLink } from "./record-link";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

type CitingEvent = CitedBy["events"][number] & { row: ScheduleRow | null };
type CitingTrip = CitedBy["trips"][number] & { meeting: Meeting | null };

type Props<Item> = PagedList<Item> & { locale: Locale };

/** Summits and key dates: the events that cite the source, then announcements of their dates. */
export function CitingEvents({ page, to, locale }: Props<CitingEvent>) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  return (
    <CitedBySection
      id="events"
      title={t("part.events")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.event") },
        { label: t("col.kind"), className: styles.issue },
        { label: t("col.citing") },
      ]}
    >
      {page.items.map(({ event, row, citations }) => (
        <tr key={`${event.id}/${row ? event.schedule.indexOf(row) : ""}`}>
          <th scope="row">
            <RecordLink page="summit" id={event.id} name={event.name} locale={locale} />
          </th>
          <td data-label={t("col.kind")}>{status(`eventKind.${event.kind}`)}</td>
          <td data-label={t("col.citing")}>
            <div>
              {row ? <Announced row={row} locale={locale} /> : t("wholeEvent")}
              <CitationLocators citations={citations} />
            </div>
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}

function Announced({ row, locale }: { row: ScheduleRow; locale: Locale }) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  const words = status(`schedule.${row.status}`);
  const announced = formatPartialDate(row.announcedOn, locale);
  return row.starts
    ? t("schedule.dated", { status: words, starts: formatPartialDate(row.starts, locale), announced })
    : t("schedule.undated", { status: words, announced });
}

/** Trips: those that cite the source, then their meetings. */
export function CitingTrips({ page, to, locale, lookup }: Props<CitingTrip> & { lookup: Lookup }) {
  const t = useTranslations("sources");
  return (
    <CitedBySection
      id="trips"
      title={t("part.trips")}
      page={page}
      to={to}
      locale={locale}
      columns={[
        { label: t("col.trip") },
        { label: t("col.travellers"), className: styles.issue },
        { label: t("col.citing") },
      ]}
    >
      {page.items.map(({ trip, meeting, citations }) => (
        <tr key={`${trip.id}/${meeting ? trip.meetings.indexOf(meeting) : ""}`}>
          <th scope="row">
            <RecordLink page="trip" id={trip.id} name={trip.purpose} locale={locale} />
          </th>
          <td data-label={t("col.travellers")}>
            {trip.travellers
              .map(({ official }) => plainWording(lookup.officials.get(official)?.name ?? null, locale))
              .join(", ")}
          </td>
          <td data-label={t("col.citing")}>
            <div>
              {meeting ? <MeetingWords meeting={meeting} locale={locale} lookup={lookup} /> : t("wholeTrip")}
              <CitationLocators citations={citations} />
            </div>
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}

function MeetingWords({ meeting, locale, lookup }: { meeting: Meeting; locale: Locale; lookup: Lookup }) {
  const t = useTranslations("sources");
  const official = meeting.official ? lookup.officials.get(meeting.official) : undefined;
  const name = plainWording(official?.name ?? meeting.label, locale) || t("meeting.unnamed");
  const status = t(`meeting.status.${meeting.status}`);
  return meeting.date
    ? t("meeting.dated", { name, status, date: formatPartialDate(meeting.date, locale) })
    : t("meeting.undated", { name, status });
}
