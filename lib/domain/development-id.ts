/** Of which issue is a development, by its id? */
import { isCalendarDay } from "./calendar-day";

/** The issue's id and a day, then -2, -3 … for more on one day (record/FORMAT.md); null for an id of another form, and for one that names a day which the calendar has not. @example issueOfDevelopment("auto-tariff-2025-12-04-2") // "auto-tariff" */
export function issueOfDevelopment(id: string): string | null {
  const [, issue, day] = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-(?:[2-9]|[1-9]\d+))?$/.exec(id) ?? [];
  return issue !== undefined && day !== undefined && isCalendarDay(day) ? issue : null;
}

/** Whether an id is that of a development of the issue. @example isDevelopmentId("auto-tariff", "auto-tariff-2025-12-04-2") // true */
export function isDevelopmentId(issue: string, id: string): boolean {
  return issueOfDevelopment(id) === issue;
}
