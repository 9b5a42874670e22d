/** What is a language called, in itself and in either of the site's? */
import type { Locale } from "@/lib/domain/record/record";

/** The languages of the site, each in its own words. */
export const languageNames: Record<Locale, string> = { en: "English", ko: "한국어" };

/** `language` is a BCP 47 tag; one that no one knows is printed as it stands. */
export function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language) ?? language;
  } catch {
    return language;
  }
}
