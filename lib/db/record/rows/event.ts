/** Converts an event with participants, schedule and issues to rows and back. */
import { eventKinds, scheduleStatuses, type TalksEvent, verifications } from "@/lib/domain/record/record";
import type { EventIssue, EventParticipant, Event as EventRow, ScheduleRow } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
import { readDate, readOptionalDate, readOptionalText, readText, toDateColumns, toTextColumns } from "./shared-columns";

export function toEventColumns({ id, kind, name, place, outcome, note }: TalksEvent) {
  return {
    id,
    kind,
    ...toTextColumns("name", name),
    ...toTextColumns("place", place),
    ...toTextColumns("outcome", outcome),
    note,
  };
}

export function addEventRows(rows: ChildRows, event: TalksEvent): void {
  const eventId = event.id;
  const key = `event/${eventId}`;
  event.participants.forEach(({ official, label }, position) => {
    rows.eventParticipant.push({
      id: `${key}/participants/${position}`,
      eventId,
      position,
      officialId: official,
      ...toTextColumns("label", label),
    });
  });
  event.schedule.forEach((row, position) => {
    const id = `${key}/schedule/${position}`;
    rows.scheduleRow.push({
      id,
      eventId,
      position,
      ...toDateColumns("announcedOn", row.announcedOn),
      status: row.status,
      ...toDateColumns("starts", row.starts),
      ...toDateColumns("ends", row.ends),
    });
    addCitationRows(rows, "scheduleRowId", id, id, row.citations);
  });
  event.issues.forEach((issueId, position) => rows.eventIssue.push({ eventId, issueId, position }));
  addCitationRows(rows, "eventId", eventId, key, event.citations);
}

export type EventParts = {
  participants: Grouped<EventParticipant>;
  schedule: Grouped<ScheduleRow>;
  issues: Grouped<EventIssue>;
  citations: CitationsOf;
};

export function readEvent(row: EventRow, parts: EventParts): TalksEvent {
  return {
    id: row.id,
    kind: oneOf(eventKinds, row.kind),
    name: readText(row, "name"),
    place: readText(row, "place"),
    participants: parts.participants(row.id).map((participant) => ({
      official: participant.officialId,
      label: readOptionalText(participant, "label"),
    })),
    schedule: parts.schedule(row.id).map((line) => ({
      announcedOn: readDate(line, "announcedOn"),
      status: oneOf(scheduleStatuses, line.status),
      starts: readOptionalDate(line, "starts"),
      ends: readOptionalDate(line, "ends"),
      citations: parts.citations.scheduleRowId(line.id),
    })),
    outcome: readOptionalText(row, "outcome"),
    issues: parts.issues(row.id).map(({ issueId }) => issueId),
    citations: parts.citations.eventId(row.id),
    verification: oneOf(verifications, row.verification),
    note: row.note,
  };
}
