/** Addresses of the calendars. */
import type { CalendarScope } from "@/lib/domain/calendar/calendar-entries";
import type { Locale } from "@/lib/domain/record/record";

/** Without the host and the language. @example calendarPath({ of: "event", id: "apec-2025" }) // "/calendar/events/apec-2025.ics" */
export function calendarPath(scope: CalendarScope): string {
  return scope.of === "all" ? "/calendar.ics" : `/calendar/${scope.of}s/${scope.id}.ics`;
}

/** Without the host, in a language. */
export function calendarFileAddress(scope: CalendarScope, locale: Locale): string {
  return `${calendarPath(scope)}?lang=${locale}`;
}
