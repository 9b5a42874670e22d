/** The spans in double quotation marks. */
import type { Part } from "./article";
import type { Span } from "./spans";

/** `start` and `end` include the marks; `words` does not. */
export type Quotation = Span & { words: string; part: number };

const closers: Record<string, string> = {
  "“": "”",
  "„": "“”",
  "‟": "”",
  "「": "」",
  "«": "»",
  '"': '"',
  "″": "″",
  "〝": "〞",
};
/** Longer ones are marks that were never closed. */
const longest = 2500;

/** Whether a straight mark is one of inches or feet: `6" pipe`. */
const isMeasure = (text: string, place: number) =>
  /\d/.test(text[place - 1] ?? "") && /[\s.,)]/.test(text[place + 1] ?? " ");

/**
 * Marks are paired within a part. A mark that is not closed there is one of a speech that goes on in the next
 * paragraph; it ends with its own paragraph.
 */
export function findQuotations(text: string, parts: readonly Part[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [index, part] of parts.entries()) {
    let opened: { at: number; closes: string } | null = null;
    for (let place = part.start; place < part.end; place++) {
      const sign = text[place] ?? "";
      if (opened !== null) {
        const closes = opened.closes.includes(sign) || (sign === '"' && opened.closes === "”");
        if (closes) {
          if (place - opened.at <= longest)
            found.push({
              start: opened.at,
              end: place + 1,
              words: text.slice(opened.at + 1, place),
              part: index,
            });
          opened = null;
        }
      } else if (closers[sign] !== undefined && !(sign === '"' && isMeasure(text, place))) {
        opened = { at: place, closes: closers[sign] ?? "" };
      }
    }
    const isSpeechThatGoesOn = opened !== null && opened.at - part.start < 3 && opened.closes !== "";
    if (opened !== null && isSpeechThatGoesOn && part.end - opened.at <= longest)
      found.push({
        start: opened.at,
        end: part.end,
        words: text.slice(opened.at + 1, part.end),
        part: index,
      });
  }
  return found.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

/** Enough words to be speech and not a term: five in English, four that are spaced in Korean. */
export function isSpeech(words: string): boolean {
  const count = words
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return count >= (/[가-힣]/.test(words) ? 4 : 5);
}

/** The words of a quote as they are kept: on one line, without the comma that belongs to the sentence around it. */
export function quotedWords(words: string): string {
  return words.replace(/\s+/g, " ").trim().replace(/,$/, "").trim();
}
