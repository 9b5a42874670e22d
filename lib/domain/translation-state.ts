/** Does one language of a text still say what the other does? */

/** `out_of_date`: the language it was translated from has changed since, and this one has not. */
export type TranslationState = "original" | "translated" | "out_of_date" | "missing";

type Pair = { en: string; ko: string };

/** `was` is the published text, empty where there is none; `origin` the language that was written first, or "both". */
export function translationState({ language, origin, now, was }: { language: "en" | "ko"; origin: string; now: Pair; was: Pair }): TranslationState {
  const other = language === "en" ? "ko" : "en";
  if (now[language].trim() === "") return "missing";
  if (origin === "both" || origin === language) return "original";
  const hasMoved = was[language] !== "" && now[other] !== was[other] && now[language] === was[language];
  return hasMoved ? "out_of_date" : "translated";
}
