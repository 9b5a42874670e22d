/** The first and last day with a date in the record. */
import { type CalendarDay, dayIn } from "./calendar-day";
import { earliestInstant, latestInstant } from "./partial-date";
import type {
  Development,
  Official,
  PartialDate,
  TalksEvent,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";

type Dates = (PartialDate | null)[];

const datesOfDevelopment = ({ date, effectiveFrom, effectiveUntil, next }: Development): Dates => [
  date,
  effectiveFrom,
  effectiveUntil,
  next?.date ?? null,
];

const datesOfRoles = ({ roles }: Official): Dates => roles.flatMap(({ from, to }) => [from, to]);

const datesOfEvent = ({ schedule }: TalksEvent): Dates =>
  schedule.flatMap(({ announcedOn, starts, ends }) => [announcedOn, starts, ends]);

const datesOfTrip = ({ announcedOn, travellers, legs, meetings }: Trip): Dates => [
  announcedOn,
  ...travellers.flatMap(({ departs, returns, expectedReturn }) => [departs, returns, expectedReturn]),
  ...legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
  ...meetings.map(({ date }) => date),
];

/**
 * Both days included, each in its own zone; a month counts whole. Publication dates of sources do not count.
 * Null where nothing is dated.
 */
export function daysCovered(
  record: Pick<RecordLists, "officials" | "issues" | "events" | "trips">,
): { first: CalendarDay; last: CalendarDay } | null {
  const dates = [
    ...record.issues.flatMap(({ developments }) => developments.flatMap(datesOfDevelopment)),
    ...record.officials.flatMap(datesOfRoles),
    ...record.events.flatMap(datesOfEvent),
    ...record.trips.flatMap(datesOfTrip),
  ].filter((date) => date !== null);
  const [first] = dates.map((date) => dayIn(earliestInstant(date), date.zone)).sort();
  const last = dates
    .map((date) => dayIn(latestInstant(date), date.zone))
    .sort()
    .at(-1);
  return first !== undefined && last !== undefined ? { first, last } : null;
}
