/** Splits a text into runs with the search words marked, and cuts a long one around its first match. */
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import { placesOf, type Spelling, type Term } from "./search-terms";
import { separateWordSteps, foldLetters, type Step, joinedWordSteps, unspacedNameSteps } from "./search-text";

/** A range of a text; `to` is exclusive. */
type TextRange = { from: number; to: number };

/** A folded text with the range of the source of each of its units. */
type Placed = { folded: string; places: TextRange[] };

function placedLetters(text: string): Placed {
  let folded = "";
  const places: TextRange[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const piece = foldLetters(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) places.push({ from, to });
    from = to;
  }
  return { folded, places };
}

/** Does one step and gives each unit of a replacement the whole range that it replaces. */
function stepWithPlaces({ folded, places }: Placed, { pattern, replace }: Step): Placed {
  let after = "";
  const kept: TextRange[] = [];
  let at = 0;
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    const end = index + found.length;
    after += folded.slice(at, index);
    kept.push(...places.slice(at, index));
    const piece = replace(found);
    const [first, last] = [places[index], places[end - 1]];
    after += piece;
    if (first && last)
      for (let unit = 0; unit < piece.length; unit += 1) kept.push({ from: first.from, to: last.to });
    at = end;
  }
  return { folded: after + folded.slice(at), places: [...kept, ...places.slice(at)] };
}

function allSpellings({ spellings, parts }: Term): Spelling[] {
  return [...spellings, ...parts.flatMap(allSpellings)];
}

/** The ranges of the terms in a text, in order and without overlaps; `text` must be in NFC. */
function matchesIn(text: string, terms: readonly Term[], isName: boolean): TextRange[] {
  const letters = placedLetters(text);
  const spellings = terms.flatMap(allSpellings);
  const ranges = [separateWordSteps, joinedWordSteps, ...(isName ? [unspacedNameSteps] : [])].flatMap(
    (steps) => {
      const { folded, places } = steps.reduce(stepWithPlaces, letters);
      return spellings.flatMap((spelling) =>
        [...placesOf(spelling, folded)].flatMap(({ at }): TextRange[] => {
          const [first, last] = [places[at], places[at + spelling.text.length - 1]];
          return first && last ? [{ from: first.from, to: last.to }] : [];
        }),
      );
    },
  );
  const merged: TextRange[] = [];
  for (const match of ranges.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && match.from <= last.to) last.to = Math.max(last.to, match.to);
    else merged.push({ ...match });
  }
  return merged;
}
/** A run of a text, and whether it is a match. */
export type TextRun = { text: string; isMatch: boolean };

/**
 * Splits a text into runs; a text longer than `maxLength` is cut at spaces to the passage around its first
 * match.
 */
export function marked(
  text: string,
  terms: readonly Term[],
  isName: boolean,
  maxLength = Number.POSITIVE_INFINITY,
): TextRun[] {
  const whole = toNfc(text);
  const matches = matchesIn(whole, terms, isName);
  const { from, to } = passage(whole, matches[0], maxLength);
  const runs: TextRun[] = [];
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
  return {
    from,
    to: end > (first?.to ?? from) ? end : Math.max(first?.to ?? 0, wholeCharacters(text, from + maxLength)),
  };
}

/** Moves an end out of the middle of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;
}
