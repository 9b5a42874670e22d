/** Which wording of a two-language text a reader gets, and in which language it is. */
import type { Locale, Text } from "@/lib/domain/record/record";

export type Wording = {
  text: string;
  /** The language it is in; differs from the page's where no translation is recorded. */
  language: Locale;
};

/** The page's language if recorded, otherwise the other one, marked as such; null where neither is. */
export function wordingOf(text: Text | null, locale: Locale): Wording | null {
  if (!text) return null;
  const other = locale === "en" ? "ko" : "en";
  const own = text[locale];
  if (own !== null) return { text: own, language: locale };
  const foreign = text[other];
  return foreign === null ? null : { text: foreign, language: other };
}

/** The same as plain text, for titles, attributes and sentences. */
export function plainWording(text: Text | null, locale: Locale): string {
  return wordingOf(text, locale)?.text ?? "";
}
