/** Normalises texts and search words for comparison, and locates matches in a text. */
import { compatible, composed, withoutMarks } from "@/lib/domain/text/unicode-normalisation";

/** Hyphens, dashes, quotation marks and invisible characters, in which spellings of one name differ. */
const ignored = /[-\u2010-\u2015\u2212\u301C\u00AD\u200B-\u200F\u2060\uFEFF'"`‘’‚‛“”„‟«»‹›「」『』]/g;
const accented = /[\u00C0-\u052F\u1E00-\u1FFF\u20D0-\u20FF]/;
/** All white space except single plain spaces, which need no replacement. */
const otherSpace = /(?: {2}| ?[^\S ]| ?[\u0000-\u001F\u007F-\u009F])[\s\u0000-\u001F\u007F-\u009F]*/g;
const hangul = /[가-힣]/;
const maxSpacedLetters = 12;

function withoutAccents(text: string): string {
  return accented.test(text) ? withoutMarks(text) : text;
}

/**
 * The form in which texts and search words are compared: NFKC, lower case, without accents, hyphens, quotation marks
 * and thousands commas, white space as one space.
 * @example fold("Kim Jung-kwan’s 3,500억 달러") // "kim jungkwans 3500억 달러"
 */
export function fold(text: string): string {
  return withoutAccents(compatible(text).toLowerCase())
    .replace(ignored, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(otherSpace, " ");
}

/** Names are compared without spaces, because their spacing varies. */
export function foldName(text: string): string {
  return fold(text).replaceAll(" ", "");
}

/** One search word, and its other spacings. */
export type Term = { word: string; spaced: readonly string[] };

/**
 * The words of a query, longest first; empty where nothing in it is searchable. A Korean compound of three letters or
 * more also matches with one space in it, from the start of a word, because Korean spacing varies.
 */
export function termsOf(question: string): Term[] {
  const words = [...new Set(fold(question).split(" "))].filter((word) => word !== "");
  return words
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ word, spaced: hangul.test(word) && word.length >= 3 && word.length <= maxSpacedLetters ? spacings(word) : [] }));
}

function spacings(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((_, place) => ` ${letters.slice(0, place + 1).join("")} ${letters.slice(place + 1).join("")}`);
}

/** The first index of a term in folded text whose fields begin with a space; -1 where absent. */
export function indexOfTerm({ word, spaced }: Term, folded: string): number {
  const found = folded.indexOf(word);
  if (found >= 0 || spaced.length === 0) return found;
  for (const spelling of spaced) {
    const place = folded.indexOf(spelling);
    if (place >= 0) return place;
  }
  return -1;
}

/** A range of a text; `to` is exclusive. */
export type TextRange = { from: number; to: number };

/** Folds character by character, with the source range of each folded unit. */
function foldWithPlaces(text: string, isName: boolean): { folded: string; places: TextRange[] } {
  let folded = " ";
  const places: TextRange[] = [{ from: 0, to: 0 }];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const isThousandsComma = character === "," && /\d$/.test(folded) && /^\d{3}/.test(text.slice(to, to + 3));
    const piece = isThousandsComma ? "" : fold(character);
    const isSpare = piece === " " && (isName || folded.endsWith(" "));
    if (!isSpare) {
      folded += piece;
      for (let unit = 0; unit < piece.length; unit += 1) places.push({ from, to });
    }
    from = to;
  }
  return { folded, places };
}

/** The ranges of the terms in a text, in order and without overlaps; `text` must be in NFC. */
function matchesIn(text: string, terms: readonly Term[], isName: boolean): TextRange[] {
  const { folded, places } = foldWithPlaces(text, isName);
  const ranges: TextRange[] = [];
  const addAll = (spelling: string, skipped: number) => {
    for (let at = folded.indexOf(spelling); at >= 0; at = folded.indexOf(spelling, at + spelling.length)) {
      const first = places[at + skipped];
      const last = places[at + spelling.length - 1];
      if (first && last) ranges.push({ from: first.from, to: last.to });
    }
  };
  for (const { word, spaced } of terms) {
    const before = ranges.length;
    addAll(word, 0);
    if (ranges.length === before) for (const spelling of spaced) addAll(spelling, 1);
  }
  const merged: TextRange[] = [];
  for (const match of ranges.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && match.from <= last.to) last.to = Math.max(last.to, match.to);
    else merged.push({ ...match });
  }
  return merged;
}

/** A run of a text, and whether it is a match. */
export type Run = { text: string; isMatch: boolean };

/** Splits a text into runs; a text longer than `maxLength` is cut at spaces to the passage around its first match. */
export function marked(text: string, terms: readonly Term[], isName: boolean, maxLength = Number.POSITIVE_INFINITY): Run[] {
  const whole = composed(text);
  const matches = matchesIn(whole, terms, isName);
  const { from, to } = passage(whole, matches[0], maxLength);
  const runs: Run[] = [];
  const add = (piece: string, isMatch: boolean) => {
    if (piece !== "") runs.push({ text: piece, isMatch });
  };
  let at = from;
  add(from > 0 ? "… " : "", false);
  for (const match of matches.filter((each) => each.to > from && each.from < to)) {
    add(whole.slice(at, Math.max(at, match.from)), false);
    add(whole.slice(Math.max(at, match.from), Math.min(match.to, to)), true);
    at = Math.min(match.to, to);
  }
  add(whole.slice(at, to), false);
  add(to < whole.length ? " …" : "", false);
  return runs;
}

function passage(text: string, first: TextRange | undefined, maxLength: number): TextRange {
  if (text.length <= maxLength) return { from: 0, to: text.length };
  const lead = Math.floor(maxLength / 3);
  const wanted = first && first.from > maxLength - lead ? first.from - lead : 0;
  const space = text.indexOf(" ", wanted);
  // Without a space before the match, the passage starts at the match.
  const from = wanted === 0 ? 0 : space >= 0 && first && space < first.from ? space + 1 : (first?.from ?? 0);
  if (text.length - from <= maxLength) return { from, to: text.length };
  const end = text.lastIndexOf(" ", from + maxLength);
  return { from, to: end > (first?.to ?? from) ? end : Math.max(first?.to ?? 0, wholeCharacters(text, from + maxLength)) };
}

/** Moves an end out of the middle of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;
}
