import { oembedAnswer } from "@/app/oembed-answer";

export const dynamic = "force-dynamic";

/** How to show a page of this site inside another (oembed.com). */
export function GET(request: Request): Promise<Response> {
  return oembedAnswer(request);
}
