/** Which language does a reader get who names none in the address? */
import Negotiator from "negotiator";
import { locales } from "@/lib/domain/record";

/** Sends the reader to a page in the language the browser prefers, English where it names neither. */
export function leadToLanguage(request: Request, page: "" | "/data"): Response {
  const asked = { headers: { "accept-language": request.headers.get("accept-language") ?? undefined } };
  const locale = new Negotiator(asked).language([...locales]) ?? "en";
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}${page}`, vary: "Accept-Language", "cache-control": "no-cache" },
  });
}
