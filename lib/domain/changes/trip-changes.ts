/** The trips announced, begun or ended between two times, and the meetings held on them. */
import { type AsOf, asOfInstant, hasHappened } from "@/lib/domain/time/as-of";
import { type Entry, entriesAsOf } from "@/lib/domain/timeline/entries";
import { knownTrip, type TripState } from "@/lib/domain/people-and-trips/known-trip";
import type { Trip } from "@/lib/domain/record/record";
import { firstKnownDate } from "@/lib/domain/people-and-trips/trips";

export const tripChangeKinds = ["returned", "left", "met", "announced"] as const;
export type TripChangeKind = (typeof tripChangeKinds)[number];

export type TripChange = {
  /** The first that applies, in the order of `tripChangeKinds`. */
  kind: TripChangeKind;
  trip: Trip;
  /** Null before the first known date of the trip. */
  before: TripState | null;
  after: TripState;
  /** Announced in between. */
  announced: boolean;
  /** Departures, arrivals, meetings and returns in between, in date order. */
  entries: Entry[];
};

function kindOf(entries: readonly Entry[]): TripChangeKind {
  const some = (...kinds: Entry["kind"][]) => entries.some(({ kind }) => kinds.includes(kind));
  if (some("return")) return "returned";
  if (some("departure", "arrival")) return "left";
  return some("meeting") ? "met" : "announced";
}

/**
 * One change for each trip with a dated entry in between, in record order. Undated fields (outcome, purpose)
 * are not compared; the site's own changes cover them.
 */
export function tripChangesBetween(trips: readonly Trip[], from: AsOf, to: AsOf): TripChange[] {
  if (asOfInstant(to) <= asOfInstant(from)) return [];
  const between = entriesAsOf({ issues: [], events: [], trips: [...trips] }, to)
    .filter(({ on }) => !hasHappened(on, from))
    .reverse();
  return trips.flatMap((trip) => {
    const entries = between.filter(({ recordId }) => recordId === trip.id);
    const { announcedOn } = trip;
    const announced = announcedOn !== null && hasHappened(announcedOn, to) && !hasHappened(announcedOn, from);
    const after = knownTrip(trip, to);
    if (!after || (entries.length === 0 && !announced)) return [];
    const firstKnown = firstKnownDate(trip);
    const before = firstKnown !== null && hasHappened(firstKnown, from) ? knownTrip(trip, from) : null;
    return [
      { kind: kindOf(entries), trip, before: before?.state ?? null, after: after.state, announced, entries },
    ];
  });
}
