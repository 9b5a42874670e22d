/** Finds dates of past happenings and announcements that are in the future. */
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { PartialDate, RecordType } from "@/lib/domain/record/record";
import type { RecordDocument, StoredRecord } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import type { Finding } from "./finding";

type PastDate = { path: string; date: PartialDate | null };

/** The dates on which something happened or was announced, without planned dates. */
function pastDatesIn({ type, document }: RecordDocument): PastDate[] {
  const announced = (list: string, rows: readonly { announcedOn: PartialDate }[]) =>
    rows.map(({ announcedOn }, index) => ({ path: `${list}[${index}].announcedOn`, date: announcedOn }));
  switch (type) {
    case "development":
      return [{ path: "date", date: document.date }];
    case "measure":
      return announced("steps", document.steps);
    case "event":
      return announced("schedule", document.schedule);
    case "trip":
      return [
        { path: "announcedOn", date: document.announcedOn },
        ...document.travellers.map(({ returns }, index) => ({
          path: `travellers[${index}].returns`,
          date: returns,
        })),
        ...document.meetings.flatMap(({ date, status }, index) =>
          status === "held" ? [{ path: `meetings[${index}].date`, date }] : [],
        ),
      ];
    case "source":
      return [
        { path: "publishedOn", date: document.publishedOn },
        { path: "retrievedOn", date: document.retrievedOn },
      ];
    default:
      return [];
  }
}

/**
 * The dates of a change that begin after `today`, a day in Seoul. A date that is stored already was checked
 * when it was saved and is not checked again.
 */
export function findFutureDates(
  change: RecordDocument,
  before: RecordDocument | null,
  today: CalendarDay,
): Finding[] {
  const checked = new Set(before ? pastDatesIn(before).map(({ date }) => JSON.stringify(date)) : []);
  return pastDatesIn(change).flatMap(({ path, date }): Finding[] => {
    if (date === null || checked.has(JSON.stringify(date)) || seoulDayOf(earliestInstant(date)) <= today)
      return [];
    const message = `is ${date.value}, which lies ahead; allowed: dates up to today in Seoul (${today})`;
    return [
      {
        file: definitionOf[change.type].file,
        id: change.document.id,
        path,
        message,
        fault: { code: "in_future", about: today },
      },
    ];
  });
}

/** The stored version of a record, whatever its publication; null for a new one. */
export function findStoredDocument<Type extends RecordType>(
  { records }: StoredRecord,
  { type, document: { id } }: RecordDocument<Type>,
): RecordDocument<Type> | null {
  const found = records[type].find(({ document }) => document.id === id);
  return found ? { type, document: found.document } : null;
}
