/** Which calendar days, months and minutes the dates of an article mean, by its day of publication. */
import { addDaysTo, daysBetween, KOREA_ZONE } from "@/lib/domain/time/calendar-day";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { calendarDay, minuteIn } from "@/lib/intake/text/printed-time";
import type { Sentence } from "@/lib/intake/text/sentences";
import { overlaps, Placed, type Span } from "@/lib/intake/text/spans";
import { clauseAround } from "@/lib/intake/text/statistics";
import { lastDayOf, mondayOf, monthAfter, pad } from "./calendar";
import type { DateWords } from "./date-words";
import { englishDates } from "./english-dates";
import { koreanDates } from "./korean-dates";
import { wordsOfEvent } from "./named-events";
import { isOfNoTalks } from "./other-facts";
import { pick } from "./pick-day";
import { tenseAt } from "./tense";
import { zoneOf } from "./zones";

/** A date with where it stands. The last day of a span points to the same words as the first. */
export type FoundDate = Span & { date: PartialDate; wording: string; isLastOfSpan: boolean; isSpan: boolean };

/** Days that a month without a year lies ahead at most. */
const monthsAhead = 250;

/** Of how many days the words are kept, to find the event that another day counts from. */
const toldDays = 12;

/** What the dates before have said, in reading order. */
type Context = {
  published: string;
  /** The day that the article is about: the last one up to its publication of the first sentence that has one. */
  main: string | null;
  mainIn: Sentence | null;
  /** The last day named in the paragraph, and in which sentence. */
  last: string | null;
  /** The same with what lies ahead, from which only days behind it count. */
  named: string | null;
  /** The month of the last day that was named with its month. */
  lastMonth: string | null;
  /** The sentence that the last day stands in. */
  lastIn: Sentence | null;
  /** The last days named, with the words of their sentences. */
  told: { day: string; words: string }[];
  /** What the sentence has told so far comes before what it tells next. */
  isInOrder: boolean;
  /** The last day of a month after that of publication. */
  ahead: { sentence: Sentence; day: string } | null;
  /** The last day named with its month, up to the publication. */
  monthIn: { sentence: Sentence; day: string } | null;
  /** The sentence that the last day was named in as one of the past ("지난 16일"). */
  backgroundIn: Sentence | null;
};

function dayOf(
  words: DateWords,
  day: number,
  month: number | null,
  context: Context,
  tense: "future" | "past" | null,
  sentence: Sentence,
): string | null {
  const { published } = context;
  const publishedYear = Number(published.slice(0, 4));
  if (month !== null) {
    if (words.year !== null) return calendarDay(words.year, month, day);
    if (words.yearOffset !== null) return calendarDay(publishedYear + words.yearOffset, month, day);
    return pick(
      [-1, 0, 1].map((offset) => calendarDay(publishedYear + offset, month, day)),
      published,
      words.direction,
      tense,
    );
  }
  if (words.monthOffset !== null) {
    const { year, month: inMonth } = monthAfter(published, words.monthOffset);
    return calendarDay(year, inMonth, day);
  }
  // "leaves on Nov. 13 and returns on the 17th", "다음 달 13일에 떠나 17일에 돌아온다"
  const ahead = context.ahead?.sentence === sentence ? context.ahead.day : null;
  if (ahead !== null && words.direction === null && tense !== "past" && day > Number(ahead.slice(8)))
    return calendarDay(Number(ahead.slice(0, 4)), Number(ahead.slice(5, 7)), day);
  // A bare day after one with a month far from the publication is of that month: "July 30 and the 31st".
  const isFar =
    context.lastMonth !== null && Math.abs(daysBetween(`${context.lastMonth}-15`, published)) > 45;
  const to = isFar && words.direction === null ? `${context.lastMonth}-15` : published;
  const candidates = [-1, 0, 1].map((offset) => {
    const { year, month: inMonth } = monthAfter(to, offset);
    return calendarDay(year, inMonth, day);
  });
  if (isFar && words.direction === null) return candidates[1] ?? null;
  const picked = pick(candidates, published, words.direction, tense);
  // "지난달 20일 판결한 뒤 24일부터 물리고 있다": of that month, unless it is still to come.
  const isBehind = context.monthIn?.sentence === sentence && words.direction === null && tense !== "future";
  if (!isBehind || picked === null || picked <= published) return picked;
  const inSameMonth = `${context.monthIn?.day.slice(0, 8)}${pad(day)}`;
  return inSameMonth > (context.monthIn?.day ?? "") && inSameMonth <= published ? inSameMonth : picked;
}

/** "the following Monday", "the previous Friday", "a week from Monday". */
function countedWeekday(weekday: number, { days, from }: { days: number; from: string }): string {
  const inWeek = addDaysTo(mondayOf(from), weekday - 1);
  if (days > 1) return addDaysTo(inWeek >= from ? inWeek : addDaysTo(inWeek, 7), days);
  if (days > 0) return inWeek > from ? inWeek : addDaysTo(inWeek, 7);
  return inWeek < from ? inWeek : addDaysTo(inWeek, -7);
}

function weekdayDay(
  { weekday, weekOffset, direction, relative }: DateWords,
  { published, last, lastIn, isInOrder, main }: Context,
  tense: "future" | "past" | null,
  sentence: Sentence,
  isKorean: boolean,
): string | null {
  if (weekday === null) return null;
  if (relative !== null)
    return countedWeekday(weekday, {
      days: relative.days,
      from: relative.from === "last" ? (last ?? main ?? published) : published,
    });
  const inWeek = (offset: number) => addDaysTo(mondayOf(published), offset * 7 + weekday - 1);
  if (direction === "future") return inWeek(0) >= published ? inWeek(0) : inWeek(1);
  if (direction === "past" || (weekOffset === -1 && !isKorean))
    return inWeek(0) < published ? inWeek(0) : inWeek(-1);
  if (weekOffset !== null) return inWeek(weekOffset);
  if (tense === "future") {
    const day = inWeek(0) >= published ? inWeek(0) : inWeek(1);
    // "flies out on Monday and returns on Friday": behind that Monday.
    const isOfLast = lastIn === sentence && last !== null && isInOrder && day < last;
    return isOfLast ? addDaysTo(day, 7) : day;
  }
  return inWeek(0) <= published ? inWeek(0) : inWeek(-1);
}

function monthValue(words: DateWords, published: string, tense: "future" | "past" | null): string | null {
  if (words.monthOffset !== null) {
    const { year, month } = monthAfter(published, words.monthOffset);
    return `${year}-${pad(month)}`;
  }
  const { month } = words;
  if (month === null || month < 1 || month > 12) return null;
  const year = Number(published.slice(0, 4));
  if (words.year !== null) return `${words.year}-${pad(month)}`;
  if (words.yearOffset !== null) return `${year + words.yearOffset}-${pad(month)}`;
  const middle = [-1, 0, 1].map((offset) => calendarDay(year + offset, month, 15));
  const here = published.slice(0, 7);
  const inYear = `${year}-${pad(month)}`;
  if (words.direction === null && inYear === here) return here;
  const ahead = pick(middle, `${here}-15`, "future", null);
  const isAhead =
    tense === "future" &&
    words.direction !== "past" &&
    ahead !== null &&
    daysBetween(`${here}-15`, ahead) <= monthsAhead;
  const chosen = isAhead ? ahead : pick(middle, `${here}-15`, words.direction, null);
  return chosen?.slice(0, 7) ?? null;
}

/** A relative day, or null where nothing says from which day it counts. */
function relativeDay(
  { relative, event, eventOf }: DateWords,
  context: Context,
  sentence: Sentence,
  tense: "future" | "past" | null,
  isKorean: boolean,
  isQuoted: boolean,
): string | null {
  if (relative === null) return null;
  const main = context.main ?? context.published;
  if (event !== null) {
    const words = wordsOfEvent(event);
    const fits = context.told.filter((one) => words?.test(one.words));
    const told = fits.findLast((one) => eventOf !== null && one.words.includes(eventOf)) ?? fits.at(-1);
    if (told !== undefined) return addDaysTo(told.day, relative.days);
    if (relative.from === "other" && !isKorean && context.lastIn !== sentence) return null;
    if (relative.from === "other") return addDaysTo(context.last ?? main, relative.days);
    return context.last === null || !isKorean ? null : addDaysTo(context.last, relative.days);
  }
  const here = context.lastIn === sentence ? (context.last ?? main) : main;
  // "spoke three days after the ruling": the ruling is earlier than the day of the speech.
  if (relative.isOfEvent === true && tense === "past")
    // From the day of publication weeks are counted roughly.
    return context.main === null && context.last === null && relative.days % 7 === 0
      ? null
      : addDaysTo(here, -relative.days);
  const isBackground = context.backgroundIn === sentence && relative.days === 0;
  const days = {
    published: context.published,
    main,
    here,
    last: isBackground ? main : ((relative.days > 0 ? context.named : context.last) ?? main),
    paragraph: context.last,
    speech: isQuoted ? main : context.published,
    other: context.last ?? main,
    next: null,
  };
  const from = days[relative.from];
  return from === null ? null : addDaysTo(from, relative.days);
}

function resolve(
  words: DateWords,
  context: Context,
  tense: "future" | "past" | null,
  sentence: Sentence,
  isKorean: boolean,
  isQuoted: boolean,
): { first: string | null; last: string | null } {
  const one = (first: string | null) => ({ first, last: null });
  switch (words.kind) {
    case "day": {
      if (words.day === null) return one(null);
      const first = dayOf(words, words.day, words.month, context, tense, sentence);
      if (words.until === null || first === null) return one(first);
      const sameMonth = calendarDay(Number(first.slice(0, 4)), Number(first.slice(5, 7)), words.until.day);
      const { month } = words.until;
      const inYear = Number(first.slice(0, 4));
      const last =
        month === null
          ? sameMonth
          : (calendarDay(inYear, month, words.until.day) ?? calendarDay(inYear + 1, month, words.until.day));
      return {
        first,
        last:
          last !== null && last < first && month !== null
            ? calendarDay(inYear + 1, month, words.until.day)
            : last,
      };
    }
    case "monthEnd": {
      const month = monthValue(words, context.published, tense);
      return one(month === null ? null : lastDayOf(month));
    }
    case "weekday":
      return one(weekdayDay(words, context, tense, sentence, isKorean));
    case "month":
      return one(monthValue(words, context.published, isKorean ? null : tense));
    case "week":
      return one(addDaysTo(mondayOf(context.published), (words.weekOffset ?? 0) * 7));
    case "weekend":
      return one(addDaysTo(mondayOf(context.published), (words.weekOffset ?? 0) * 7 + 5));
    case "relative": {
      const base =
        words.of === null ? null : resolve(words.of, context, tense, sentence, isKorean, isQuoted).first;
      if (base !== null) return one(addDaysTo(base, words.relative?.days ?? 0));
      return one(relativeDay(words, context, sentence, tense, isKorean, isQuoted));
    }
  }
}

/** What somebody says in an interview without quotation marks. */
const answer = /^\s*(?:A[.:]|[▶◆])\s/u;

const outOfOrder = /\b(?:after|before|following|ahead of|said|told|announced)\b/iu;

/** Whether a quotation is open at the end of what a sentence says so far. */
const isInQuotes = (lead: string): boolean =>
  lead.lastIndexOf("“") > lead.lastIndexOf("”") || (lead.match(/"/g) ?? []).length % 2 === 1;

/** In reading order. `published` is null where the article has no printed date: then only dates with a year are known. */
export function findDates(
  text: string,
  language: Locale,
  sentences: readonly Sentence[],
  published: PartialDate | null,
  printed: readonly Span[],
): FoundDate[] {
  const read = language === "ko" ? koreanDates : englishDates;
  const found: FoundDate[] = [];
  const openings = new Placed(printed);
  const context: Context = {
    published: published?.value.slice(0, 10) ?? "",
    main: null,
    mainIn: null,
    last: null,
    named: null,
    lastMonth: null,
    backgroundIn: null,
    lastIn: null,
    isInOrder: true,
    ahead: null,
    monthIn: null,
    told: [],
  };
  const publishedIn = published?.zone ?? KOREA_ZONE;
  let part = -1;
  let isAnswer = false;
  for (const sentence of sentences) {
    if (sentence.part !== part) {
      part = sentence.part;
      isAnswer = answer.test(text.slice(sentence.start, sentence.start + 4));
      context.last = null;
      context.named = null;
      context.lastMonth = null;
    }
    for (const words of read(text, sentence)) {
      const opening = openings.before(words.end);
      if (opening && overlaps(opening, words)) continue;
      if (published === null && words.year === null) continue;
      if (isOfNoTalks(text, sentence, words)) continue;
      if (published === null)
        context.published = calendarDay(words.year ?? 1, words.month ?? 1, words.day ?? 1) ?? "2000-01-01";
      // A relative day in a headline has nothing before it to count from.
      if (sentence.kind === "headline" && words.kind === "relative") continue;
      const tense = tenseAt(text, sentence, words);
      const isQuoted = isAnswer || isInQuotes(text.slice(sentence.start, words.start));
      context.isInOrder = !outOfOrder.test(text.slice(sentence.start, words.start));
      const { first, last } = resolve(words, context, tense, sentence, language === "ko", isQuoted);
      if (first === null) continue;
      const zone = zoneOf(text, sentence, words, publishedIn);
      const isApproximate = words.kind === "week" || words.kind === "weekend";
      const { clock } = words;
      const minute =
        clock?.isExact === true && words.kind !== "month" && last === null
          ? minuteIn(first, clock.hour, clock.minute, zone)
          : null;
      const precision = isApproximate
        ? "approximate"
        : words.kind === "month"
          ? "month"
          : minute === null
            ? "day"
            : "minute";
      const wording = text.slice(words.start, words.end).replace(/\s+/g, " ");
      const place = { start: words.start, end: words.end };
      const date: PartialDate = { value: minute ?? first, precision, zone };
      if (isApproximate) date.wording = wording;
      found.push({ ...place, date, wording, isLastOfSpan: false, isSpan: last !== null });
      if (last !== null)
        found.push({
          ...place,
          date: { value: last, precision: "day", zone },
          wording,
          isLastOfSpan: true,
          isSpan: true,
        });
      if (words.kind === "month" || isApproximate) continue;
      const clause = clauseAround(text, sentence, words);
      context.told = [
        ...context.told.slice(-toldDays),
        { day: first, words: text.slice(clause.start, clause.end) },
      ];
      const isBackground = words.direction === "past" || words.monthOffset === -1 || words.month !== null;
      const isOfMain = context.main === null || (context.mainIn === sentence && first > context.main);
      if (
        isOfMain &&
        words.kind !== "relative" &&
        first <= context.published &&
        !isBackground &&
        sentence.kind !== "headline"
      ) {
        context.main = first;
        context.mainIn = sentence;
      }
      // What lies ahead is no day that "the day before" counts from in Korean, nor is the day on which somebody
      // said so: "will meet on Thursday, the ministry said Sunday".
      const isOfSaying =
        /\bsaid\s(?:on\s)?$/i.test(text.slice(Math.max(sentence.start, words.start - 9), words.start)) &&
        context.last !== null;
      // "three days after returning" dates the return, which is earlier; the next date does not count from it.
      const isOfEarlierEvent =
        words.relative?.from === "here" || (words.relative?.from === "other" && words.of !== null);
      if (!isOfSaying && !isOfEarlierEvent) {
        context.named = last ?? first;
        if (language === "en" || words.kind !== "day" || first <= context.published) {
          context.last = last ?? first;
          context.lastIn = sentence;
        }
      }
      if (language === "ko" && words.kind === "day")
        context.backgroundIn = words.direction === "past" ? sentence : null;
      const namesMonth = words.month !== null || words.monthOffset !== null;
      if (namesMonth && first.slice(0, 7) > context.published.slice(0, 7))
        context.ahead = { sentence, day: first };
      if (namesMonth && first <= context.published) context.monthIn = { sentence, day: first };
      if (words.month !== null) context.lastMonth = first.slice(0, 7);
    }
  }
  return found;
}
