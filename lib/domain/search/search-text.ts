/** The form in which texts and search words are compared. */
import { toNfkc, withoutMarks } from "@/lib/domain/text/unicode-normalisation";

const accented = /[\u00C0-\u052F\u1E00-\u1FFF\u20D0-\u20FF]/;

/** A replacement, done in a text alone or in one whose places are kept (`search-marks.ts`). */
export type Step = { pattern: RegExp; replace: (found: string) => string };

const step = (pattern: RegExp, replace: Step["replace"] | string): Step => ({
  pattern,
  replace: typeof replace === "string" ? () => replace : replace,
});

/** Chinese characters for countries, as Korean headlines write them, and their Korean syllables. */
const countries: Readonly<Record<string, string>> = { 韓: "한", 美: "미", 中: "중", 日: "일", 對: "대" };

const joint = "[-\\u2010-\\u2015\\u2212·•‧∙⋅・'’‘ʼ/&_]";
const hasJoint = new RegExp(joint, "u");
const joints = step(
  new RegExp(`(?<=[\\p{L}\\p{N}])(?:${joint}(?!\\d)|(?<!\\d)${joint})(?=[\\p{L}\\p{N}])`, "gu"),
  "",
);
/** Everything but letters, figures, the percent sign, and the point of a decimal number. */
const separators = step(/(?:[^\p{L}\p{M}\p{N}%.]|(?<!\d)\.|\.(?!\d))+/gu, " ");
const spaces = step(/ /g, "");

const folding: readonly Step[] = [
  // Invisible characters are no part of a word.
  step(/\p{Cf}+/gu, ""),
  // The Korean letter araea, typed as a middle dot.
  step(/\u119E/g, "·"),
  step(/[韓美中日對]/g, (found) => countries[found] ?? found),
  // Commas of thousands.
  step(/(?<=\d),(?=\d{3}(?!\d))/g, ""),
  // The English possessive.
  step(/(?<=[\p{L}\p{N}])['’ʼ]s(?![\p{L}\p{N}])/gu, ""),
  // Abbreviations with points: U.S., a.m.
  step(/(?<![\p{L}\p{N}.])(?:\p{L}\.)+\p{L}(?:\.(?!\p{L}))?(?![\p{L}\p{N}])/gu, (found) =>
    found.replaceAll(".", ""),
  ),
  step(
    /(?<=\d)\s?(?:(?:percent|per cent)(?!\p{L})|퍼센트|%)|(?<!\p{L})(?:percent|per cent)(?!\p{L})|퍼센트/gu,
    "%",
  ),
];

/** The steps for the words apart ("jung kwan"). */
export const separateWordSteps: readonly Step[] = [...folding, separators];
/** The steps for words without the marks that join their parts ("jungkwan"). */
export const joinedWordSteps: readonly Step[] = [...folding, joints, separators];
/** The steps for names, whose spacing varies ("kimjungkwan"). */
export const unspacedNameSteps: readonly Step[] = [...joinedWordSteps, spaces];

/** NFKC, lower case, without accents. */
export function foldLetters(text: string): string {
  const lower = toNfkc(text).toLowerCase();
  return accented.test(lower) ? withoutMarks(lower) : lower;
}

const taken = (text: string, steps: readonly Step[]) =>
  steps.reduce((so, { pattern, replace }) => so.replace(pattern, replace), text);

/** Letters, abbreviations and numbers in one form; punctuation is preserved. */
export function fold(text: string): string {
  return taken(foldLetters(text), folding);
}

/**
 * The words of a folded text, one space apart.
 * @example wordsOf(fold("Kim Jung-kwan’s 3,500억 달러")) // "kim jung kwan 3500억 달러"
 */
export function wordsOf(folded: string): string {
  return taken(folded, [separators]).trim();
}

/**
 * The words of a folded text, those joined by hyphens, middle dots, apostrophes or slashes as one.
 * @example joinedWordsOf(fold("Kim Jung-kwan")) // "kim jungkwan"
 */
export function joinedWordsOf(folded: string): string {
  return taken(folded, [joints, separators]).trim();
}

/**
 * The lines in which a text is searched, each with a space before and a line break behind it: its words
 * apart; joined, where that differs; and, for names, without spaces.
 */
export function linesOf(text: string, isName = false): string {
  const folded = fold(text);
  const words = wordsOf(folded);
  const joined = hasJoint.test(folded) ? joinedWordsOf(folded) : words;
  const whole = isName ? joined.replaceAll(" ", "") : joined;
  return [...new Set([words, joined, whole])].map((line) => ` ${line}\n`).join("");
}

/** The lines of several texts. */
export function linesOfTexts(texts: readonly (string | null | undefined)[]): string {
  return texts.map((text) => (text ? linesOf(text) : "")).join("");
}
