import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Entry } from "@/lib/domain/timeline/entries";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Meeting, Text, Traveller, Trip } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { People } from "./people";

type Context = { view: ReaderView; lookup: Lookup };

/** What happened, in a sentence; an event links to its page, a trip and its travellers to theirs. */
export function EntryText({ entry, ...context }: Context & { entry: Entry }) {
  const { locale } = context.view;
  switch (entry.kind) {
    case "development":
      return (
        <p>
          <LocalizedText text={entry.text} locale={locale} />
        </p>
      );
    case "event":
      return (
        <>
          <p>
            <a
              className="quiet"
              href={addressOf({ page: "summit", id: entry.event.id }, locale, shownDay(context.view))}
            >
              <LocalizedText text={entry.text} locale={locale} />
            </a>
          </p>
          {/* The outcome is shown on its own day, and nowhere before. */}
          {entry.row.status === "held" && entry.event.outcome ? (
            <p>
              <LocalizedText text={entry.event.outcome} locale={locale} />
            </p>
          ) : null}
        </>
      );
    case "meeting":
      return (
        <TripText
          say="meeting"
          trip={entry.trip}
          travellers={entry.trip.travellers}
          meeting={entry.meeting}
          {...context}
        />
      );
    default:
      return (
        <TripText
          say={entry.kind}
          trip={entry.trip}
          travellers={entry.travellers}
          place={entry.place}
          {...context}
        />
      );
  }
}

type TripProps = Context & {
  say: "departure" | "arrival" | "return" | "meeting" | "trip";
  trip: Trip;
  travellers: Traveller[];
  place?: Text | null;
  meeting?: Meeting | null;
};

export function TripText({ say, trip, travellers, place = null, meeting = null, view, lookup }: TripProps) {
  const t = useTranslations("timeline");
  const { locale } = view;
  return (
    <p>
      {t.rich(say, {
        who: () => (
          <People key="who" ids={travellers.map(({ official }) => official)} view={view} lookup={lookup} />
        ),
        whom: () => (
          <People
            key="whom"
            ids={meeting?.official ? [meeting.official] : []}
            label={meeting?.label ?? null}
            view={view}
            lookup={lookup}
          />
        ),
        place: () => <LocalizedText key="place" text={place} locale={locale} />,
        trip: () => (
          <a key="trip" href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
            <LocalizedText text={trip.purpose} locale={locale} />
          </a>
        ),
      })}
    </p>
  );
}
