import { feedAnswer, feedName, refusedFeed } from "@/app/feeds/feed-response";
import { plainAnswer } from "@/lib/export/file-answer";
import { parseFeedChoice, parseFeedSearch } from "@/lib/schemas/addresses/feed-address";

export const dynamic = "force-dynamic";

/** The feeds of all changes, corrections, rates, and search results. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = feedName((await params).file);
  if (file?.name === "changes" || file?.name === "corrections" || file?.name === "rates") return feedAnswer(request, file.format, { of: file.name });
  if (file?.name !== "search") return plainAnswer(404, "Not found");
  const { searchParams } = new URL(request.url);
  const search = parseFeedSearch(searchParams);
  if ("parameter" in search) return refusedFeed(search, parseFeedChoice(searchParams).choice.locale);
  return feedAnswer(request, file.format, { of: "search", ...search });
}
