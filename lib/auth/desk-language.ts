/** Determines the language of the desk. */
import { cookies, headers } from "next/headers";

import { type Locale, locales } from "@/lib/domain/record/record";
import { preferredLanguage } from "@/lib/http/preferred-language";

export const languageCookie = "talks-desk-language";

/** The language chosen in this browser, else the one it accepts, else English. */
export async function requestLanguage(): Promise<Locale> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const known = locales.find((locale) => locale === chosen);
  return known ?? preferredLanguage((await headers()).get("accept-language"));
}
