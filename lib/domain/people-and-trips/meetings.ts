/** The meetings held on trips, as far as they were known. */
import type { KnownTrip } from "./known-trip";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Meeting, PartialDate } from "@/lib/domain/record/record";

export type HeldMeeting = {
  /** In the zone of the place. */
  date: PartialDate;
  met: Pick<Meeting, "official" | "label">;
  /** Ids of the travellers of all trips that record it, in record order. */
  who: string[];
  /** Ids of the trips that record it. */
  trips: string[];
};

/**
 * Meetings held on a known day or month, newest first; meetings of several trips with the same person on the
 * same date are one.
 */
export function meetingsHeld(known: readonly KnownTrip[]): HeldMeeting[] {
  const byKey = new Map<string, HeldMeeting>();
  for (const { trip, travellers, meetings } of known.toReversed()) {
    for (const { status, date, official, label } of meetings) {
      if (status !== "held" || date === null) continue;
      const key = `${date.value} ${official ?? label?.en ?? ""}`;
      const meeting = byKey.get(key) ?? { date, met: { official, label }, who: [], trips: [] };
      meeting.who.push(...travellers.map((each) => each.official).filter((id) => !meeting.who.includes(id)));
      meeting.trips.push(trip.id);
      byKey.set(key, meeting);
    }
  }
  return [...byKey.values()].sort((a, b) => comparePartialDates(b.date, a.date));
}

/** The local month (`YYYY-MM`) of a meeting. */
export function monthOf({ date }: HeldMeeting): string {
  return date.value.slice(0, 7);
}

/** A page lists twelve months. */
export const monthsPerPage = 12;

export type MonthOfMeetings = { month: string; meetings: HeldMeeting[] };

/** Groups meetings, sorted newest first, by month. */
export function groupMeetingsByMonth(meetings: readonly HeldMeeting[]): MonthOfMeetings[] {
  const months = new Map<string, HeldMeeting[]>();
  for (const meeting of meetings) {
    const ofMonth = months.get(monthOf(meeting));
    if (ofMonth) ofMonth.push(meeting);
    else months.set(monthOf(meeting), [meeting]);
  }
  return [...months].map(([month, list]) => ({ month, meetings: list }));
}
