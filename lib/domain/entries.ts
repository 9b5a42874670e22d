/** What was recorded last, whatever its kind. */
import { type AsOf, hasHappened } from "./as-of";
import { comparePartialDates } from "./partial-date";
import type { Issue, PartialDate, ScheduleRow, ScheduleStatus, TalksEvent, TalksRecord, Text, Trip } from "./record";
import { scheduleAsOf } from "./schedule";

export type Entry = {
  on: PartialDate;
  kind: "development" | "event" | "trip";
  text: Text;
  issueId: string | null;
  /** Unique among entries; an event has one for each row of its schedule. */
  id: string;
  /** The development, event or trip the entry is about. */
  recordId: string;
  /** What a row of a schedule said; null for developments and trips. */
  status: ScheduleStatus | null;
};

function ofIssue(issue: Issue): Entry[] {
  return issue.developments.map(({ id, date, what }) => ({
    on: date,
    kind: "development",
    text: what,
    issueId: issue.id,
    id,
    recordId: id,
    status: null,
  }));
}

/** A meeting that was held counts on its own date; any other row on the day it was announced. */
function dateOf({ status, starts, announcedOn }: ScheduleRow): PartialDate {
  return (status === "held" ? starts : null) ?? announcedOn;
}

function ofEvent(event: TalksEvent, asOf: AsOf): Entry[] {
  return scheduleAsOf(event, asOf).known.map((row) => ({
    on: dateOf(row),
    kind: "event",
    text: event.name,
    issueId: null,
    id: `${event.id}/${event.schedule.indexOf(row) + 1}`,
    recordId: event.id,
    status: row.status,
  }));
}

/** A trip counts from its first departure; without a recorded departure it has no day to stand on. */
function ofTrip(trip: Trip): Entry[] {
  const [on] = trip.travellers.flatMap(({ departs }) => departs ?? []).sort(comparePartialDates);
  if (!on) return [];
  return [{ on, kind: "trip", text: trip.purpose, issueId: null, id: trip.id, recordId: trip.id, status: null }];
}

/** The `limit` latest entries that had happened, newest first; of a tie the one later in the record comes first. */
export function latestEntries(
  { issues, events, trips }: Pick<TalksRecord, "issues" | "events" | "trips">,
  asOf: AsOf,
  limit: number,
): Entry[] {
  return [...issues.flatMap(ofIssue), ...events.flatMap((event) => ofEvent(event, asOf)), ...trips.flatMap(ofTrip)]
    .filter(({ on }) => hasHappened(on, asOf))
    .reverse()
    .sort((a, b) => comparePartialDates(b.on, a.on))
    .slice(0, limit);
}
