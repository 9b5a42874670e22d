/** A trip as known at a given time: departures, returns, stops and meetings. */
import { type AsOf, asOfDay, hasCertainlyPassed, hasHappened } from "@/lib/domain/time/as-of";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import { comparePartialDates, earliestInstant, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Leg, Meeting, PartialDate, Text, Traveller, Trip } from "@/lib/domain/record/record";
import { firstKnownDate, wasTripKnown } from "./trips";

export type TripState = "planned" | "travelling" | "returned" | "return_unknown";

export type KnownTraveller = {
  official: string;
  /** The departure, once it had happened. */
  left: PartialDate | null;
  /** A future departure; only as of now, because the record does not date its announcement. */
  leaving: PartialDate | null;
  /** The return, once it had happened. */
  back: PartialDate | null;
  /** The expected return, while none is on record. */
  expected: PartialDate | null;
  state: TripState;
};

export type KnownTrip = {
  trip: Trip;
  /** The first date by which the trip was known; null where no date is recorded. */
  seen: PartialDate | null;
  state: TripState;
  travellers: KnownTraveller[];
  /** The known stops, in order, without later dates and texts. */
  legs: Leg[];
  /** By date, those without one last. */
  meetings: Meeting[];
  outcome: Text | null;
};

/** A trip without a recorded return is considered over this many days after its last known date. */
const daysUntilOver = 14;

function isDate(date: PartialDate | null): date is PartialDate {
  return date !== null;
}

/** The dates of the trip itself, without announcements and expected returns. */
function datesOf(trip: Trip): PartialDate[] {
  return [
    ...trip.travellers.flatMap(({ departs, returns }) => [departs, returns]),
    ...trip.legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...trip.meetings.map(({ date, status }) => (status === "held" ? date : null)),
  ].filter(isDate);
}

/**
 * True once all have returned or, without a recorded return, two weeks after the last date known or expected.
 */
export function isOver(trip: Trip, asOf: AsOf): boolean {
  const dates = datesOf(trip);
  if (!dates.every((date) => hasHappened(date, asOf))) return false;
  if (trip.travellers.length > 0 && trip.travellers.every(({ returns }) => returns !== null)) return true;
  const expected = trip.travellers.map(({ expectedReturn }) => expectedReturn).filter(isDate);
  const last = [...dates, ...expected].map(seoulDayOfPartialDate).sort().at(-1);
  return last === undefined ? asOf.kind === "now" : addDaysTo(last, daysUntilOver) <= asOfDay(asOf);
}

/**
 * The outcome is undated. As of a past day it is shown once all dates of the trip had passed and either a
 * dated meeting had been held or the trip was over.
 */
function outcomeAsOf(trip: Trip, asOf: AsOf): Text | null {
  if (asOf.kind === "now" || isOver(trip, asOf)) return trip.outcome;
  const met = trip.meetings.some(({ date, status }) => status === "held" && date !== null);
  return met && datesOf(trip).every((date) => hasHappened(date, asOf)) ? trip.outcome : null;
}

/**
 * The stops up to the first not reached yet. The text of a stop can cover several days, so it is shown once
 * the next stop was reached, the stop was left, or the trip was over.
 */
function legsAsOf(trip: Trip, asOf: AsOf): Leg[] {
  if (asOf.kind === "now") return trip.legs;
  const happened = (date: PartialDate | null) => date !== null && hasHappened(date, asOf);
  const ahead = trip.legs.findIndex(({ arrives }) => arrives !== null && !hasHappened(arrives, asOf));
  const over = outcomeAsOf(trip, asOf) !== null || isOver(trip, asOf);
  return (ahead < 0 ? trip.legs : trip.legs.slice(0, ahead)).map((leg, index) => ({
    ...leg,
    leaves: happened(leg.leaves) ? leg.leaves : null,
    what: over || happened(leg.leaves) || happened(trip.legs[index + 1]?.arrives ?? null) ? leg.what : null,
  }));
}

/**
 * A meeting held counts from its day, an undated one only as of now. A planned meeting is known with its
 * trip; a cancelled one counts as planned until its date or the end of the trip.
 */
function meetingsAsOf(trip: Trip, asOf: AsOf): Meeting[] {
  const known = trip.meetings.flatMap((meeting): Meeting[] => {
    const { date, status } = meeting;
    if (asOf.kind === "now" || status === "planned") return [meeting];
    const happened = date !== null && hasHappened(date, asOf);
    if (status === "held") return happened ? [meeting] : [];
    return [happened || isOver(trip, asOf) ? meeting : { ...meeting, status: "planned" }];
  });
  return known.sort((a, b) =>
    a.date && b.date ? comparePartialDates(a.date, b.date) : a.date ? -1 : b.date ? 1 : 0,
  );
}

/** True once any date of the trip had passed. */
export function hasBegun(trip: Trip, asOf: AsOf): boolean {
  return datesOf(trip).some((date) => hasHappened(date, asOf));
}

function stateOf(trip: Trip, { departs, returns, expectedReturn }: Traveller, asOf: AsOf): TripState {
  if (returns && hasHappened(returns, asOf)) return "returned";
  if (departs && !hasHappened(departs, asOf)) return "planned";
  const dates = datesOf(trip);
  // A trip without any date is on record as completed.
  if (!hasBegun(trip, asOf) && (dates.length > 0 || trip.announcedOn !== null)) return "planned";
  return expectedReturn && !hasCertainlyPassed(expectedReturn, asOf) ? "travelling" : "return_unknown";
}

/**
 * An announcement covers all travellers; of an unannounced trip only those who had left by then are known.
 */
function travellersAsOf(trip: Trip, asOf: AsOf): KnownTraveller[] {
  const announced = trip.announcedOn !== null && hasHappened(trip.announcedOn, asOf);
  return trip.travellers.flatMap((traveller): KnownTraveller[] => {
    const { official, departs, returns, expectedReturn } = traveller;
    const hasLeft = departs !== null && hasHappened(departs, asOf);
    if (departs && !hasLeft && !announced && asOf.kind === "day") return [];
    const back = returns && hasHappened(returns, asOf) ? returns : null;
    return [
      {
        official,
        left: hasLeft ? departs : null,
        leaving: hasLeft || asOf.kind === "day" ? null : departs,
        back,
        expected: back ? null : expectedReturn,
        state: stateOf(trip, traveller, asOf),
      },
    ];
  });
}

/** The state of a trip is the least advanced state of its travellers. */
function stateOfAll(travellers: readonly KnownTraveller[]): TripState {
  const order = ["travelling", "return_unknown", "planned"] as const;
  return order.find((state) => travellers.some((traveller) => traveller.state === state)) ?? "returned";
}

/** The trip as known by then; null before it was known. */
export function knownTrip(trip: Trip, asOf: AsOf): KnownTrip | null {
  if (!wasTripKnown(trip, asOf)) return null;
  const travellers = travellersAsOf(trip, asOf);
  return {
    trip,
    seen: firstKnownDate(trip),
    state: stateOfAll(travellers),
    travellers,
    legs: legsAsOf(trip, asOf),
    meetings: meetingsAsOf(trip, asOf),
    outcome: outcomeAsOf(trip, asOf),
  };
}

function timeOf({ seen }: KnownTrip): number {
  return seen ? earliestInstant(seen).getTime() : Number.NEGATIVE_INFINITY;
}

/** Every trip known by then, newest first; ties in reverse record order, undated trips last. */
export function knownTrips(trips: readonly Trip[], asOf: AsOf): KnownTrip[] {
  return trips
    .flatMap((trip) => knownTrip(trip, asOf) ?? [])
    .reverse()
    .sort((a, b) => timeOf(b) - timeOf(a));
}

/** The numbers of trips, of people, and of trips with an unknown departure or return. */
export function countTrips(known: readonly KnownTrip[]): {
  trips: number;
  people: number;
  noDeparture: number;
  noReturn: number;
} {
  const some = (is: (traveller: KnownTraveller) => boolean) =>
    known.filter(({ travellers }) => travellers.some(is)).length;
  return {
    trips: known.length,
    people: new Set(known.flatMap(({ travellers }) => travellers.map(({ official }) => official))).size,
    noDeparture: some(({ left, state }) => left === null && state !== "planned"),
    noReturn: some(({ state }) => state === "return_unknown"),
  };
}
