/** The table of trips: one row for each traveller, as known by then, the newest trip first. */
import { lookupOf } from "@/lib/domain/record/lookup";
import { officialSides } from "@/lib/domain/record/record";
import { type KnownTraveller, type KnownTrip, knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { daysBetween, isExact, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import { choice, date, number, refers, type Table, table, words } from "@/lib/export/data/table";
import { commonColumns, list, nameIn, type PageTableContext, wordingIn } from "./page-columns";

type Row = { known: KnownTrip; traveller: KnownTraveller | null };

/** Calendar days in Seoul from the departure to the return; null where a day of either is not known. */
function daysAway(traveller: KnownTraveller | null): number | null {
  if (!traveller?.left || !traveller.back || !isExact(traveller.left) || !isExact(traveller.back))
    return null;
  return daysBetween(seoulDayOfPartialDate(traveller.left), seoulDayOfPartialDate(traveller.back));
}

export function tripsTable(context: PageTableContext): Table {
  const { record, asOf, locale } = context;
  const { officials } = lookupOf(record);
  const wording = wordingIn(locale);
  const nameOf = nameIn(context);
  const rows = knownTrips(record.trips, asOf).flatMap((known): Row[] =>
    known.travellers.length === 0
      ? [{ known, traveller: null }]
      : known.travellers.map((traveller) => ({ known, traveller })),
  );
  const meetings = ({ known }: Row, status: "held" | "planned") =>
    known.meetings.filter((meeting) => meeting.status === status);
  const met = (row: Row) =>
    list(meetings(row, "held").flatMap(({ official, label }) => nameOf(official) ?? wording(label) ?? []));
  return table("trips", rows, [
    refers("trip", "trips", ({ known }) => known.trip.id),
    refers("official", "officials", ({ traveller }) => traveller?.official ?? null),
    words("name", ({ traveller }) => nameOf(traveller?.official ?? null)),
    choice("side", officialSides, ({ traveller }) => officials.get(traveller?.official ?? "")?.side ?? null),
    choice(
      "state",
      ["planned", "travelling", "returned", "return_unknown"],
      ({ traveller, known }) => traveller?.state ?? known.state,
    ),
    words("purpose", ({ known }) => wording(known.trip.purpose)),
    words("from", ({ known }) => wording(known.trip.from)),
    words("places", ({ known }) => list(known.legs.flatMap(({ place }) => wording(place) ?? []))),
    date("left", ({ traveller }) => traveller?.left ?? traveller?.leaving ?? null),
    date("returned", ({ traveller }) => traveller?.back ?? null),
    date("expected_return", ({ traveller }) => traveller?.expected ?? null),
    number("days", "integer", ({ traveller }) => daysAway(traveller)),
    number("meetings_held", "integer", (row) => meetings(row, "held").length),
    number("meetings_planned", "integer", (row) => meetings(row, "planned").length),
    words("met", met),
    words("outcome", ({ known }) => wording(known.outcome)),
    words("issues", ({ known }) => list(known.trip.issues, " ")),
    ...commonColumns<Row>(context, ({ known }) => ({ page: "trip", id: known.trip.id })),
  ]);
}
