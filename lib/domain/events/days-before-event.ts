/** The events and trips known before an event, as bars over the days left. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { addDaysTo, type CalendarDay, daysBetween } from "@/lib/domain/time/calendar-day";
import { localStartDay } from "@/lib/domain/calendar/calendar-span";
import { listEvents } from "./events";
import { knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { dayIn, isExact, latestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate, Text, RecordLists } from "@/lib/domain/record/record";

type Days = { first: CalendarDay; last: CalendarDay };

export type UpcomingLane = {
  /** The id of the event or the trip. */
  id: string;
  name: Text;
  /** Days that are certain. */
  fixed: Days | null;
  /** Days that the source's wording allows. */
  possible: Days | null;
  wording: string | null;
  /** Whether the bar extends past the last day shown. */
  goesOn: boolean;
};

/** The day of the week of a calendar day, from Monday (0) to Sunday (6): 1 January 2024 was a Monday. */
function weekdayOf(day: CalendarDay): number {
  return ((daysBetween("2024-01-01", day) % 7) + 7) % 7;
}

/**
 * The days that a date may mean; for an approximate date worded as a week or weekend, the days of that week
 * or weekend.
 */
export function possibleDaysOf(date: PartialDate): Days {
  const first = localStartDay(date);
  const last = dayIn(latestInstant(date), date.zone);
  if (date.precision !== "approximate" || first !== last) return { first, last };
  const monday = addDaysTo(first, -weekdayOf(first));
  const sunday = addDaysTo(monday, 6);
  if (/weekend|주말/i.test(date.wording ?? "")) return { first: addDaysTo(monday, 5), last: sunday };
  if (/week|주(?!년)/i.test(date.wording ?? "")) return { first: monday, last: sunday };
  return { first, last };
}

function laneOf(
  id: string,
  name: Text,
  wording: string | null,
  fixed: Days | null,
  possible: Days | null,
  shown: Days,
): UpcomingLane[] {
  const clip = (days: Days | null): Days | null => {
    if (!days || days.last < shown.first || days.first > shown.last || days.last < days.first) return null;
    return {
      first: days.first < shown.first ? shown.first : days.first,
      last: days.last > shown.last ? shown.last : days.last,
    };
  };
  const [clippedFixed, clippedPossible] = [clip(fixed), clip(possible)];
  if (!clippedFixed && !clippedPossible) return [];
  return [
    {
      id,
      name,
      fixed: clippedFixed,
      possible: clippedPossible,
      wording,
      goesOn: [fixed, possible].some((days) => days !== null && days.last > shown.last),
    },
  ];
}

/** Trips under way with an expected return, then the upcoming events; no bar is longer than its dates. */
export function upcomingLanes(
  { trips, events }: Pick<RecordLists, "trips" | "events">,
  asOf: AsOf,
  last: CalendarDay,
): UpcomingLane[] {
  const today = asOfDay(asOf);
  const shown = { first: today, last };
  const returns = knownTrips(trips, asOf).flatMap(({ trip, travellers }) => {
    const away = travellers.filter(
      ({ left, expected, state }) => left !== null && expected !== null && state === "travelling",
    );
    const expected = away[0]?.expected;
    const left = away
      .flatMap((traveller) => (traveller.left ? [localStartDay(traveller.left)] : []))
      .sort()[0];
    if (!expected || left === undefined) return [];
    const allowed = possibleDaysOf(expected);
    // The trip is certain until today; from tomorrow the return is possible on every day that the wording
    // allows.
    const [fixed, possible] = isExact(expected)
      ? [{ first: left, last: allowed.last }, null]
      : [
          { first: left, last: today },
          { first: addDaysTo(today, 1), last: allowed.last },
        ];
    return laneOf(trip.id, trip.purpose, expected.wording ?? null, fixed, possible, shown);
  });
  const dates = listEvents(events, asOf).coming.flatMap(({ event, starts, ends }) => {
    if (!starts) return [];
    if (!isExact(starts))
      return laneOf(event.id, event.name, starts.wording ?? null, null, possibleDaysOf(starts), shown);
    return laneOf(
      event.id,
      event.name,
      null,
      { first: localStartDay(starts), last: possibleDaysOf(ends ?? starts).last },
      null,
      shown,
    );
  });
  return [...returns, ...dates];
}
