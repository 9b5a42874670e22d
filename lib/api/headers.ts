/** Provides the headers common to all API responses, and the response of a refusal. */
import type { Locale } from "@/lib/domain/record/record";
import { problemOf } from "@/lib/export/api/problem";
import type { Refusal } from "@/lib/schemas/api-refusal";

export const jsonMediaType = "application/json; charset=utf-8";
export const allowedMethods = "GET, HEAD, OPTIONS";
export const apiVersion = "1";

/** Scripts of all origins may read the API. */
export const commonApiHeaders = {
  "API-Version": apiVersion,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": allowedMethods,
  "Access-Control-Allow-Headers": "Accept, Accept-Datetime, If-None-Match",
  "Access-Control-Max-Age": "86400",
  "Access-Control-Expose-Headers":
    "Allow, API-Version, ETag, Link, Memento-Datetime, RateLimit-Limit, RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After",
} as const;

export function refusalResponse(
  refusal: Refusal,
  locale: Locale,
  siteUrl: string,
  headers: Record<string, string>,
): Response {
  const problem = problemOf(refusal, locale, siteUrl);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": locale,
    },
  });
}
