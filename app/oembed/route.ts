import { oembedAnswer } from "@/app/oembed/oembed-response";

export const dynamic = "force-dynamic";

/** How to show a page of this site inside another (oembed.com). */
export function GET(request: Request): Promise<Response> {
  return oembedAnswer(request);
}
