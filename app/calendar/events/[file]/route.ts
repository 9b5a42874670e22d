import { calendarResponse, calendarId } from "@/app/calendar/calendar-response";
import { plainResponse } from "@/lib/export/file-response";

export const dynamic = "force-dynamic";

/** The calendar of one event. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const id = calendarId((await params).file);
  return id === null ? plainResponse(404, "Not found") : calendarResponse(request, { of: "event", id });
}
