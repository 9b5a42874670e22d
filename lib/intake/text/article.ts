/** The parts of a pasted article: headline, outlet, first printed time, paragraphs and what is none of it. */
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { KOREA_ZONE } from "@/lib/domain/time/calendar-day";
import { boilerplateLines } from "./boilerplate";
import { calendarDay, monthNumber, printedDates } from "./printed-time";
import { agencyOf, findPublisher, isOutletAlone, withoutHeadMatter } from "./publisher";
import type { Span } from "./spans";

type Line = Span & { words: string };

export type PartKind = "headline" | "caption" | "body";
/** A headline, a caption or a paragraph; everything else of the page is left out. */
export type Part = Span & { kind: PartKind };

export type Article = {
  text: string;
  language: Locale;
  title: (Span & { words: string }) | null;
  publisher: { name: string; words: Span } | null;
  published: { date: PartialDate; words: Span } | null;
  parts: Part[];
  /** Dates of publication printed within the parts, such as those behind a caption. */
  printed: Span[];
};

const proseEnd = /(?:[.!?。](?:[”"'’」)\]]*)|[”"」])\s*$/u;

/** Lines of one paragraph that were broken to a width are joined: only pages whose lines are all short. */
function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const words of text.split("\n")) {
    if (words.trim() !== "") lines.push({ start, end: start + words.length, words });
    start += words.length + 1;
  }
  const broken = lines.filter(
    ({ words }) => words.length > 50 && words.length < 110 && !proseEnd.test(words),
  );
  if (lines.length < 6 || broken.length * 2 < lines.length) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const lastRow = last?.words.slice(last.words.lastIndexOf("\n") + 1) ?? "";
    const goesOn = last && last.end + 1 === line.start && lastRow.length > 50 && last.words.length < 4000;
    if (goesOn)
      joined[joined.length - 1] = { start: last.start, end: line.end, words: `${last.words}\n${line.words}` };
    else joined.push(line);
  }
  return joined;
}

function languageOf(text: string): Locale {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  // A Korean syllable says as much as two or three Latin letters.
  return hangul * 3 > latin ? "ko" : "en";
}

const head =
  /^(?:(?:by|reporter|written by)\s+\p{Lu}|.{3,40}\s[|·]\sby\s\p{Lu}|(?:published|posted|updated|input|written|date|last updated)\b|입력|기사입력|등록|수정|게시됨|승인|작성|발행|송고|\d{4}\s?[.\-/년]\s?\d)|(?:기자|특파원|reporter)\s*(?:$|[\w.+-]+@|=|\|)|\b(?:reporter|correspondent)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s?[\])]?\s*$/iu;

/** A line of the head: by whom, when, where; nothing is left once that is taken out. */
function isHeadLine(line: string): boolean {
  if (line.length > 160) return false;
  if (proseEnd.test(line) && line.length > 90) return false;
  // A short sentence that has a date in it is prose, too.
  if (/다\.\s*$/u.test(line) || (/\.\s*$/.test(line) && (line.match(/\b[a-z]{2,}\b/g)?.length ?? 0) > 2))
    return false;
  const rest = withoutHeadMatter(line).replaceAll("\u0001", " ").trim();
  const hasPrintedDate = printedDates(line, { start: 0, end: line.length }).length > 0;
  if (hasPrintedDate && rest.split(/\s+/).length <= 6 && rest.length <= 40 && !/다\.|[a-z]\.\s*$/u.test(rest))
    return true;
  return (head.test(line) && rest.length <= 40) || hasDateAlone(line);
}

/** "Ann Lee and Bo Kim | Pacific Ledger | Dec. 5, 2025": one of the parts between strokes is the date and no more. */
function hasDateAlone(line: string): boolean {
  const parts = line.split(/\s+[|·•/]\s+/u);
  return (
    parts.length > 1 &&
    parts.every((part) => part.length <= 60) &&
    parts.some(
      (part) =>
        printedDates(part, { start: 0, end: part.length }).length > 0 &&
        !/\p{L}/u.test(withoutHeadMatter(part).replaceAll("\u0001", "")),
    )
  );
}

const caption =
  /(?:photo(?:s|graph)?(?: by|:|=|\s*\/)|courtesy of|pool photo|handout|file photo|\[(?:yonhap|news1|newsis|reuters|ap|afp)[^\]]*\]\s*$|\((?:yonhap|reuters|ap|afp|news1)[^)]*\)\s*$|사진\s?[=:제]|\/\s?(?:연합뉴스|뉴스1|뉴시스|\p{L}{2,12} 제공)|공동취재|사진기자단|제공\s*$|20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s*\/\s?\p{L}{2,12}\s*$|\[[^\]\n]{2,20}(?:제공|자료|DB)\]\s*$|ⓒ\s?\p{L})|^▲/iu;

/** Where a credit begins behind a caption: nothing after it is part of the picture's words. */
const credit =
  /\s*(?:(?<!\d)20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s*[/ⓒ©[(]|(?:\b\p{L}{3,9}\.?\s\d{1,2},\s20\d\d\.?\s*)?(?:\/?\s?courtesy of|pool photo|photos?(?: by|:|=)|handout|(?<!\bin (?:this|an?) (?:undated |recent )?)file photo)|사진\s?(?:제공)?\s?[=:]|\/\s?(?:연합뉴스|뉴스1|뉴시스)|ⓒ|[[(](?:yonhap|news1|newsis|reuters|ap|afp)[^\])]*[\])]\s*$).*$/iu;

/** A photographer, an agency or both at the end of a caption, in brackets or behind the last sentence. */
const namedCredit =
  /\s*(?:[([](?:(?:Photo|Image)s?(?: by)?:?\s)?(?:\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?(?:\/|\||,|–|—)\s?\p{Lu}[\p{L}\d&.'’ -]{1,28}|(?:[Jj]oint )?[Pp]ool(?:[\s/][\p{L} .-]{2,25})?|[Ff]ile|[Cc]ourtesy[^)\]]{0,40})[)\]]|(?<=[.!?]["”’]?)\s(?:\/\s?)?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?[/|]\s?\p{Lu}[\p{L}\d&. -]{1,28}|(?<=다[.]?["”’]?|[.])\s?(?:\/\s?|[[(])[가-힣]{2,4}(?:\s(?:인턴|사진|선임|객원|수습)?기자|\s?[=/]\s?[가-힣A-Za-z]{2,12})[\])]?)\s*$/u;

const isCaptionLine = (words: string) =>
  words.length < 1500 && (caption.test(words) || namedCredit.test(words.slice(-100)));

/** Where the credit begins; undefined where none ends the line. */
function creditOf(words: string): number | undefined {
  const named = namedCredit.exec(words.slice(-100))?.index;
  return named === undefined ? credit.exec(words)?.index : Math.max(0, words.length - 100) + named;
}

const isBreadcrumb = (line: string) => /^[^.?!]{2,30}\s(?:>|›|»)\s[^.?!]{2,40}$/u.test(line);

/** Whether the line could be a headline: short, and not prose. */
function isHeadline(line: string, isFirst: boolean): boolean {
  if (line.length < 6 || line.length > 200 || isBreadcrumb(line)) return false;
  // "In photos: …" at the top heads a page of pictures.
  if (isCaptionLine(line) && !(isFirst && /^(?:in )?(?:photos|pictures|images)\s?[:|–—-]/iu.test(line)))
    return false;
  if (agencyOf(line) !== null) return false;
  // One or two words, or words between strokes, are the name of a section.
  const words = line.split(/\s+/);
  if (words.length < (/[가-힣]/.test(line) ? 2 : 3) || /^[\p{L} &-]+(?:\s[/|]\s[\p{L} &-]+)+$/u.test(line))
    return false;
  const isQuoteAlone = /^[“"「][^”"」]*[.!?][”"」]\s*$/u.test(line);
  if (isQuoteAlone) return false;
  if (!/[.。]\s*["”」]?\s*$/u.test(line)) return !/다[.。]/u.test(line);
  // A headline with a full stop is one short sentence at the very top.
  return isFirst && line.length < 90 && !/[.!?]["”]?\s\p{Lu}|다\.\s*$/u.test(line);
}

/** Behind a caption, not in it: there a date is one of the picture. */
function behindCaption(line: Line): Line {
  const at = isCaptionLine(line.words) ? creditOf(line.words) : undefined;
  return { ...line, start: line.start + (at ?? 0) };
}

/** "BRUSSELS, Oct. 8, 2025 --" */
const datelineEn =
  /^\s*\p{Lu}[\p{Lu} .,]{2,40}\s\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s20\d\d\s?(?:\([\p{L} .&]{2,30}\)\s?)?(?:--|—|–)/u;

function publishedOf(
  text: string,
  lines: readonly Line[],
  isHead: ReadonlySet<number>,
): Article["published"] {
  const first = (wanted: readonly Line[]) => {
    const dates = wanted.flatMap((line) => printedDates(text, line));
    const originals = dates.filter(({ isUpdate }) => !isUpdate);
    const date = originals[0];
    if (!date) return null;
    const sameDay = originals.find(
      (other) => other.date.precision === "minute" && other.date.value.startsWith(date.date.value),
    );
    return sameDay ?? date;
  };
  const found =
    first(lines.filter((_, index) => isHead.has(index))) ??
    first(
      lines
        .filter(({ words }) => agencyOf(words) !== null)
        .slice(0, 1)
        .map(behindCaption),
    ) ??
    first(
      lines.map((line) => ({ ...line, end: line.start + (datelineEn.exec(line.words)?.[0].length ?? 0) })),
    ) ??
    first(
      lines
        .filter(({ words }) => words.length < 1500 && (isCaptionLine(words) || /송고|입력|ⓒ|©/u.test(words)))
        .map(behindCaption),
    );
  if (found) return { date: found.date, words: { start: found.start, end: found.end } };
  return datelineOf(text, lines);
}

const monthAndDay = /^[\p{Lu}][\p{Lu} .,]{2,30},\s(?<month>[A-Z][a-z]{2,8})\.?\s(?<day>\d{1,2})\s\(/u;

/** "SEOUL, Oct. 22 (Agency) --" has no year: it is that of the first year that the page names. */
function datelineOf(text: string, lines: readonly Line[]): Article["published"] {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  const line = lines.find(({ words }) => monthAndDay.test(words));
  const { month, day } = monthAndDay.exec(line?.words ?? "")?.groups ?? {};
  if (year === undefined || line === undefined || month === undefined) return null;
  const value = calendarDay(Number(year), monthNumber(month), Number(day));
  if (value === null) return null;
  const start = line.start + line.words.indexOf(month);
  return {
    date: { value, precision: "day", zone: KOREA_ZONE },
    words: { start, end: line.start + line.words.indexOf("(") },
  };
}

/** A date at the start of an agency's text: "SEOUL, Oct. 22 (Yonhap) --", "(서울=연합뉴스) … 기자 =". */
const dateline =
  /^\s*(?:[[(【][^\])】\n]{0,30}[=][^\])】\n]{0,30}[\])】](?:\s*[가-힣·,\s]{2,40}(?:기자|특파원)\s*=)?|[\p{Lu}][\p{Lu} .,]{2,40}(?:[^\n]{0,60}?(?:\([\p{L} .]{2,30}\)\s?)?)?(?:--|—|–))/u;

/** Reads a cleaned text; never throws. */
export function readArticle(text: string, knownPublishers: ReadonlySet<string>): Article {
  const lines = readLines(text);
  const boilerplate = boilerplateLines(lines, isCaptionLine);
  const isHead = new Set<number>();
  for (const [index, { words }] of lines.entries()) {
    const line = words.trim().slice(0, 1000);
    const isNearTop = index < 8;
    if (isBreadcrumb(line) && isNearTop) isHead.add(index);
    else if (isHeadLine(line) && agencyOf(line) === null) isHead.add(index);
    else if (isNearTop && isOutletAlone(line, knownPublishers)) isHead.add(index);
  }
  let title: Article["title"] = null;
  const parts: Part[] = [];
  const printed: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (boilerplate.has(index) || isHead.has(index)) continue;
    const words = line.words.trim();
    const start = line.start + line.words.indexOf(words);
    const part = { start, end: start + words.length };
    if (title === null && parts.length === 0 && isHeadline(words, index === 0)) {
      title = { ...part, words };
      parts.push({ ...part, kind: "headline" });
      continue;
    }
    // Before the headline a few words are a button or the name of a section.
    if (title === null && parts.length === 0 && words.length < 30 && !proseEnd.test(words)) continue;
    // A caption is short; a long paragraph that ends with a credit is still read as text.
    const isCaption = isCaptionLine(words);
    const opening = dateline.exec(words.slice(0, 300))?.[0].length ?? 0;
    const creditAt = isCaption ? creditOf(words) : undefined;
    const end = creditAt === undefined || creditAt < 20 ? words.length : creditAt;
    if (opening >= end) continue;
    // An undertitle right below the headline is set like one.
    const isUnderTitle = parts.length > 0 && parts.every(({ kind }) => kind === "headline") && !isCaption;
    const kind = isCaption
      ? "caption"
      : isUnderTitle && isHeadline(words, false) && words.length < 80
        ? "headline"
        : "body";
    parts.push({ start: start + opening, end: start + end, kind });
    printed.push({ start, end: start + opening });
  }
  const topOfPage = new Set([...isHead].filter((index) => index < 12 || index > lines.length - 6));
  return {
    text,
    language: languageOf(text),
    title,
    publisher: findPublisher(lines, topOfPage, knownPublishers),
    published: publishedOf(text, lines, isHead),
    parts,
    printed,
  };
}
