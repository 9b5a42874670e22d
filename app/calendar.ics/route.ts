import { calendarResponse } from "@/app/calendar/calendar-response";

export const dynamic = "force-dynamic";

/** The calendar of all dated entries. */
export function GET(request: Request): Promise<Response> {
  return calendarResponse(request, { of: "all" });
}
