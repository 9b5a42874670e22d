import { MissingRecord } from "@/app/_reader/missing-record";
import { requestedPage, laterPage, type ReaderRequest, type ReaderContext } from "@/app/_reader/reader-page";
import { RecordNotesPart } from "@/app/_reader/record-notes";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { TripBeforeAnnouncement } from "@/components/trips/trip-before-announcement";
import { TripView } from "@/components/trips/trip-view";
import { knownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Trip } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

/** Only the corrections of a trip's page can grow. */
const tripLists = ["corrections"] as const;

export function aboutTrip(id: string, { parameters, ...context }: ReaderRequest): About | null {
  const trip = context.record.trips.find((each) => each.id === id);
  return trip ? { ...aboutFound(trip, context), ...laterPage(tripLists, parameters) } : null;
}

/** A trip's purpose can reveal what came later, so it is hidden before the trip was known. */
function aboutFound(trip: Trip, { view: { locale, asOf }, record }: ReaderContext): About {
  const t = translatorOf(locale);
  const place = { page: "trip", id: trip.id } as const;
  const known = knownTrip(trip, asOf);
  if (!known) return { title: t("trips.notThenTitle"), description: t("trips.description"), place };
  const names = known.travellers.map(({ official }) =>
    plainWording(record.officials.find(({ id }) => id === official)?.name ?? null, locale),
  );
  return {
    title: plainWording(trip.purpose, locale),
    description: t("trips.tripDescription", { who: names.join(", ") }),
    place,
  };
}

/** Before the trip was known the page says so instead of showing what came later. */
export function TripPage({ id, view, record, parameters }: ReaderRequest & { id: string }) {
  const trip = record.trips.find((each) => each.id === id);
  if (!trip) return <MissingRecord place={{ page: "trip", id }} view={view} />;
  const known = knownTrip(trip, view.asOf);
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutFound(trip, { view, record }), ...laterPage(tripLists, parameters) }}
    >
      {known ? (
        <>
          <TripView known={known} record={record} view={view} />
          <RecordNotesPart
            type="trip"
            id={id}
            place={{ page: "trip", id }}
            requested={requestedPage(parameters, tripLists)}
            lists={tripLists}
            view={view}
            record={record}
          />
        </>
      ) : (
        <TripBeforeAnnouncement trip={trip} view={view} />
      )}
    </ReaderFrame>
  );
}
