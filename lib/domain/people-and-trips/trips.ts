/** The trips about an issue, as far as known at a given time. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import { comparePartialDates, earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate, Trip } from "@/lib/domain/record/record";

/** The first date by which a trip was announced or under way; null where no date is recorded. */
export function firstKnownDate(trip: Trip): PartialDate | null {
  const dates = [
    trip.announcedOn,
    ...trip.travellers.flatMap(({ departs, returns }) => [departs, returns]),
    ...trip.legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...trip.meetings.map(({ date, status }) => (status === "held" ? date : null)),
  ].filter((date) => date !== null);
  return dates.sort(comparePartialDates)[0] ?? null;
}

/** As of a past day a trip is known from its first date; as of now every trip is known. */
export function wasTripKnown(trip: Trip, asOf: AsOf): boolean {
  if (asOf.kind === "now") return true;
  const seen = firstKnownDate(trip);
  return seen !== null && hasHappened(seen, asOf);
}

/** Newest first; an undated trip is listed last, and only as of now. */
export function tripsOfIssue(issueId: string, trips: readonly Trip[], asOf: AsOf): Trip[] {
  return trips
    .filter((trip) => trip.issues.includes(issueId) && wasTripKnown(trip, asOf))
    .map((trip) => ({ trip, seen: firstKnownDate(trip) }))
    .sort((a, b) => time(b.seen) - time(a.seen))
    .map(({ trip }) => trip);
}

function time(date: PartialDate | null): number {
  return date ? earliestInstant(date).getTime() : Number.NEGATIVE_INFINITY;
}
