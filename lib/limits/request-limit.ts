/** Applies the API's rate limit to a request, also where the response is cached. */
import type { RequestLimit } from "@/lib/http/request-handler";
import { refusalResponse, commonApiHeaders } from "@/lib/api/headers";
import { rateLimiter, rateLimitHeaders, type RateLimiter } from "./rate-limit";

/** `refused`: the 429 response where the limit is exceeded. */
export function requestLimit({
  requestsPerMinute,
  siteUrl,
  limiter = rateLimiter(requestsPerMinute),
}: {
  requestsPerMinute: number;
  siteUrl: string;
  limiter?: RateLimiter;
}): RequestLimit {
  return async (client, locale) => {
    const state = await limiter(client);
    const headers = rateLimitHeaders(state);
    if (state.allowed) return { headers, refused: null };
    const refusal = {
      refused: "too_many_requests",
      limit: state.limit,
      seconds: state.resetSeconds,
    } as const;
    return {
      headers,
      refused: refusalResponse(refusal, locale, siteUrl, {
        ...commonApiHeaders,
        ...headers,
        "Cache-Control": "no-store",
      }),
    };
  };
}
