/** What a language is called, in either language. */
import type { Locale } from "@/lib/domain/record";

/** `language` is a BCP 47 tag; one that no one knows is printed as it stands. */
export function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language) ?? language;
  } catch {
    return language;
  }
}
