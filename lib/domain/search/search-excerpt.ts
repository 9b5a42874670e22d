/** The printed parts of a search result: its title, and the passage with the search words. */
import type { Locale } from "@/lib/domain/record/record";
import type { SearchEntry, SearchField, Wording } from "./search-entries";
import { marked, type TextRun } from "./search-marks";
import { rankOf, type Term } from "./search-terms";
import { linesOf } from "./search-text";

export type Passage = { runs: TextRun[]; language: string };

type Excerpt = {
  title: Passage | null;
  /** The speaker of a claim. */
  by: Passage | null;
  /**
   * A title or name that contains more of the words than the printed one: the other language, another
   * spelling.
   */
  also: Passage | null;
  /** The text that contains most of the words; the first text where none contains any. */
  line: Passage | null;
};

const maxLineCharacters = 220;

function scoreOf({ text, isName }: Pick<SearchField, "text" | "isName">, terms: readonly Term[]): number {
  const lines = linesOf(text, isName);
  return terms.filter((term) => rankOf(term, lines) !== null).length;
}

function inLanguage(wordings: readonly Wording[], locale: Locale): Wording | null {
  return wordings.find(({ language }) => language === locale) ?? wordings[0] ?? null;
}

/** The field with most of the words; of equals the one in the reader's language, then the first. */
function bestOf(fields: readonly SearchField[], terms: readonly Term[], locale: Locale) {
  let best: { field: SearchField; score: number; own: boolean } | null = null;
  for (const field of fields) {
    const score = scoreOf(field, terms);
    const own = field.language === locale;
    if (!best || score > best.score || (score === best.score && own && !best.own))
      best = { field, score, own };
  }
  return best;
}

/** Texts are printed in the reader's language where it contains the words, otherwise in the one that does. */
export function excerptOf(entry: SearchEntry, terms: readonly Term[], locale: Locale): Excerpt {
  const title = inLanguage(entry.title, locale);
  const by = inLanguage(entry.by, locale);
  const isName = entry.kind === "official";
  const printed = (field: SearchField) =>
    [title, by].some((one) => one !== null && one.text === field.text && one.language === field.language);
  const called = entry.fields.filter((field) => field.part === "title" || field.isName);
  const printedScore = Math.max(0, ...called.filter(printed).map((field) => scoreOf(field, terms)));
  const other = bestOf(
    called.filter((field) => !printed(field)),
    terms,
    locale,
  );
  const line = bestOf(
    entry.fields.filter((field) => field.part === "text" && !field.isName),
    terms,
    locale,
  );
  const passage = (field: Wording, name: boolean, longest?: number): Passage => ({
    runs: marked(field.text, terms, name, longest),
    language: field.language,
  });
  return {
    title: title ? passage(title, isName) : null,
    by: by ? passage(by, true) : null,
    also: other && other.score > printedScore ? passage(other.field, other.field.isName) : null,
    line: line ? passage(line.field, false, maxLineCharacters) : null,
  };
}
