/** Lists of days: a heading that is nothing but a day is that of the entries below it. */
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Sentence } from "@/lib/intake/text/sentences";
import type { Placed, Span } from "@/lib/intake/text/spans";

const bullet = /^[■□◆◇●○▶▷▲△*•·-]\s?/u;
/** Beside the day a heading has a weekday and the like, but no words of its own. */
const restOfHeading = /^[\s()[\]:,.~·–—-]*(?:[월화수목금토일](?:요일)?|\p{Lu}\p{L}+day)?[\s()[\]:,.]*$/u;

const isEntry = (text: string, { start }: Span): boolean => bullet.test(text.slice(start, start + 3));

/** With the rest of a title: a comma in the place of a particle. */
const commaBehind = /^(?:\s[^\s,.]+(?<![을를에과와])){0,4},\s/u;

/** "▲구윤철 부총리 겸 기획재정부 장관, 뉴욕으로 출국": whom an entry begins with is its subject. */
export const isSubjectOfEntry = (text: string, sentence: Span, { start, end }: Span): boolean =>
  isEntry(text, sentence) && start - sentence.start < 4 && commaBehind.test(text.slice(end, end + 40));

/** Of those that a list joins to the subject of an entry: "대통령과 함께" behind it is no more of the list. */
export const withinEntry = <One extends Span>(text: string, sentence: Span, joined: readonly One[]): One[] =>
  joined.filter((one) => !isEntry(text, sentence) || commaBehind.test(text.slice(one.end, one.end + 40)));

/** "NOT HAPPENING": a heading is a line of its own that is no sentence. */
const isOtherHeading = (words: string) =>
  /^[■□◆◇●○]/u.test(words) || (words.length < 40 && !/[.?!:…”"’')\]]$/u.test(words.trim()));

/** For each sentence the day of the heading that it stands under. */
export function daysOfHeadings(
  text: string,
  sentences: readonly Sentence[],
  dates: Placed<FoundDate>,
): Map<Sentence, FoundDate> {
  const isAlone = (index: number) =>
    sentences[index - 1]?.part !== sentences[index]?.part &&
    sentences[index + 1]?.part !== sentences[index]?.part;
  const dayOfHeading = (sentence: Sentence): FoundDate | null => {
    const words = text.slice(sentence.start, sentence.end);
    const found: readonly FoundDate[] = words.length < 40 ? dates.within(sentence) : [];
    const [only] = found;
    if (found.length !== 1 || only === undefined || only.date.precision !== "day") return null;
    const rest = words.slice(0, only.start - sentence.start) + words.slice(only.end - sentence.start);
    return restOfHeading.test(rest.replace(bullet, "")) ? only : null;
  };
  const headings = new Map(
    sentences.flatMap((sentence, index) => {
      const day = isAlone(index) ? dayOfHeading(sentence) : null;
      return day ? [[sentence, day] as const] : [];
    }),
  );
  // Under several days whole paragraphs are entries; under one alone only what is marked as one.
  const hasParagraphs = headings.size > 1;
  const days = new Map<Sentence, FoundDate>();
  let day: FoundDate | null = null;
  let headingPart = -1;
  for (const [index, sentence] of sentences.entries()) {
    const heading = headings.get(sentence);
    const isFirst = sentences[index - 1]?.part !== sentence.part;
    if (heading) {
      day = heading;
      headingPart = sentence.part;
    } else if (
      isAlone(index) &&
      !isEntry(text, sentence) &&
      isOtherHeading(text.slice(sentence.start, sentence.end))
    )
      day = null;
    else if (day && isFirst && !hasParagraphs && !isEntry(text, sentence)) day = null;
    else if (day && sentence.part > headingPart) days.set(sentence, day);
  }
  return days;
}
