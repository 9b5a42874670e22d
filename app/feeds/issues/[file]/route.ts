import { feedAnswer, feedName } from "@/app/feeds/feed-response";
import { plainAnswer } from "@/lib/export/file-answer";

export const dynamic = "force-dynamic";

/** The feed of one issue. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = feedName((await params).file);
  return file ? feedAnswer(request, file.format, { of: "issue", id: file.name }) : plainAnswer(404, "Not found");
}
