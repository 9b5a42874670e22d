/** May a client ask the API once more within this minute? The front door asks, also where the answer itself is kept. */
import type { RequestLimit } from "@/lib/http/front-door";
import { refusalAnswer, standingHeaders } from "./headers";
import { rateLimiter, rateLimitHeaders, type RateLimiter } from "./rate-limit";

/** The headers that tell a client how it stands, and the answer where it has to wait. */
export function requestLimit({ requestsPerMinute, siteUrl, limiter = rateLimiter(requestsPerMinute) }: { requestsPerMinute: number; siteUrl: string; limiter?: RateLimiter }): RequestLimit {
  return async (client, locale) => {
    const state = await limiter(client);
    const headers = rateLimitHeaders(state);
    if (state.allowed) return { headers, refused: null };
    const refusal = { refused: "too_many_requests", limit: state.limit, seconds: state.resetSeconds } as const;
    return { headers, refused: refusalAnswer(refusal, locale, siteUrl, { ...standingHeaders, ...headers, "Cache-Control": "no-store" }) };
  };
}
