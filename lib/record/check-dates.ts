/** Does a change say that something has happened or was announced which still lies ahead? */
import type { StoredRecord } from "@/lib/db/record/stored-record";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { fileOf } from "./check-change";
import type { Finding } from "./finding";

type Told = { path: string; date: PartialDate | null };

/** The dates on which something is said to have happened, not those of what is planned. */
function toldIn({ type, document }: RecordDocument): Told[] {
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
 * The dates of a change that lie after `today`, a day in Seoul, with all that they can mean. A date that the record has
 * there already was judged when it came, and is not judged again by another clock.
 */
export function datesAhead(change: RecordDocument, before: RecordDocument | null, today: CalendarDay): Finding[] {
  const judged = new Set(before ? toldIn(before).map(({ date }) => JSON.stringify(date)) : []);
  return toldIn(change).flatMap(({ path, date }): Finding[] => {
    if (date === null || judged.has(JSON.stringify(date)) || seoulDayOf(earliestInstant(date)) <= today) return [];
    const message = `is ${date.value}, which lies ahead; allowed: dates up to today in Seoul (${today})`;
    return [{ file: fileOf[change.type], id: change.document.id, path, message, fault: { code: "dated_ahead", about: today } }];
  });
}

/** The stored version of a record, of whatever publication; null for one that is new. */
export function storedBefore(stored: StoredRecord, { type, document: { id } }: RecordDocument): RecordDocument | null {
  function find<Document extends { id: string }>(list: readonly { document: Document }[]): Document | null {
    return list.find(({ document }) => document.id === id)?.document ?? null;
  }
  const [development, event, trip, measure] = [find(stored.developments), find(stored.events), find(stored.trips), find(stored.measures)];
  if (type === "development") return development && { type, document: development };
  if (type === "event") return event && { type, document: event };
  if (type === "trip") return trip && { type, document: trip };
  return type === "measure" && measure ? { type, document: measure } : null;
}
