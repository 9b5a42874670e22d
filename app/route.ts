import { preferredLanguage } from "@/lib/preferred-language";

/** `/` sends the reader to the language the browser prefers, English where it names neither. */
export function GET(request: Request): Response {
  return new Response(null, {
    status: 307,
    headers: { location: `/${preferredLanguage(request.headers.get("accept-language"))}`, vary: "Accept-Language", "cache-control": "no-cache" },
  });
}
