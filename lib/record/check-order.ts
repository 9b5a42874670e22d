/** Checks the order of dates within a record: of periods, rows and legs, and of meetings in their trip. */
import { comparePartialDates, spanOf } from "@/lib/domain/time/partial-date";
import { endsBefore } from "@/lib/domain/time/period";
import type { PartialDate } from "@/lib/domain/record/record";
import type {
  DevelopmentInFile,
  EventDocument,
  MeasureDocument,
  OfficialDocument,
  TripDocument,
} from "@/lib/domain/record/record-document";
import type { RecordFile } from "@/lib/domain/record/record-types";
import type { Finding } from "./finding";

type Place = { file: RecordFile; id: string; path: string };
type Period = { start: PartialDate | null; end: PartialDate | null };

/** The schemas refuse an end before the beginning; here one at the beginning is refused. */
function endsAtStart(place: Place, { start, end }: Period): Finding[] {
  if (start === null || end === null || !isExactDay(start)) return [];
  if (spanOf(end).earliest > spanOf(start).earliest) return [];
  const message = `is ${end.value}, as is the beginning; allowed: a later end, or null where it is not known`;
  return [{ ...place, message, fault: { code: "ends_at_start" } }];
}

const isMinute = (date: PartialDate | null) => date?.precision === "minute";
const isExactDay = (date: PartialDate | null) => date?.precision === "day" || isMinute(date);

/** A day is included in a period, a minute is not. `place`: the index of the development in its file. */
export function checkEffect(
  { id, effectiveFrom: start, effectiveUntil: end }: DevelopmentInFile,
  place: number,
): Finding[] {
  const path = `developments[${place}].effectiveUntil`;
  return isMinute(end) ? endsAtStart({ file: "issues", id, path }, { start, end }) : [];
}

export function checkDuties({ id, steps }: MeasureDocument): Finding[] {
  return steps.flatMap(({ from: start, until: end }, index) =>
    isMinute(end) ? endsAtStart({ file: "measures", id, path: `steps[${index}].until` }, { start, end }) : [],
  );
}

export function checkOffices({ id, roles }: OfficialDocument): Finding[] {
  return roles.flatMap(({ from: start, to: end }, index) =>
    isExactDay(end) ? endsAtStart({ file: "officials", id, path: `roles[${index}].to` }, { start, end }) : [],
  );
}

/**
 * A schedule begins with an announcement, not with a change of one; what was first heard of when it was held or
 * cancelled begins with that. The rows are in the order of their announcement.
 */
export function checkSchedule({ id, schedule }: EventDocument): Finding[] {
  const first = schedule[0];
  const findings: Finding[] = [];
  if (first?.status === "rescheduled" || first?.status === "postponed")
    findings.push({
      file: "events",
      id,
      path: "schedule[0].status",
      message: `is "${first.status}" in the first row; allowed there: scheduled, held, cancelled`,
      fault: { code: "first_row" },
    });
  for (const [index, row] of schedule.entries()) {
    const before = schedule[index - 1];
    const place = { file: "events" as const, id };
    if (before && comparePartialDates(before.announcedOn, row.announcedOn) > 0)
      findings.push({
        ...place,
        path: `schedule[${index}].announcedOn`,
        message: `is earlier than ${before.announcedOn.value} of the row before it; allowed: rows in the order of announcedOn`,
        fault: { code: "row_order", about: before.announcedOn.value },
      });
    if (row.status === "held" && endsBefore(row.starts, row.announcedOn))
      findings.push({
        ...place,
        path: `schedule[${index}].starts`,
        message: `is ${row.starts?.value ?? ""}, after it was announced as held; allowed: a start up to announcedOn`,
        fault: { code: "held_later", about: row.announcedOn.value },
      });
  }
  return findings;
}

/** Legs in the order of travel, returns after departures, and held meetings between the two. */
export function checkTravel(trip: TripDocument): Finding[] {
  const { id, travellers, legs, meetings } = trip;
  const returns = travellers.flatMap(({ departs, returns: end, expectedReturn }, index) => [
    ...(isMinute(end)
      ? endsAtStart({ file: "trips", id, path: `travellers[${index}].returns` }, { start: departs, end })
      : []),
    ...(isMinute(expectedReturn)
      ? endsAtStart(
          { file: "trips", id, path: `travellers[${index}].expectedReturn` },
          { start: departs, end: expectedReturn },
        )
      : []),
  ]);
  let left: PartialDate | null = null;
  const order: Finding[] = [];
  for (const [index, { arrives, leaves }] of legs.entries()) {
    const reached = arrives ?? leaves;
    if (endsBefore(left, reached))
      order.push({
        file: "trips",
        id,
        path: `legs[${index}].${arrives ? "arrives" : "leaves"}`,
        message: `is ${reached?.value ?? ""}, before ${left?.value ?? ""} of a leg before it; allowed: legs in the order of travel`,
        fault: { code: "row_order", about: left?.value ?? "" },
      });
    left = leaves ?? arrives ?? left;
  }
  return [...returns, ...order, ...meetings.flatMap((meeting, index) => checkMeeting(trip, meeting, index))];
}

function checkMeeting(
  { id, travellers }: TripDocument,
  { date, status }: TripDocument["meetings"][number],
  index: number,
): Finding[] {
  if (status !== "held" || date === null || travellers.length === 0) return [];
  const begins = travellers.map(({ departs }) => (departs ? spanOf(departs).earliest : -Infinity));
  const ends = travellers.map(({ returns }) => (returns ? spanOf(returns).latest : Infinity));
  const { earliest, latest } = spanOf(date);
  if (latest >= Math.min(...begins) && earliest <= Math.max(...ends)) return [];
  const message = `is ${date.value}, outside of the trip; allowed: a date between the departure and the return of the travellers`;
  return [
    { file: "trips", id, path: `meetings[${index}].date`, message, fault: { code: "meeting_outside" } },
  ];
}
