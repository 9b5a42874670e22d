/** Redirects addresses without a language by `Accept-Language`. */
import { preferredLanguage } from "@/lib/http/preferred-language";

export function redirectToLanguage(request: Request, page: "" | "/data"): Response {
  const locale = preferredLanguage(request.headers.get("accept-language"));
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}${page}`, vary: "Accept-Language", "cache-control": "no-cache" },
  });
}
