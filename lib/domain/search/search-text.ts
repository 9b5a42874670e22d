/** What counts as the same words, however they are spelt, spaced or typed, and where they stand in a text. */
import { compatible, composed, withoutMarks } from "@/lib/domain/text/normal-form";

/** Hyphens, dashes, quotation marks and characters without a shape: spellings of one name differ in them. */
const ignored = /[-\u2010-\u2015\u2212\u301C\u00AD\u200B-\u200F\u2060\uFEFF'"`‘’‚‛“”„‟«»‹›「」『』]/g;
const accented = /[\u00C0-\u052F\u1E00-\u1FFF\u20D0-\u20FF]/;
/** Only what is not one plain space already: millions of single spaces need not be written anew. */
const otherSpace = /(?: {2}| ?[^\S ]| ?[\u0000-\u001F\u007F-\u009F])[\s\u0000-\u001F\u007F-\u009F]*/g;
const hangul = /[가-힣]/;
const longestSpaced = 12;

function withoutAccents(text: string): string {
  return accented.test(text) ? withoutMarks(text) : text;
}

/**
 * The form in which texts and questions are compared: compatibility forms made one, lower case, without
 * accents, hyphens, quotation marks and thousands commas, white space as one space.
 * @example fold("Kim Jung-kwan’s 3,500억 달러") // "kim jungkwans 3500억 달러"
 */
export function fold(text: string): string {
  return withoutAccents(compatible(text).toLowerCase())
    .replace(ignored, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(otherSpace, " ");
}

/** A name is written with, without and with other spaces, so it is compared without any. */
export function foldName(text: string): string {
  return fold(text).replaceAll(" ", "");
}

/** One word asked for, and how else a text may space it. */
export type Term = { word: string; spaced: readonly string[] };

/**
 * The words of a question, longest first; none where nothing in it can be searched for. A Korean compound of
 * three letters or more is also found with one space in it, from the start of a word on, as Korean spacing varies.
 */
export function termsOf(question: string): Term[] {
  const words = [...new Set(fold(question).split(" "))].filter((word) => word !== "");
  return words
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ word, spaced: hangul.test(word) && word.length >= 3 && word.length <= longestSpaced ? spacings(word) : [] }));
}

function spacings(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((_, place) => ` ${letters.slice(0, place + 1).join("")} ${letters.slice(place + 1).join("")}`);
}

/** Where a term first stands in folded text whose fields begin with a space; -1 where it does not. */
export function placeOf({ word, spaced }: Term, folded: string): number {
  const found = folded.indexOf(word);
  if (found >= 0 || spaced.length === 0) return found;
  for (const spelling of spaced) {
    const place = folded.indexOf(spelling);
    if (place >= 0) return place;
  }
  return -1;
}

/** A stretch of a text, from its first character to the one after its last. */
export type Stretch = { from: number; to: number };

/** Folds character by character, remembering which character of the text each piece came from. */
function foldWithPlaces(text: string, isName: boolean): { folded: string; places: Stretch[] } {
  let folded = " ";
  const places: Stretch[] = [{ from: 0, to: 0 }];
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

/** Where the terms stand in a text, in order and without overlaps; `text` must be in NFC, as `marked` puts it. */
function stretchesOf(text: string, terms: readonly Term[], isName: boolean): Stretch[] {
  const { folded, places } = foldWithPlaces(text, isName);
  const found: Stretch[] = [];
  const addAll = (spelling: string, skipped: number) => {
    for (let at = folded.indexOf(spelling); at >= 0; at = folded.indexOf(spelling, at + spelling.length)) {
      const first = places[at + skipped];
      const last = places[at + spelling.length - 1];
      if (first && last) found.push({ from: first.from, to: last.to });
    }
  };
  for (const { word, spaced } of terms) {
    const before = found.length;
    addAll(word, 0);
    if (found.length === before) for (const spelling of spaced) addAll(spelling, 1);
  }
  const merged: Stretch[] = [];
  for (const stretch of found.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else merged.push({ ...stretch });
  }
  return merged;
}

/** A run of a text, with whether it is what was asked for. */
export type Run = { text: string; isMatch: boolean };

/** A text in runs; one longer than `longest` is cut at spaces to the passage around its first match. */
export function marked(text: string, terms: readonly Term[], isName: boolean, longest = Number.POSITIVE_INFINITY): Run[] {
  const whole = composed(text);
  const stretches = stretchesOf(whole, terms, isName);
  const { from, to } = passage(whole, stretches[0], longest);
  const runs: Run[] = [];
  const add = (piece: string, isMatch: boolean) => {
    if (piece !== "") runs.push({ text: piece, isMatch });
  };
  let at = from;
  add(from > 0 ? "… " : "", false);
  for (const stretch of stretches.filter((one) => one.to > from && one.from < to)) {
    add(whole.slice(at, Math.max(at, stretch.from)), false);
    add(whole.slice(Math.max(at, stretch.from), Math.min(stretch.to, to)), true);
    at = Math.min(stretch.to, to);
  }
  add(whole.slice(at, to), false);
  add(to < whole.length ? " …" : "", false);
  return runs;
}

function passage(text: string, first: Stretch | undefined, longest: number): Stretch {
  if (text.length <= longest) return { from: 0, to: text.length };
  const lead = Math.floor(longest / 3);
  const wanted = first && first.from > longest - lead ? first.from - lead : 0;
  const space = text.indexOf(" ", wanted);
  // Without a space before the match, the passage starts at the match.
  const from = wanted === 0 ? 0 : space >= 0 && first && space < first.from ? space + 1 : (first?.from ?? 0);
  if (text.length - from <= longest) return { from, to: text.length };
  const end = text.lastIndexOf(" ", from + longest);
  return { from, to: end > (first?.to ?? from) ? end : Math.max(first?.to ?? 0, wholeCharacters(text, from + longest)) };
}

/** Never the middle of a character of two units. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;
}
