import { feedAnswer, feedName, refusedFeed } from "@/app/feeds/feed-response";
import { plainAnswer } from "@/lib/export/file-answer";
import { parseFeedChoice, parseFeedSearch } from "@/lib/schemas/addresses/feed-address";

export const dynamic = "force-dynamic";

/** Every change, the corrections, what goods pay, or what a search finds. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = feedName((await params).file);
  if (file?.name === "changes" || file?.name === "corrections" || file?.name === "rates") return feedAnswer(request, file.format, { of: file.name });
  if (file?.name !== "search") return plainAnswer(404, "Not found");
  const { searchParams } = new URL(request.url);
  const asked = parseFeedSearch(searchParams);
  if ("parameter" in asked) return refusedFeed(asked, parseFeedChoice(searchParams).choice.locale);
  return feedAnswer(request, file.format, { of: "search", ...asked });
}
