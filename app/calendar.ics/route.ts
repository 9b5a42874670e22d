import { calendarAnswer } from "@/app/calendar/calendar-response";

export const dynamic = "force-dynamic";

/** The calendar of all dated entries. */
export function GET(request: Request): Promise<Response> {
  return calendarAnswer(request, { of: "all" });
}
