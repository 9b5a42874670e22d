/** Invisible marks that set the direction of text (Unicode Bidirectional Algorithm, UAX #9). */

const names: ReadonlyMap<string, string> = new Map([
  ["\u061C", "ALM"],
  ["\u200E", "LRM"],
  ["\u200F", "RLM"],
  ["\u202A", "LRE"],
  ["\u202B", "RLE"],
  ["\u202C", "PDF"],
  ["\u202D", "LRO"],
  ["\u202E", "RLO"],
  ["\u2066", "LRI"],
  ["\u2067", "RLI"],
  ["\u2068", "FSI"],
  ["\u2069", "PDI"],
]);
const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const paired = /[\u202A-\u202E\u2066-\u2069]/g;
const anyPaired = /[\u202A-\u202E\u2066-\u2069]/;
const endsOf: ReadonlyMap<string, string> = new Map([
  ..."\u202A\u202B\u202D\u202E".split("").map((mark): [string, string] => [mark, "\u202C"]),
  ..."\u2066\u2067\u2068".split("").map((mark): [string, string] => [mark, "\u2069"]),
]);

/** The name of a mark in Unicode, in brackets. */
const shown = (mark: string) => `[${names.get(mark) ?? ""}]`;

/** The text with every direction mark written out: `[RLO]`. */
export function withMarksShown(text: string): string {
  return text.replace(marks, shown);
}

/** The direction marks of a text, each once and written out. */
export function marksIn(text: string): string[] {
  return [...new Set(text.match(marks))].map(shown);
}

/**
 * The marks of a text that begin or end a run without its counterpart in the same paragraph, written out; they
 * would turn what stands behind them on a page.
 */
export function unpairedMarks(text: string): string[] {
  if (!anyPaired.test(text)) return [];
  return text.split(/[\n\u2029]/).flatMap((paragraph) => {
    const open: string[] = [];
    const alone: string[] = [];
    for (const mark of paragraph.match(paired) ?? []) {
      const begun = open.at(-1);
      if (endsOf.has(mark)) open.push(mark);
      else if (begun !== undefined && endsOf.get(begun) === mark) open.pop();
      else alone.push(mark);
    }
    return [...alone, ...open].map(shown);
  });
}
