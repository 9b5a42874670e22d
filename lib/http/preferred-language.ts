/** Which of the site's languages does a browser prefer? */
import Negotiator from "negotiator";
import { type Locale, locales } from "@/lib/domain/record/record";

/** Of a request's `Accept-Language`; English where it names neither or is not there. @example preferredLanguage("fr, ko;q=0.5") // "ko" */
export function preferredLanguage(accepted: string | null): Locale {
  const preferred = new Negotiator({ headers: { "accept-language": accepted ?? undefined } }).language([...locales]);
  return locales.find((known) => known === preferred) ?? "en";
}
