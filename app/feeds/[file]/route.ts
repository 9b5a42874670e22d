import { feedResponse, feedName, opmlResponse, refusedFeed } from "@/app/feeds/feed-response";
import { plainResponse } from "@/lib/export/file-response";
import { parseFeedChoice, parseFeedSearch } from "@/lib/schemas/addresses/feed-address";

export const dynamic = "force-dynamic";

/** The list of feeds, and the feeds of all changes, corrections, rates, and search results. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file: name } = await params;
  if (name === "feeds.opml") return opmlResponse(request);
  const file = feedName(name);
  if (file?.name === "changes" || file?.name === "corrections" || file?.name === "rates")
    return feedResponse(request, file.format, { of: file.name });
  if (file?.name !== "search") return plainResponse(404, "Not found");
  const { searchParams } = new URL(request.url);
  const search = parseFeedSearch(searchParams);
  if ("parameter" in search) return refusedFeed(search, parseFeedChoice(searchParams).choice.locale);
  return feedResponse(request, file.format, { of: "search", ...search });
}
