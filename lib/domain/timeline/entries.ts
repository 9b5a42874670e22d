/** Everything on record that had happened, as entries of the timeline and of the board's latest entries. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type {
  Development,
  Issue,
  Meeting,
  PartialDate,
  ScheduleRow,
  ScheduleStatus,
  TalksEvent,
  Text,
  Traveller,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";
import { isStatusInName, scheduleAsOf } from "@/lib/domain/events/schedule";

export const entryKinds = ["development", "event", "departure", "arrival", "meeting", "return"] as const;
export type EntryKind = (typeof entryKinds)[number];

type Common = {
  on: PartialDate;
  text: Text;
  issueId: string | null;
  /** Unique among entries; an event has one for each row of its schedule. */
  id: string;
  /** The development, event or trip the entry is about. */
  recordId: string;
  /**
   * The status of a schedule row; null for developments and trips, and where the event's name replaces it.
   */
  status: ScheduleStatus | null;
};

type OfDevelopment = { kind: "development"; issue: Issue; development: Development };
type OfEvent = { kind: "event"; event: TalksEvent; row: ScheduleRow };
type OfTravel = {
  kind: "departure" | "arrival" | "return";
  trip: Trip;
  travellers: Traveller[];
  place: Text | null;
};
type OfMeeting = { kind: "meeting"; trip: Trip; meeting: Meeting };

export type Entry = Common & (OfDevelopment | OfEvent | OfTravel | OfMeeting);

function ofIssue(issue: Issue): Entry[] {
  return issue.developments.map((development) => ({
    kind: "development",
    on: development.date,
    text: development.what,
    issueId: issue.id,
    id: development.id,
    recordId: development.id,
    status: null,
    issue,
    development,
  }));
}

/** An event that was held counts on its own date; any other row on the day of its announcement. */
function dateOf({ status, starts, announcedOn }: ScheduleRow): PartialDate {
  return (status === "held" ? starts : null) ?? announcedOn;
}

function ofEvent(event: TalksEvent, asOf: AsOf): Entry[] {
  return scheduleAsOf(event, asOf).known.map((row) => ({
    kind: "event",
    on: dateOf(row),
    text: event.name,
    issueId: null,
    id: `${event.id}/${event.schedule.indexOf(row) + 1}`,
    recordId: event.id,
    status: isStatusInName(event, row.status) ? null : row.status,
    event,
    row,
  }));
}

/** Groups travellers by date, in date order. */
function groupByDate(
  travellers: readonly Traveller[],
  which: "departs" | "returns",
): { on: PartialDate; travellers: Traveller[] }[] {
  const groups = new Map<string, { on: PartialDate; travellers: Traveller[] }>();
  for (const traveller of travellers) {
    const on = traveller[which];
    if (!on) continue;
    const key = `${on.value} ${on.zone} ${on.precision}`;
    const group = groups.get(key) ?? { on, travellers: [] };
    group.travellers.push(traveller);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => comparePartialDates(a.on, b.on));
}

function commonOf(trip: Trip): Omit<Common, "on" | "id"> {
  return { text: trip.purpose, issueId: null, recordId: trip.id, status: null };
}

/** The first departure has the trip's id. */
function departuresOf(trip: Trip): Entry[] {
  return groupByDate(trip.travellers, "departs").map(({ on, travellers }, index) => ({
    ...commonOf(trip),
    kind: "departure",
    on,
    id: index === 0 ? trip.id : `${trip.id}/departure-${index + 1}`,
    trip,
    travellers,
    place: trip.from,
  }));
}

/** A trip without a recorded departure is listed on its first arrival. */
function arrivalOf(trip: Trip): Entry[] {
  if (trip.travellers.some(({ departs }) => departs)) return [];
  const arrivals = trip.legs.flatMap(({ place, arrives }) => (arrives ? [{ place, arrives }] : []));
  const [first] = arrivals.sort((a, b) => comparePartialDates(a.arrives, b.arrives));
  if (!first) return [];
  return [
    {
      ...commonOf(trip),
      kind: "arrival",
      on: first.arrives,
      id: `${trip.id}/arrival`,
      trip,
      travellers: trip.travellers,
      place: first.place,
    },
  ];
}

function meetingsOf(trip: Trip): Entry[] {
  return trip.meetings.flatMap((meeting, index): Entry[] => {
    if (meeting.status !== "held" || !meeting.date) return [];
    return [
      {
        ...commonOf(trip),
        kind: "meeting",
        on: meeting.date,
        id: `${trip.id}/meeting-${index + 1}`,
        trip,
        meeting,
      },
    ];
  });
}

function returnsOf(trip: Trip): Entry[] {
  return groupByDate(trip.travellers, "returns").map(({ on, travellers }, index) => ({
    ...commonOf(trip),
    kind: "return",
    on,
    id: `${trip.id}/return-${index + 1}`,
    trip,
    travellers,
    place: null,
  }));
}

type Sources = Pick<RecordLists, "issues" | "events" | "trips">;

/** The entries that had happened, newest first; ties in reverse record order. */
function newestFirst(entries: Entry[], asOf: AsOf): Entry[] {
  return entries
    .filter(({ on }) => hasHappened(on, asOf))
    .reverse()
    .sort((a, b) => comparePartialDates(b.on, a.on));
}

/** All dated entries that had happened, newest first. */
export function entriesAsOf({ issues, events, trips }: Sources, asOf: AsOf): Entry[] {
  const all = [
    ...issues.flatMap(ofIssue),
    ...events.flatMap((event) => ofEvent(event, asOf)),
    ...trips.flatMap((trip) => [
      ...departuresOf(trip),
      ...arrivalOf(trip),
      ...meetingsOf(trip),
      ...returnsOf(trip),
    ]),
  ];
  return newestFirst(all, asOf);
}

/**
 * The `limit` latest entries that had happened, newest first; a trip is represented by its first departure.
 */
export function latestEntries({ issues, events, trips }: Sources, asOf: AsOf, limit: number): Entry[] {
  const all = [
    ...issues.flatMap(ofIssue),
    ...events.flatMap((event) => ofEvent(event, asOf)),
    ...trips.flatMap((trip) => departuresOf(trip).slice(0, 1)),
  ];
  return newestFirst(all, asOf).slice(0, limit);
}
