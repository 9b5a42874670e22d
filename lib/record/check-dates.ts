/** Finds dates of past happenings and announcements that are in the future. */
import type { StoredRecord } from "@/lib/db/record/stored-record";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { fileOf } from "./check-change";
import type { Finding } from "./finding";

type PastDate = { path: string; date: PartialDate | null };

/** The dates on which something happened or was announced, without planned dates. */
function pastDatesIn({ type, document }: RecordDocument): PastDate[] {
  const announced = (list: string, rows: readonly { announcedOn: PartialDate }[]) => rows.map(({ announcedOn }, index) => ({ path: `${list}[${index}].announcedOn`, date: announcedOn }));
  switch (type) {
    case "development":
      return [{ path: "date", date: document.date }];
    case "measure":
      return announced("steps", document.steps);
    case "event":
      return announced("schedule", document.schedule);
    case "trip":
      return [{ path: "announcedOn", date: document.announcedOn }];
    default:
      return [];
  }
}

/**
 * The dates of a change that begin after `today`, a day in Seoul. A date that is stored already was checked when it
 * was saved and is not checked again.
 */
export function findFutureDates(change: RecordDocument, before: RecordDocument | null, today: CalendarDay): Finding[] {
  const checked = new Set(before ? pastDatesIn(before).map(({ date }) => JSON.stringify(date)) : []);
  return pastDatesIn(change).flatMap(({ path, date }): Finding[] => {
    if (date === null || checked.has(JSON.stringify(date)) || seoulDayOf(earliestInstant(date)) <= today) return [];
    const message = `is ${date.value}, which lies ahead; allowed: dates up to today in Seoul (${today})`;
    return [{ file: fileOf[change.type], id: change.document.id, path, message, fault: { code: "dated_ahead", about: today } }];
  });
}

/** The stored version of a record, whatever its publication; null for a new one. */
export function findStoredDocument(stored: StoredRecord, { type, document: { id } }: RecordDocument): RecordDocument | null {
  function find<Document extends { id: string }>(list: readonly { document: Document }[]): Document | null {
    return list.find(({ document }) => document.id === id)?.document ?? null;
  }
  const [development, event, trip, measure] = [find(stored.developments), find(stored.events), find(stored.trips), find(stored.measures)];
  if (type === "development") return development && { type, document: development };
  if (type === "event") return event && { type, document: event };
  if (type === "trip") return trip && { type, document: trip };
  return type === "measure" && measure ? { type, document: measure } : null;
}
