/** To which record does an id belong that is made of the record's id and a day? */
import { isCalendarDay } from "@/lib/domain/time/calendar-day";

/** The record's id before its day, then -2, -3 … for more on one day (record/FORMAT.md); null for an id of another form, and for one that names a day which the calendar has not. @example ownerOfDatedId("auto-tariff-2025-12-04-2") // "auto-tariff" */
export function ownerOfDatedId(id: string): string | null {
  const [, owner, day] = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-(?:[2-9]|[1-9]\d+))?$/.exec(id) ?? [];
  return owner !== undefined && day !== undefined && isCalendarDay(day) ? owner : null;
}

/** Whether an id is that of a part of the owner, as a development is of its issue and a step of its measure. @example isDatedId("auto-tariff", "auto-tariff-2025-12-04-2") // true */
export function isDatedId(owner: string, id: string): boolean {
  return ownerOfDatedId(id) === owner;
}
