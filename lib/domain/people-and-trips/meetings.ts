/** Who met whom and when: meetings held on trips, as far as they were known. */
import type { KnownTrip } from "./known-trip";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Meeting, PartialDate } from "@/lib/domain/record/record";

export type HeldMeeting = {
  /** Where it was held. */
  date: PartialDate;
  met: Pick<Meeting, "official" | "label">;
  /** Ids of the travellers of all trips that tell of it, in the order of the record. */
  who: string[];
  /** Ids of the trips that tell of it. */
  trips: string[];
};

/** Meetings held on a known day or month, newest first; the same person met on the same date by several trips is one. */
export function meetingsHeld(known: readonly KnownTrip[]): HeldMeeting[] {
  const found = new Map<string, HeldMeeting>();
  for (const { trip, travellers, meetings } of known.toReversed()) {
    for (const { status, date, official, label } of meetings) {
      if (status !== "held" || date === null) continue;
      const key = `${date.value} ${official ?? label?.en ?? ""}`;
      const meeting = found.get(key) ?? { date, met: { official, label }, who: [], trips: [] };
      meeting.who.push(...travellers.map((each) => each.official).filter((id) => !meeting.who.includes(id)));
      meeting.trips.push(trip.id);
      found.set(key, meeting);
    }
  }
  return [...found.values()].sort((a, b) => comparePartialDates(b.date, a.date));
}

/** The month (`YYYY-MM`) of a meeting where it was held. */
export function monthOf({ date }: HeldMeeting): string {
  return date.value.slice(0, 7);
}

/** A page offers the months of a year. */
export const monthsPerPage = 12;

export type MonthOfMeetings = { month: string; meetings: HeldMeeting[] };

/** Meetings, which come newest first, by their months. */
export function heldByMonth(meetings: readonly HeldMeeting[]): MonthOfMeetings[] {
  const months = new Map<string, HeldMeeting[]>();
  for (const meeting of meetings) {
    const ofMonth = months.get(monthOf(meeting));
    if (ofMonth) ofMonth.push(meeting);
    else months.set(monthOf(meeting), [meeting]);
  }
  return [...months].map(([month, list]) => ({ month, meetings: list }));
}
