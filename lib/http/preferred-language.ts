/** Negotiates the language of a response. */
import Negotiator from "negotiator";
import { type Locale, locales } from "@/lib/domain/record/record";

/**
 * From `Accept-Language`; English where it is missing or names neither language. @example
 * preferredLanguage("fr, ko;q=0.5") // "ko"
 */
export function preferredLanguage(accepted: string | null): Locale {
  const preferred = new Negotiator({ headers: { "accept-language": accepted ?? undefined } }).language([
    ...locales,
  ]);
  return locales.find((known) => known === preferred) ?? "en";
}
