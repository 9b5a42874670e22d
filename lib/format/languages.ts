/** Names of languages. */
import type { Locale } from "@/lib/domain/record/record";

/** The languages of the site, each in its own language. */
export const languageNames: Record<Locale, string> = { en: "English", ko: "한국어" };

/** `language` is a BCP 47 tag; an unknown one is returned unchanged. */
export function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language) ?? language;
  } catch {
    return language;
  }
}
