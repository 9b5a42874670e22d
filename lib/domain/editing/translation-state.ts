/** Whether one language of a text is up to date with the other. */

/** `out_of_date`: the language it was translated from has changed since, and this one has not. */
type TranslationState = "original" | "translated" | "out_of_date" | "missing";

export type Pair = { en: string; ko: string };

type TranslationInput = {
  language: "en" | "ko";
  /** The language that was written first, or "both". */
  origin: string;
  now: Pair;
  /** The published text; empty where there is none. */
  was: Pair;
  /**
   * The published texts of the record with an outdated translation; compared by value, as in the work queue.
   */
  outdated?: readonly Pair[];
};

export function translationState({
  language,
  origin,
  now,
  was,
  outdated = [],
}: TranslationInput): TranslationState {
  const other = language === "en" ? "ko" : "en";
  if (now[language].trim() === "") return "missing";
  if (origin === "both" || origin === language) return "original";
  const hasMoved = was[language] !== "" && now[other] !== was[other] && now[language] === was[language];
  const wasOutdated = outdated.some(({ en, ko }) => en === now.en && ko === now.ko);
  return hasMoved || wasOutdated ? "out_of_date" : "translated";
}
