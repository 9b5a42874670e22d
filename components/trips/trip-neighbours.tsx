import { useTranslations } from "next-intl";
import { Neighbours } from "@/components/site/neighbours";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { type KnownTrip, knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import type { Trip } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

/** The previous and next trip by first date, among those known by then. */
export function TripNeighbours({
  known,
  trips,
  view,
}: {
  known: KnownTrip;
  trips: Trip[];
  view: ReaderView;
}) {
  const t = useTranslations("trips");
  const all = knownTrips(trips, view.asOf).map(({ trip }) => trip);
  const place = all.findIndex(({ id }) => id === known.trip.id);
  const neighbour = (at: number) => {
    const other = at < 0 ? undefined : all[at];
    return other
      ? { href: addressOf({ page: "trip", id: other.id }, view.locale, shownDay(view)), text: other.purpose }
      : null;
  };
  return (
    <Neighbours
      previous={neighbour(place + 1)}
      next={neighbour(place - 1)}
      locale={view.locale}
      labels={{ label: t("neighbours"), previous: t("previous"), next: t("next") }}
    />
  );
}
