/** Converts a trip with travellers, legs, meetings and issues to rows and back. */
import { meetingStatuses, type Trip, verifications } from "@/lib/domain/record/record";
import type { Leg, Meeting, Traveller, TripIssue, Trip as TripRow } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
import { readOptionalDate, readOptionalText, readText, toDateColumns, toTextColumns } from "./shared-columns";

export function toTripColumns(trip: Trip) {
  return {
    id: trip.id,
    ...toTextColumns("from", trip.from),
    ...toDateColumns("announcedOn", trip.announcedOn),
    ...toTextColumns("purpose", trip.purpose),
    ...toTextColumns("outcome", trip.outcome),
    note: trip.note,
  };
}

export function addTripRows(rows: ChildRows, trip: Trip): void {
  const tripId = trip.id;
  const key = `trip/${tripId}`;
  trip.travellers.forEach((traveller, position) => {
    rows.traveller.push({
      id: `${key}/travellers/${position}`,
      tripId,
      position,
      officialId: traveller.official,
      ...toDateColumns("departs", traveller.departs),
      ...toDateColumns("returns", traveller.returns),
      ...toDateColumns("expectedReturn", traveller.expectedReturn),
    });
  });
  trip.legs.forEach((leg, position) => {
    rows.leg.push({
      id: `${key}/legs/${position}`,
      tripId,
      position,
      ...toTextColumns("place", leg.place),
      ...toDateColumns("arrives", leg.arrives),
      ...toDateColumns("leaves", leg.leaves),
      ...toTextColumns("what", leg.what),
    });
  });
  trip.meetings.forEach((meeting, position) => {
    const id = `${key}/meetings/${position}`;
    rows.meeting.push({
      id,
      tripId,
      position,
      officialId: meeting.official,
      ...toTextColumns("label", meeting.label),
      ...toDateColumns("date", meeting.date),
      status: meeting.status,
    });
    addCitationRows(rows, "meetingId", id, id, meeting.citations);
  });
  trip.issues.forEach((issueId, position) => rows.tripIssue.push({ tripId, issueId, position }));
  addCitationRows(rows, "tripId", tripId, key, trip.citations);
}

export type TripParts = {
  travellers: Grouped<Traveller>;
  legs: Grouped<Leg>;
  meetings: Grouped<Meeting>;
  issues: Grouped<TripIssue>;
  citations: CitationsOf;
};

export function readTrip(row: TripRow, parts: TripParts): Trip {
  return {
    id: row.id,
    travellers: parts.travellers(row.id).map((traveller) => ({
      official: traveller.officialId,
      departs: readOptionalDate(traveller, "departs"),
      returns: readOptionalDate(traveller, "returns"),
      expectedReturn: readOptionalDate(traveller, "expectedReturn"),
    })),
    from: readText(row, "from"),
    legs: parts.legs(row.id).map((leg) => ({
      place: readText(leg, "place"),
      arrives: readOptionalDate(leg, "arrives"),
      leaves: readOptionalDate(leg, "leaves"),
      what: readOptionalText(leg, "what"),
    })),
    meetings: parts.meetings(row.id).map((meeting) => ({
      official: meeting.officialId,
      label: readOptionalText(meeting, "label"),
      date: readOptionalDate(meeting, "date"),
      status: oneOf(meetingStatuses, meeting.status),
      citations: parts.citations.meetingId(meeting.id),
    })),
    announcedOn: readOptionalDate(row, "announcedOn"),
    purpose: readText(row, "purpose"),
    outcome: readOptionalText(row, "outcome"),
    issues: parts.issues(row.id).map(({ issueId }) => issueId),
    citations: parts.citations.tripId(row.id),
    verification: oneOf(verifications, row.verification),
    note: row.note,
  };
}
