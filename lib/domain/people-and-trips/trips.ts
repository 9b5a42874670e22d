/** Which trips were about an issue, as far as was known on a date. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import { comparePartialDates, earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate, Trip } from "@/lib/domain/record/record";

/** The first date that shows a trip was under way or announced; null where no date is recorded at all. */
export function firstSeen(trip: Trip): PartialDate | null {
  const dates = [
    trip.announcedOn,
    ...trip.travellers.flatMap(({ departs, returns }) => [departs, returns]),
    ...trip.legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...trip.meetings.map(({ date, status }) => (status === "held" ? date : null)),
  ].filter((date) => date !== null);
  return dates.sort(comparePartialDates)[0] ?? null;
}

/** On a past day a trip is known once something had shown it; a live page knows all that are on record. */
export function wasKnown(trip: Trip, asOf: AsOf): boolean {
  if (asOf.kind === "now") return true;
  const seen = firstSeen(trip);
  return seen !== null && hasHappened(seen, asOf);
}

/** Newest first; a trip with no date on record is shown on live pages only, last. */
export function tripsAbout(issueId: string, trips: readonly Trip[], asOf: AsOf): Trip[] {
  return trips
    .filter((trip) => trip.issues.includes(issueId) && wasKnown(trip, asOf))
    .map((trip) => ({ trip, seen: firstSeen(trip) }))
    .sort((a, b) => time(b.seen) - time(a.seen))
    .map(({ trip }) => trip);
}

function time(date: PartialDate | null): number {
  return date ? earliestInstant(date).getTime() : Number.NEGATIVE_INFINITY;
}
