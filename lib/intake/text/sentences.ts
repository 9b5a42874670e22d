/** Sentences of the article's parts; what is quoted is never cut. */
import { speechVerbs } from "@/lib/intake/names/english-words";
import type { Part, PartKind } from "./article";
import type { Quotation } from "./quotations";
import type { Span } from "./spans";

export type Sentence = Span & { part: number; kind: PartKind };

/** A text without full stops is cut at a blank behind this length, so that no rule reads much more at once. */
const longest = 1500;

const abbreviation =
  /(?:^|[\s("“‘'[–-])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Amb|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|Inc|Corp|Co|Ltd|Jr|Sr|approx|est)$/u;
/** Words that open a sentence, also behind an abbreviation. */
const opener =
  /^["“'‘(]?(?:The|He|She|It|They|We|But|In|On|At|And|A|An|This|That|These|Those|However|Meanwhile|According|As|When|While|Under|After|Before|His|Her|Their|Its|Officials?|Seoul|Minister|Trump|Lutnick|Kim|Lee|Korea|South)\b/u;

/** `"Who would sign it?" Kim asked.`: behind a question or a cry the sentence goes on. */
const saidBehind = new RegExp(
  `^\\s(?:the\\s)?(?:[\\p{L}.’'-]+\\s){1,5}?(?:${speechVerbs})(?=[.,;:]|\\s(?:in|on|at|to|of|when|as|after|during|back|reporters)\\b)`,
  "iu",
);

/** Opens one more entry of a list within a line. */
const entryMark = /[▲△▶▷■□◆◇●]/u;

/** Whether a sentence ends at the mark, with what closes it; `at` is behind both. */
function endsAt(text: string, mark: number, at: number, limit: number): boolean {
  if (at >= limit) return true;
  const after = text.slice(at, at + 24);
  if (!/^\s/.test(after)) return false;
  const next = after.trimStart();
  if (text[mark] !== ".") return !/^[a-z]/.test(next);
  const before = text.slice(Math.max(0, mark - 12), mark);
  if (/^[a-z]/.test(next)) return false;
  if (/\d$/.test(before) && /^\d/.test(next) && !/[가-힣]/.test(next.slice(0, 8))) return false;
  if (/\d$/.test(before) && /^\d{1,2}\s?[.(]/.test(next)) return false;
  // "8.7. 0시부터", "8.20. 회의": a day of a month.
  if (/(?<![\d.])\d{1,2}\.\s?\d{1,2}$/.test(before) && /^(?:[가-힣]|\d{1,2}시)/u.test(next)) return false;
  if (/\bNo$/.test(before) && /^\d/.test(next)) return false;
  if (abbreviation.test(before)) return /\.\p{L}$/u.test(before) && opener.test(next);
  return true;
}

/** In order of the text. Blank space around a sentence is no part of it. */
export function findSentences(
  text: string,
  parts: readonly Part[],
  quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let quoteIndex = 0;
  for (const [index, part] of parts.entries()) {
    let start = part.start;
    const finish = (end: number) => {
      const words = text.slice(start, end);
      const lead = words.length - words.trimStart().length;
      const length = words.trim().length;
      if (length > 0 && /[\p{L}\p{N}]/u.test(words))
        sentences.push({ start: start + lead, end: start + lead + length, part: index, kind: part.kind });
      start = end;
    };
    let place = part.start;
    while (place < part.end) {
      while ((quotations[quoteIndex]?.end ?? Infinity) <= place) quoteIndex++;
      const quotation = quotations[quoteIndex];
      if (quotation && quotation.start === place) {
        const last = text[quotation.end - 2] ?? "";
        place = quotation.end;
        const goesOn = /[!?]/.test(last) && saidBehind.test(text.slice(place, place + 90));
        if (/[.!?。]/.test(last) && !goesOn && endsAt(text, quotation.end - 2, place, part.end))
          finish(place);
        continue;
      }
      if (place > start && entryMark.test(text[place] ?? "") && /\s/.test(text[place - 1] ?? ""))
        finish(place);
      if (place - start >= longest && (/\s/.test(text[place] ?? "") || place - start >= 2 * longest))
        finish(place);
      if (/[.!?。]/.test(text[place] ?? "")) {
        let at = place + 1;
        while (at < part.end && /[.!?。)\]’']/.test(text[at] ?? "")) at++;
        if (endsAt(text, place, at, part.end)) finish(at);
        place = at;
      } else place++;
    }
    finish(part.end);
  }
  return sentences;
}
