/** The words of a query, and whether and how well a text has them. */
import { koreanParticles } from "@/lib/domain/text/korean-particles";
import { fold, joinedWordsOf, wordsOf } from "./search-text";
import { nounsIn, otherSpellings } from "./spellings";

/** One way to write a search word, in folded letters. */
export type Spelling = {
  text: string;
  /** Whether it is found inside a word, too. */
  isInside: boolean;
  /** Whether it is what was typed without its particles. */
  isStem: boolean;
};

/** A search word: any of its spellings, or all its parts ("section-232" is also "section" and "232"). */
export type Term = { spellings: readonly Spelling[]; parts: readonly Term[] };

const hangul = /[가-힣]/;
const maxSpacedLetters = 12;
/** A word of fewer Latin letters is found only where a word begins: "rice" is not in "price". */
const minInsideLetters = 6;
/** A word of so few Latin letters is found only as a whole word: "us" is not in "use". */
const maxWholeLetters = 2;

type LetterKind = "alphabetic" | "syllabic" | "digit" | "none";

/** The first syllabic script (Hangul); all before it are alphabets. */
const firstSyllabic = 0x1100;
const letter = /[\p{L}\p{M}\p{N}]/u;

function kindOf(character: string): LetterKind {
  if (/[\d.]/.test(character)) return "digit";
  if (!letter.test(character)) return "none";
  return character.charCodeAt(0) < firstSyllabic ? "alphabetic" : "syllabic";
}

function isWordStart(text: string, at: number): boolean {
  const kind = kindOf(text.charAt(at));
  return kind === "none" || kind !== kindOf(text.charAt(at - 1));
}

/** A number ends where its digits do; a word of one or two Latin letters where its letters do, or at a plural s. */
function isCut(text: string, { text: spelling }: Spelling, end: number): boolean {
  if (/\d$/.test(spelling)) return /\d/.test(text.charAt(end));
  if (spelling.length > maxWholeLetters || kindOf(spelling.charAt(0)) !== "alphabetic") return false;
  const isAlphabetic = (at: number) => kindOf(text.charAt(at)) === "alphabetic";
  return isAlphabetic(end) && (text.charAt(end) !== "s" || isAlphabetic(end + 1));
}

/**
 * The indices in a text of lines (`linesOf`) at which a spelling is found, in order, and whether a word begins
 * there.
 */
export function* placesOf(spelling: Spelling, lines: string): Generator<{ at: number; isStart: boolean }> {
  const { text, isInside } = spelling;
  for (let at = lines.indexOf(text); at >= 0; at = lines.indexOf(text, at + 1)) {
    const isStart = isWordStart(lines, at);
    if ((isStart || isInside) && !isCut(lines, spelling, at + text.length)) yield { at, isStart };
  }
}

/** 0 where a word begins with the term, 1 where it is inside one or without its particles, null where absent. */
export function rankOf({ spellings, parts }: Term, lines: string): 0 | 1 | null {
  let isInside = false;
  for (const spelling of spellings) {
    for (const { isStart } of placesOf(spelling, lines)) {
      if (isStart && !spelling.isStem) return 0;
      isInside = true;
      if (spelling.isStem) break;
    }
  }
  const together = isInside ? 1 : null;
  return parts.length === 0 ? together : (highestRank(parts, lines) ?? together);
}

/** The highest rank of the terms; null where one is absent. */
export function highestRank(terms: readonly Term[], lines: string): 0 | 1 | null {
  let highest: 0 | 1 = 0;
  for (const term of terms) {
    const rank = rankOf(term, lines);
    if (rank === null) return null;
    if (rank === 1) highest = 1;
  }
  return highest;
}

/** Whether a list is not filtered, because nothing was typed. */
export function isBlank(question: string | null): boolean {
  return question === null || question.trim() === "";
}

/** Whether lines have every term of a query; without a term, as of a query of punctuation, nothing has. */
export function hasAllTerms(terms: readonly Term[], lines: string): boolean {
  return terms.length > 0 && highestRank(terms, lines) !== null;
}

function alphabeticLengthOf(word: string): number {
  const others = [...word].findIndex((character) => kindOf(character) !== "alphabetic");
  return others < 0 ? word.length : others;
}

function isFoundInside(word: string): boolean {
  const kind = kindOf(word.charAt(0));
  return kind === "alphabetic" ? alphabeticLengthOf(word) >= minInsideLetters : kind !== "digit";
}

/** A Korean compound with one space in it, because Korean spacing varies; letters and digits apart. */
function spacings(word: string): string[] {
  const apart = word.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");
  const compounds =
    hangul.test(word) && word.length >= 3 && word.length <= maxSpacedLetters
      ? [...word].slice(1).map((_, place) => `${word.slice(0, place + 1)} ${word.slice(place + 1)}`)
      : [];
  return [...compounds, ...(apart === word ? [] : [apart])];
}

function spellingsOf(word: string): Spelling[] {
  const written = (one: string, isStem: boolean): Spelling[] =>
    [one, ...otherSpellings(one)].flatMap((text) => [
      { text, isInside: isFoundInside(text), isStem },
      ...spacings(text).map((spaced) => ({ text: spaced, isInside: false, isStem })),
    ]);
  return [...written(word, false), ...nounsIn(word).flatMap((noun) => written(noun, true))];
}

const country = "[한미중일북러대]";
/** Syllables of countries, whatever stands between them: 한·미 and 한 미 are 한미. */
const countries = new RegExp(
  `(?<![\\p{L}\\p{N}])${country}(?:[^\\p{L}\\p{N}%]+${country})+(?=(?:${koreanParticles.join("|")})?(?![\\p{L}\\p{N}]))`,
  "gu",
);

function termOf(typed: string): Term[] {
  const words = wordsOf(typed);
  const joined = joinedWordsOf(typed);
  const parts = words.split(" ").map((word) => ({ spellings: spellingsOf(word), parts: [] }));
  if (words === "") return [];
  if (!words.includes(" ")) return parts;
  return [{ spellings: joined.includes(" ") ? [] : spellingsOf(joined), parts }];
}

/**
 * The words of a query, longest first; empty where nothing in it is a word. Punctuation separates words; those
 * that it joins are also sought as one.
 */
export function termsOf(question: string): Term[] {
  const merged = fold(question).replace(countries, (found) => found.replace(/[^\p{L}\p{N}]+/gu, ""));
  const typed = [...new Set(merged.split(/\s+/))];
  return typed.sort((a, b) => b.length - a.length).flatMap(termOf);
}
