/** What was known to come before an event, as bars over the days that are left. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { addDaysTo, type CalendarDay, daysBetween } from "@/lib/domain/time/calendar-day";
import { ownDay } from "@/lib/domain/calendar/calendar-span";
import { listEvents } from "./events";
import { knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { dayIn, isExact, latestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate, TalksRecord, Text } from "@/lib/domain/record/record";

type Days = { first: CalendarDay; last: CalendarDay };

export type RunwayLane = {
  /** The id of the event or the trip. */
  id: string;
  name: Text;
  /** Of days that are fixed. */
  fixed: Days | null;
  /** Of days that the source's wording allows. */
  possible: Days | null;
  wording: string | null;
  /** Past the last day shown. */
  goesOn: boolean;
};

/** The day of the week of a calendar day, from Monday (0) to Sunday (6): 1 January 2024 was a Monday. */
function weekdayOf(day: CalendarDay): number {
  return ((daysBetween("2024-01-01", day) % 7) + 7) % 7;
}

/** The days that a date may mean: of an approximate one told by the week or the weekend, the days of that week or weekend. */
export function daysAllowed(date: PartialDate): Days {
  const first = ownDay(date);
  const last = dayIn(latestInstant(date), date.zone);
  if (date.precision !== "approximate" || first !== last) return { first, last };
  const monday = addDaysTo(first, -weekdayOf(first));
  const sunday = addDaysTo(monday, 6);
  if (/weekend|주말/i.test(date.wording ?? "")) return { first: addDaysTo(monday, 5), last: sunday };
  if (/week|주(?!년)/i.test(date.wording ?? "")) return { first: monday, last: sunday };
  return { first, last };
}

function laneOf(id: string, name: Text, wording: string | null, fixed: Days | null, possible: Days | null, shown: Days): RunwayLane[] {
  const cut = (days: Days | null): Days | null => {
    if (!days || days.last < shown.first || days.first > shown.last || days.last < days.first) return null;
    return { first: days.first < shown.first ? shown.first : days.first, last: days.last > shown.last ? shown.last : days.last };
  };
  const [solid, hatched] = [cut(fixed), cut(possible)];
  if (!solid && !hatched) return [];
  return [
    {
      id,
      name,
      fixed: solid,
      possible: hatched,
      wording,
      goesOn: [fixed, possible].some((days) => days !== null && days.last > shown.last),
    },
  ];
}

/** Trips under way whose return was expected, then the events to come; each once, and no bar longer than its dates. */
export function runwayLanes({ trips, events }: Pick<TalksRecord, "trips" | "events">, asOf: AsOf, last: CalendarDay): RunwayLane[] {
  const today = asOfDay(asOf);
  const shown = { first: today, last };
  const returns = knownTrips(trips, asOf).flatMap(({ trip, travellers }) => {
    const away = travellers.filter(({ left, expected, state }) => left !== null && expected !== null && state === "travelling");
    const expected = away[0]?.expected;
    const left = away.flatMap((traveller) => (traveller.left ? [ownDay(traveller.left)] : [])).sort()[0];
    if (!expected || left === undefined) return [];
    const allowed = daysAllowed(expected);
    // Until today it is known where they were; from tomorrow they are back whenever the wording allows it.
    const [fixed, possible] = isExact(expected)
      ? [{ first: left, last: allowed.last }, null]
      : [{ first: left, last: today }, { first: addDaysTo(today, 1), last: allowed.last }];
    return laneOf(trip.id, trip.purpose, expected.wording ?? null, fixed, possible, shown);
  });
  const dates = listEvents(events, asOf).coming.flatMap(({ event, starts, ends }) => {
    if (!starts) return [];
    if (!isExact(starts)) return laneOf(event.id, event.name, starts.wording ?? null, null, daysAllowed(starts), shown);
    return laneOf(event.id, event.name, null, { first: ownDay(starts), last: daysAllowed(ends ?? starts).last }, null, shown);
  });
  return [...returns, ...dates];
}
