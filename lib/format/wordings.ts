/** Selects the wording of a two-language text for a reader. */
import type { Locale, Text } from "@/lib/domain/record/record";

export type Wording = {
  text: string;
  /** Differs from the page's language where no translation is recorded. */
  language: Locale;
};

/** The wording in the page's language if recorded, otherwise in the other one; null where neither is. */
export function wordingOf(text: Text | null, locale: Locale): Wording | null {
  if (!text) return null;
  const other = locale === "en" ? "ko" : "en";
  const own = text[locale];
  if (own !== null) return { text: own, language: locale };
  const foreign = text[other];
  return foreign === null ? null : { text: foreign, language: other };
}

/** The wording as plain text; "" where there is none. */
export function plainWording(text: Text | null, locale: Locale): string {
  return wordingOf(text, locale)?.text ?? "";
}
