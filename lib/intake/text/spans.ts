/** Places in the text, and the words between two of them. */

/** From `start` up to and without `end`, in UTF-16 units of the cleaned text. */
export type Span = { start: number; end: number };

/** What is proposed, the words that say it, and the sentence they stand in. */
export type Proposal<Value> = { value: Value; words: Span; sentence: Span };

export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The letters between two places; 0 where they meet. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * All matches of a global pattern in a part of the text, with places in the whole text. The part is cut out
 * first, so that a pattern cannot look beyond it.
 */
export function matchesIn(
  pattern: RegExp,
  text: string,
  part: Span,
): { match: RegExpMatchArray; start: number; end: number }[] {
  return [...text.slice(part.start, part.end).matchAll(pattern)].map((match) => {
    const start = part.start + match.index;
    return { match, start, end: start + match[0].length };
  });
}

/** The text with some spans blanked out, of the same length, so that places stay what they are. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = "";
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    result += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** Puts entries in order of place and finds those of a part by bisection. */
export class Placed<Entry extends Span> {
  readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.entries = entries.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Those that begin in the part. */
  within({ start, end }: Span): readonly Entry[] {
    return this.entries.slice(this.placeOf(start), this.placeOf(end));
  }

  /** The last that begins before the place. */
  before(place: number): Entry | undefined {
    return this.entries[this.placeOf(place) - 1];
  }

  /** Index of the first entry that begins at the place or after it. */
  placeOf(place: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry && entry.start < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
