/** Whether the translations of a record's newest version are current, language by language. */
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { locales } from "@/lib/domain/record/record";
import { textsOf } from "./texts";
import { outdatedTranslations, type RevisionText } from "./translations";

export type TranslationSummary = {
  /** The language into which the texts are translated. */
  language: Locale;
  /** The number of current translations. */
  current: number;
  /** Paths of the texts. */
  outdated: string[];
  missing: string[];
};

/**
 * Each language into which a text of the record is to be translated. Texts whose languages are both originals
 * have no translation.
 *
 * @param revisions of one record, oldest first; the result is for the last.
 */
export function translationSummaries(
  type: RecordType,
  revisions: readonly RevisionText[],
): TranslationSummary[] {
  const late = new Set(outdatedTranslations(type, revisions).map(({ path }) => path));
  const texts = textsOf(type, revisions.at(-1)?.document);
  return locales.flatMap((language) => {
    const into = texts.filter(({ text }) => text.origin !== "both" && text.origin !== language);
    if (into.length === 0) return [];
    const paths = (isWanted: (text: (typeof into)[number]) => boolean) =>
      into.filter(isWanted).map(({ path }) => path);
    const missing = paths(({ text }) => text[language] === null);
    const outdated = paths(({ path, text }) => text[language] !== null && late.has(path));
    return [{ language, current: into.length - missing.length - outdated.length, outdated, missing }];
  });
}
