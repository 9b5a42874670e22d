/** Which issues of the record an article is about, by words of their subjects and their titles. */
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import type { Issue, StepStatus } from "@/lib/domain/record/record";
import { isAside } from "@/lib/intake/text/about-talks";
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { isInStatistic } from "@/lib/intake/text/statistics";
import { type Subject, subjects } from "./issue-words";

/** An issue may be spoken of some months before its first development, unless an act begins it. */
const earliestDays = 150;

function isKnownBy(issue: Issue, subject: Subject | undefined, published: string | null): boolean {
  const first = issue.developments[0]?.date.value.slice(0, 10);
  if (published === null || first === undefined) return true;
  const day = first.length === 7 ? `${first}-01` : first;
  return addDaysTo(day, subject?.isBegunByAct ? 0 : -earliestDays) <= published;
}

const titleWord = /\p{L}[\p{L}\p{N}-]{3,}/gu;
const emptyWords =
  /^(?:with|from|after|into|over|form|deal|tariffs?|rate|rates|korea|korean|goods|further|section|duties|product|structure|control|관세|한국|미국|관련|문제|조사|대미|한미)$/iu;

/** The words of a title that no other title has: for an issue of a subject that no row names. */
function ownWords(issue: Issue, issues: readonly Issue[]): RegExp | null {
  const wordsOf = ({ title }: Issue) =>
    [title.en ?? "", title.ko ?? ""].flatMap((words) =>
      [...words.matchAll(titleWord)].map(([word]) => word.toLowerCase()),
    );
  const others = new Set(issues.filter((other) => other.id !== issue.id).flatMap(wordsOf));
  const own = wordsOf(issue).filter((word) => !others.has(word) && !emptyWords.test(word));
  return own.length === 0
    ? null
    : new RegExp(own.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word)).join("|"), "giu");
}

/** A company's results are no issue of the talks. */
const isOfCompany = /\b(?:Kia|Hyundai|Samsung|company|firm|maker)[’']s\s(?:\p{L}+\s)?profits?\b/iu;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Where it is named first, and every place where it is. */
export type FoundIssue = Span & { issue: string; places: Span[] };

/** A duty on all goods by a law of its own, which is an issue of its own. */
const ofSurcharge = /\bsection 122\b|\bsurcharge\b|122조|추가\s?관세/iu;

/** A paragraph of more letters than this is no question alone. */
const longestQuestion = 160;

/** Not where the words are those of a figure of trade, of a rival subject, or of what something else rests on. */
function isOfIssue(
  text: string,
  sentence: Span,
  subject: Subject | undefined,
  { start, end }: Span,
  isShared: boolean,
): boolean {
  if (isShared && subject?.shared?.words.test(text.slice(start, end)) === true) return false;
  const { before, behind } = subject?.asBasis ?? {};
  if (before?.test(text.slice(Math.max(sentence.start, start - 50), start)) === true) return false;
  if (behind?.test(text.slice(end, Math.min(sentence.end, end + 40))) === true) return false;
  return !isInStatistic(text, sentence, { start, end });
}

export function findIssues(
  text: string,
  sentences: readonly Sentence[],
  issues: readonly Issue[],
  published: string | null,
  charged: readonly (Span & { issue: string; rate: number | null; status: StepStatus })[],
): FoundIssue[] {
  const found: FoundIssue[] = [];
  const wordsOfPart = new Map<number, string>();
  for (const { part, start, end } of sentences) {
    const words = wordsOfPart.get(part) ?? "";
    if (words.length < 4000) wordsOfPart.set(part, `${words} ${text.slice(start, end)}`);
  }
  /** A question has its answer with it. */
  const wordsAround = (part: number) => {
    const words = wordsOfPart.get(part) ?? "";
    return words.length < longestQuestion ? `${words} ${wordsOfPart.get(part + 1) ?? ""}` : words;
  };
  const wanted = sentences.filter(
    (sentence) => !isAside(text, sentence) && !isOfCompany.test(text.slice(sentence.start, sentence.end)),
  );
  for (const issue of issues) {
    const title = issue.title.en ?? "";
    const subject = subjects.find(({ record }) => record.test(title));
    if (!isKnownBy(issue, subject, published)) continue;
    const pattern = subject ? new RegExp(subject.text.source, "giu") : ownWords(issue, issues);
    if (pattern === null) continue;
    const isShared = subject?.shared?.rival.test(text) === true;
    const hits = wanted.flatMap((sentence) => {
      if (subject?.needs && !subject.needs.test(wordsAround(sentence.part))) return [];
      return matchesIn(pattern, text, sentence)
        .filter((hit) => isOfIssue(text, sentence, subject, hit, isShared))
        .map(({ match, start, end }) => ({ start, end, word: match[0].toLowerCase() }));
    });
    const first = hits[0];
    // A title's own words may be common ones: two different ones are asked for.
    const isEnough = subject !== undefined || new Set(hits.map(({ word }) => word)).size > 1;
    if (first && isEnough) found.push({ ...spanOf(first), issue: issue.id, places: hits.map(spanOf) });
    else {
      // What is charged on its goods, or threatened again, is where the issue stands.
      const threat = subject?.isBegunByAct === true ? Number(/(\d+)%/u.exec(title)?.[1]) : null;
      const places = charged.filter(
        (one) =>
          !ofSurcharge.test(text.slice(one.start, one.end)) &&
          (one.issue === issue.id || (one.status === "threatened" && one.rate === threat)),
      );
      const [place] = places;
      if (place) found.push({ ...spanOf(place), issue: issue.id, places: places.map(spanOf) });
    }
  }
  return found;
}
