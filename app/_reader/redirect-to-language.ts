/** Where does a reader land who names no language in the address? */
import { preferredLanguage } from "@/lib/http/preferred-language";

/** Sends the reader to a page in the language the browser prefers, English where it names neither. */
export function leadToLanguage(request: Request, page: "" | "/data"): Response {
  const locale = preferredLanguage(request.headers.get("accept-language"));
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}${page}`, vary: "Accept-Language", "cache-control": "no-cache" },
  });
}
