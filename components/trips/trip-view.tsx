import { useTranslations } from "next-intl";
import { CitedSources } from "@/components/site/cited-sources";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { EventLines } from "@/components/record-parts/event-lines";
import { MovesTable } from "@/components/record-parts/moves-table";
import { Section } from "@/components/ui/section";
import { LocalizedText } from "@/components/ui/localized-text";
import { eventsAround, movesAfterTrip } from "@/lib/domain/people-and-trips/after-trip";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Citation } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatTripLead } from "@/lib/format/page-leads";
import { plainWording } from "@/lib/format/wordings";
import { LegsTable } from "./legs-table";
import { MeetingsTable } from "./meetings-table";
import { TravellersTable } from "./travellers-table";
import { TripNeighbours } from "./trip-neighbours";
import { TripIssues } from "./trip-table";
import styles from "./trips.module.css";

type Props = { known: KnownTrip; record: PublicRecord; view: ReaderView };

/** One trip: travellers and dates, stops, meetings, outcome, and the moves in the 72 hours after. */
export function TripView({ known, record, view }: Props) {
  const t = useTranslations("trips");
  const { locale } = view;
  const { trip, outcome } = known;
  const lookup = lookupOf(record);
  return (
    <article>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: addressOf({ page: "trips" }, locale, shownDay(view)), name: t("breadcrumb") }]}
            here={plainWording(trip.purpose, locale)}
          />
        }
        title={<LocalizedText text={trip.purpose} locale={locale} />}
      >
        <p>
          {formatTripLead(known, lookup, locale)}{" "}
          {known.state === "planned" || known.state === "travelling" ? (
            <b>{t(`state.${known.state}`)}</b>
          ) : null}
        </p>
      </PageHead>
      <Section id="travellers" title={t("travellers")}>
        <TravellersTable known={known} view={view} lookup={lookup} />
      </Section>
      <Section id="meetings" title={t("meetings")}>
        <MeetingsTable known={known} view={view} lookup={lookup} />
      </Section>
      <Section id="legs" title={t("legs")}>
        <LegsTable known={known} view={view} />
      </Section>
      <Section id="outcome" title={t("outcome")}>
        {outcome ? (
          <p className={styles.text}>
            <LocalizedText text={outcome} locale={locale} />
          </p>
        ) : (
          <p className="absent">{t(view.asOf.kind === "day" ? "noOutcomePast" : "noOutcome")}</p>
        )}
      </Section>
      <Section id="moved" title={t("moved")}>
        <Moved known={known} record={record} view={view} />
      </Section>
      <div className={styles.pair}>
        <Section id="issues" title={t("issues")}>
          <TripIssues known={known} view={view} lookup={lookup} />
        </Section>
        <Section id="events" title={t("events")}>
          <Events known={known} record={record} view={view} />
        </Section>
      </div>
      <Section id="sources" title={t("sources")}>
        <CitedSources citations={citationsOf(known)} view={view} lookup={lookup} />
      </Section>
      <TripNeighbours known={known} trips={record.trips} view={view} />
    </article>
  );
}

/** The citations of the trip and its meetings. */
function citationsOf({ trip, meetings }: KnownTrip): Citation[] {
  return [...trip.citations, ...meetings.flatMap(({ citations }) => citations)];
}

function Moved({ known, record, view }: Props) {
  const t = useTranslations("trips.after");
  const after = movesAfterTrip(known, record.issues, view.asOf);
  if (!after) return <p className="absent">{t(known.state === "planned" ? "notYet" : "unknown")}</p>;
  const { anchor, complete, moves } = after;
  return (
    <>
      <p className={styles.note}>
        {t(`counted.${anchor.of}`, { date: formatPartialDate(anchor.date, view.locale) })}{" "}
        {complete ? null : t("running")} {t("note")}
      </p>
      {moves.length === 0 ? (
        <p className="absent">{t(complete ? "none" : "noneYet")}</p>
      ) : (
        <MovesTable moves={moves} view={view} />
      )}
    </>
  );
}

function Events({ known, record, view }: Props) {
  const t = useTranslations("trips");
  const events = eventsAround(known, record.events, view.asOf);
  if (events.length === 0) return <p className="absent">{t("noEvents")}</p>;
  return (
    <>
      <p className={styles.note}>{t("eventsNote")}</p>
      <ul className={styles.plain}>
        <EventLines events={events} view={view} />
      </ul>
    </>
  );
}
