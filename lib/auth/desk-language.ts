/** Which language does the visitor of the desk read? */
import Negotiator from "negotiator";
import { cookies, headers } from "next/headers";

import { type Locale, locales } from "../domain/record";

export const languageCookie = "talks-desk-language";

/** The one chosen in this browser, else the one it prefers, else English. */
export async function visitingLanguage(): Promise<Locale> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  const asked = { headers: { "accept-language": (await headers()).get("accept-language") ?? undefined } };
  const preferred = new Negotiator(asked).language([...locales]);
  return locales.find((locale) => locale === preferred) ?? "en";
}
