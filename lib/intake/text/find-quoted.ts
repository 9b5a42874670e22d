/** Finds words of the article that somebody else has quoted from it. */
import type { Span } from "./spans";

/** Fewer characters could stand anywhere. */
const shortestSentence = 8;

/**
 * Where the words stand, with any blanks in place of any others; null where they do not.
 * @example findQuoted("A  rate\nof 15%", "rate of 15%") // { start: 3, end: 14 }
 */
export function findQuoted(
  text: string,
  words: string,
  from: Span = { start: 0, end: text.length },
): Span | null {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === "") return null;
  const within = text.slice(from.start, from.end);
  const [first = "", ...rest] = parts;
  for (let start = within.indexOf(first); start !== -1; start = within.indexOf(first, start + 1)) {
    const end = endOf(within, start + first.length, rest);
    if (end !== null) return { start: from.start + start, end: from.start + end };
  }
  return null;
}

function endOf(text: string, start: number, parts: readonly string[]): number | null {
  let end = start;
  for (const part of parts) {
    const blank = /^\s+/u.exec(text.slice(end, end + 200))?.[0].length ?? 0;
    if (blank === 0 || !text.startsWith(part, end + blank)) return null;
    end += blank + part.length;
  }
  return end;
}

/** The same for a whole sentence, which must be long enough to be one. */
export function findQuotedSentence(text: string, sentence: string): Span | null {
  return sentence.trim().length < shortestSentence ? null : findQuoted(text, sentence);
}
