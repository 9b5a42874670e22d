/** Ids formed from the id of a parent record and a day, as of developments and steps. */
import { isCalendarDay } from "@/lib/domain/time/calendar-day";

/**
 * The parent's id before the day, then -2, -3 … for more on one day (record/FORMAT.md); null for an id of
 * another form or with a day that does not exist. @example ownerOfDatedId("auto-tariff-2025-12-04-2") //
 * "auto-tariff"
 */
export function ownerOfDatedId(id: string): string | null {
  const [, owner, day] = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-(?:[2-9]|[1-9]\d+))?$/.exec(id) ?? [];
  return owner !== undefined && day !== undefined && isCalendarDay(day) ? owner : null;
}

/**
 * Whether an id belongs to a part of the owner: a development of an issue, a step of a measure. @example
 * isDatedId("auto-tariff", "auto-tariff-2025-12-04-2") // true
 */
export function isDatedId(owner: string, id: string): boolean {
  return ownerOfDatedId(id) === owner;
}
