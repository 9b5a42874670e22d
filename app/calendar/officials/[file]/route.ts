import { calendarAnswer, calendarId } from "@/app/calendar/calendar-response";
import { plainAnswer } from "@/lib/export/file-answer";

export const dynamic = "force-dynamic";

/** The calendar of one official. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const id = calendarId((await params).file);
  return id === null ? plainAnswer(404, "Not found") : calendarAnswer(request, { of: "official", id });
}
