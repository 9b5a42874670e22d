import { oembedAnswer } from "@/app/oembed/oembed-response";

export const dynamic = "force-dynamic";

/** The oEmbed endpoint (oembed.com). */
export function GET(request: Request): Promise<Response> {
  return oembedAnswer(request);
}
