import type { Locale, Text } from "@/lib/domain/record/record";
import { wordingOf } from "@/lib/format/wordings";

/** A text in the reader's language, or in the other one with its language marked. */
export function LocalizedText({ text, locale }: { text: Text | null; locale: Locale }) {
  const wording = wordingOf(text, locale);
  if (!wording) return null;
  return wording.language === locale ? wording.text : <span lang={wording.language}>{wording.text}</span>;
}
