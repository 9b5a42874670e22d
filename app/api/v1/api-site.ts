/** Connects Next.js routes with the API of lib/api. */
import { handleApiRequest, type ApiSite } from "@/lib/api/handle-request";
import { now } from "@/lib/clock";
import { processDatabase } from "@/lib/db/connection/client";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { preferredLanguage } from "@/lib/http/preferred-language";

export function apiSite(): ApiSite {
  const { API_REQUESTS_PER_MINUTE, SITE_URL, COUNTDOWN_EVENT, PAGE_MAX_AGE_SECONDS } = env;
  return {
    database: processDatabase(),
    siteUrl: SITE_URL,
    countdownEvent: COUNTDOWN_EVENT,
    requestsPerMinute: API_REQUESTS_PER_MINUTE,
    maxAgeSeconds: PAGE_MAX_AGE_SECONDS,
    now,
  };
}

/**
 * Answers as `/api/v1/{parts}`; `search` overrides the query and `locale` the negotiated language of refusals where
 * the request came to a page's address.
 */
export function handleApi(
  request: Request,
  parts: readonly string[] | null,
  {
    locale = preferredLanguage(request.headers.get("accept-language")),
    search = new URL(request.url).searchParams,
  }: { locale?: Locale; search?: URLSearchParams } = {},
): Promise<Response> {
  return handleApiRequest({ request, parts, search, locale }, apiSite());
}
