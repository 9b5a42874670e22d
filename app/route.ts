import Negotiator from "negotiator";
import { locales } from "@/lib/domain/record";

/** `/` sends the reader to the language the browser prefers, English where it names neither. */
export function GET(request: Request): Response {
  const asked = { headers: { "accept-language": request.headers.get("accept-language") ?? undefined } };
  const locale = new Negotiator(asked).language([...locales]) ?? "en";
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}`, vary: "Accept-Language", "cache-control": "no-cache" },
  });
}
