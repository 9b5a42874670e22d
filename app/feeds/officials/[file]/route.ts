import { feedResponse, feedName } from "@/app/feeds/feed-response";
import { plainResponse } from "@/lib/export/file-response";

export const dynamic = "force-dynamic";

/** The feed of one official. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const file = feedName((await params).file);
  return file
    ? feedResponse(request, file.format, { of: "official", id: file.name })
    : plainResponse(404, "Not found");
}
