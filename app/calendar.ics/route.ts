import { calendarAnswer } from "@/app/calendar/calendar-response";

export const dynamic = "force-dynamic";

/** Everything that has a date. */
export function GET(request: Request): Promise<Response> {
  return calendarAnswer(request, { of: "all" });
}
