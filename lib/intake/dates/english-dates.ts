/** Dates as English texts word them, translated ones included ("on the 22nd"). */
import { dayNumber, lateSpokenDay, spokenDay } from "@/lib/intake/text/number-words";
import { monthNumber } from "@/lib/intake/text/printed-time";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { departing, eventNameEn, returning } from "./named-events";
import { type CountedFrom, type DateWords, longestFirst, noDate } from "./date-words";
import { clocksAlone, withClocks } from "./english-clocks";

const monthName =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const ordinal = "(?:st|nd|rd|th)?";
const join = "\\s?(?:-|–|—|to|until|through|till|and)\\s?";
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const weekdayName = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  couple: 2,
};
const number = "(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

const monthFirst = new RegExp(
  `\\b(?<month>${monthName})\\s(?:the\\s)?(?<day>\\d{1,2}|${spokenDay})${ordinal}(?!\\d|[.,]\\d|\\s?%|:)(?:${join}(?:the\\s)?(?:(?<month2>${monthName})\\s)?(?<until>\\d{1,2})${ordinal}(?!\\d|\\s?(?:%|percent|billion|million|days|years|a\\.m|p\\.m|:)))?(?:,?\\s(?<year>20\\d\\d)\\b)?(?:,?\\s(?<yearWord>last|this|next)\\syear)?`,
  "gu",
);
const dayFirst = new RegExp(
  `\\b(?<day>\\d{1,2}|${spokenDay}(?=\\sof\\s))${ordinal}(?:${join}(?<until>\\d{1,2})${ordinal})?\\s(?:of\\s)?(?<month>${monthName})(?![\\p{L}])(?:,?\\s(?<year>20\\d\\d)\\b)?`,
  "gu",
);
const numeric = /\b(?<year>20\d\d)[.\-/](?<month>\d{1,2})[.\-/](?<day>\d{1,2})\b/gu;
// "the 22nd" stands alone; before a noun it counts something else: "the 21st century".
const bareDay = new RegExp(
  `\\b(?:the\\s)?(?<day>\\d{1,2}(?=st|nd|rd|th)|(?<=the\\s)${lateSpokenDay})${ordinal}(?:${join}(?:the\\s)?(?<until>\\d{1,2})(?:st|nd|rd|th))?(?=[.,;:)\\]”"’]|\\s?\\(|\\s(?:and|to|at|in|for|after|with|through|until|till|local|by|she|he|they|the|that|while|when|morning|afternoon|evening|night|of\\s(?:this|last|next|the\\s(?:same\\s)?month)|from|on|before|but|or|as|U\\.S|Korea|Seoul|a|is|was|were|will|would|said|via|during|following|ahead|upon|about|together|also|hinted|over|due|despite|if|without|because|against)\\b|$)(?:\\sof\\s(?<monthWord>this|last|next)\\smonth)?`,
  "gu",
);
const monthAlone = new RegExp(
  `\\b(?<cue>in|within|since|by|until|till|from|of|for|through|during|before|after|to|early|late|mid-?|mid|end of|last|next|this|and|as of|until late|around)\\s?(?<month>${monthName})(?![\\p{L}])(?!\\.?\\s?\\d{1,2}(?!\\d)|\\s(?:the\\s)?${spokenDay})(?:,?\\s(?<year>20\\d\\d)\\b)?(?:\\s(?:of\\s)?(?<yearWord>last|this|next)\\syear)?`,
  "giu",
);
const weekdayPattern = new RegExp(
  `\\b(?:(?<lead>last|next|this|this coming|this past|coming|past|following|previous|preceding)\\s|(?<weeks>a|one|two)\\sweeks?\\sfrom\\s)?(?<weekday>${weekdayName})(?![’']s\\s(?:edition|paper))(?:,?\\s(?<dated>${monthName}\\s\\d|\\d{1,2}\\s${monthName}|the\\s\\d{1,2}(?:st|nd|rd|th)))?(?:\\s(?:of\\s)?(?<week>last|next|this)\\sweek)?`,
  "gu",
);
const endOfSpan =
  /\b(?:[Ff]rom\s(?:\w+\s){0,2}\p{Lu}\p{Ll}+day(?:\s\p{Ll}+)?\s(?:to|through|until|till)|[Bb]etween\s\p{Lu}\p{Ll}+day\sand|\p{Lu}\p{Ll}+day\sthrough)\s$/u;
const relativePattern =
  /\b(?:(?<same>(?:on\s)?(?:the|that)\s(?:very\s)?same\s(?:day|night|evening|afternoon|morning)|that\sday|(?:earlier|later)\s(?:in\sthe|that)\sday|that\s(?:night|evening|afternoon))|(?<before>(?:the\s)?(?:(?:previous|preceding)\s(?:day|night|evening|afternoon|morning)|(?:day|night|evening)\s(?:before|prior)(?!\s(?:yesterday|to|his|her|him|them|their|its|the|an?|he|she|they|it|that|we|I|\p{L}+ing)\b)))|(?<after>(?<!(?:[’']s|\bits|\bhis|\bher|\btheir|\bour)\s)(?:the\s)?(?:next|following)\s(?:day|morning|afternoon|evening|night)|the\s(?:day|morning)\safter(?=[.,;]))|(?<thisDay>(?:on\s)?this\s(?:very\s)?day(?=[.,;]|\s(?:and|that|in|at|to|after|with|from|as|he|she|the)\b))|(?<today>today|tonight|this\s(?:morning|afternoon|evening))|(?<dayBefore>the\sday\sbefore\syesterday)|(?<yesterday>yesterday|last\s(?:night|evening))|(?<dayAfter>the\sday\safter\stomorrow)|(?<tomorrow>tomorrow))\b/giu;
const eventPattern = new RegExp(
  `\\bthe\\s(?:day|night|morning|evening|afternoon)\\s(?<way>before|after)\\s(?:the|his|her|their|its|that)\\s(?:[\\p{L}-]+\\s){0,2}?(?<event>${eventNameEn})\\b`,
  "giu",
);
const countPattern = new RegExp(
  `\\b(?<count>${number})\\s(?<unit>days?|nights?|weeks?)\\s(?<way>ago|earlier|later|prior\\sto|ahead\\sof|in\\sadvance\\sof|prior|before(?:\\sthat)?|after(?:\\s(?:that|(?<verb>\\p{L}+ing|he\\sreturned|(?:his|her|their)\\sreturn)\\b))?)(?![\\p{L}])`,
  "giu",
);
const titled =
  "(?:the\\s(?:(?:South\\sKorean|Korean|(?!two|day)\\p{Ll}{2,})\\s){0,3}(?:minister|chief|advis[eo]r|president|envoy|secretary|official|negotiator)|(?:(?!APEC|Congress|Parliament|Christmas|Chuseok|Thanksgiving|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\p{Lu}\\p{Ll}+\\.?\\s){0,6}(?!APEC|Congress|Parliament|Christmas|Chuseok|Thanksgiving|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\p{Lu}\\p{Ll}+(?:-\\p{L}+)?)";
/** "two days after Kim", "the day before the two", "three days after he had left": of what somebody else did, or they themselves. */
const besideOthers = new RegExp(
  `\\b(?:(?<count>${number})\\s(?<unit>days?|nights?|weeks?)|the\\s(?:day|night|evening|morning))\\s(?<way>before|after|behind|ahead\\sof|earlier\\sthan|later\\sthan)(?=\\s(?<who>him|her|them|he|she|they|the\\s(?:two|pair|others|rest|three)(?:\\s(?:men|ministers|officials|envoys|negotiators))?|${titled})(?<rest>[.,;)]|$|\\s(?:(?:and|but|on|at|from|to|with|in|did|had)\\b|(?:had\\s|has\\s|first\\s|finally\\s){0,2}(?<verb>\\p{Ll}+(?:\\s(?:off|out|home|back|ahead))?))))`,
  "gu",
);
const fromNowPattern = new RegExp(
  `\\b(?<in>in\\s)?(?<count>${number})\\s(?<unit>days?|weeks?)(?:\\s(?:from\\s(?:now|today)|hence|away|off)(?=[.,;:)”"’]|$|\\s(?:and|at|in|for|when|with|the|to)\\b)|[’']?\\stime\\b)`,
  "giu",
);
const holidays: readonly [RegExp, month: number, day: number][] = [
  [/\b(?:on|by|until|till)\s(?:Christmas\sEve)\b/gu, 12, 24],
  [/\b(?:on|by|until|till)\sChristmas(?:\sDay)?(?=[.,;]|\s(?:and|with|in|at|for|from)\b|$)/gu, 12, 25],
  [/\b(?:on|by|until|till)\sNew\sYear[’']s\sEve\b/gu, 12, 31],
  [/\b(?:on|by|until|till)\sNew\sYear[’']s\sDay\b/gu, 1, 1],
];
const lastOfMonth = new RegExp(
  `\\bthe\\s(?:last|final)\\sday\\sof\\s(?:(?:the|this|(?<word>last|next))\\smonth|(?<month>${monthName})(?![\\p{L}]))`,
  "gu",
);
const weekPattern =
  /\b(?:(?<part>early|late|later|earlier|middle of|end of|around)\s)?(?:the\s)?(?<word>last|next|this|following|coming)\s(?<unit>week|weekend|month)\b(?!\sof\s)/giu;
const weekendAlone = /\b(?:over|at|on|by)\sthe\sweekend\b/giu;
const monthWord =
  /\b(?:the\s)?(?:end|beginning|start|middle)\sof\s(?:the|this|last|next)\smonth\b|\b(?:later|earlier)\sthis\smonth\b/giu;
const localBehind = /^,?\s?\(?(?:local|u\.?s\.?|washington|eastern|new york)\s(?:time|standard time)\)?/iu;

function numberOf(word: string | undefined): number {
  const digits = Number(word);
  return Number.isFinite(digits) ? digits : (numbers[(word ?? "").toLowerCase()] ?? 0);
}
const offsetOf = (word: string | undefined) => {
  const plain = word?.toLowerCase() ?? "";
  if (/last|past|previous/.test(plain)) return -1;
  return /next|following|coming/.test(plain) ? 1 : plain === "" ? null : 0;
};
const monthOf = (name: string | undefined) => (name === undefined ? null : monthNumber(name));

type Group = Record<string, string | undefined>;

/** Right behind a day: "on the evening of the 20th, ", "Sunday evening, ". */
const besideDay =
  /(?:day|\d(?:st|nd|rd|th)?)(?:\s(?:morning|afternoon|evening|night))?,\s(?:just\s|only\s)?$/iu;

/** Whether the last word of travel is of a departure or of a return. */
function eventOf(words: string): "departure" | "return" | null {
  const place = (pattern: RegExp) =>
    matchesIn(new RegExp(pattern.source, "giu"), words, { start: 0, end: words.length }).at(-1)?.start ?? -1;
  const [out, home] = [place(departing), place(returning)];
  return out < 0 && home < 0 ? null : out > home ? "departure" : "return";
}

/** The date that days count from, where it stands beside them; none where they need one that is not there. */
function withBase(
  text: string,
  words: DateWords,
  before: DateWords | undefined,
  next: DateWords | undefined,
): DateWords[] {
  const isDay = (date: DateWords | undefined) => date?.kind === "day" || date?.kind === "weekday";
  if (words.relative?.from === "next") {
    const isOfNext =
      isDay(next) &&
      next &&
      /^\s(?:the\s|on\s|last\s|this\s|next\s)?$/u.test(text.slice(words.end, next.start));
    return isOfNext ? [{ ...words, of: next }] : [];
  }
  // "came back on Sunday, three days after he had left": the day of the return is given.
  if (words.relative?.from === "other" && before !== undefined && before.kind !== "month") {
    const between = text.slice(before.end, words.start);
    if (
      /^(?:\s\(?(?:morning|afternoon|evening|night|local\stime|Seoul\stime)\)?){0,2},?\s(?:just\s|only\s|exactly\s)?$/u.test(
        between,
      )
    )
      return [{ ...words, of: before, relative: { ...words.relative, days: -words.relative.days } }];
  }
  // "the day before them, on Oct. 13"
  if (
    words.relative?.from === "other" &&
    next &&
    isDay(next) &&
    /^(?:\s[\p{L}.-]+){1,4},\s(?:on\s)?(?:the\s)?$/u.test(text.slice(words.end, next.start))
  )
    return [{ ...words, of: next, relative: { ...words.relative, days: -words.relative.days } }];
  // "Two days after the deal was announced on July 30": counted from the day behind.
  const isOfNext =
    words.relative?.isOfEvent === true &&
    next?.kind === "day" &&
    !/[,;]/u.test(text.slice(words.end, next.start));
  return [isOfNext ? { ...words, of: next } : words];
}

/** All in a sentence, in order. */
export function englishDates(text: string, sentence: Span): DateWords[] {
  const found: DateWords[] = [];
  const each = (
    pattern: RegExp,
    read: (
      groups: Group,
      words: string,
      start: number,
    ) => (Partial<DateWords> & { kind: DateWords["kind"] }) | null,
  ) => {
    for (const { match, start, end } of matchesIn(pattern, text, sentence)) {
      const read_ = read(match.groups ?? {}, match[0], start);
      if (read_ !== null)
        found.push({
          ...noDate,
          start,
          end,
          ...read_,
          isLocal: localBehind.test(text.slice(end, Math.min(sentence.end, end + 40))),
        });
    }
  };
  each(monthFirst, ({ month, day, until, month2, year, yearWord }) => ({
    kind: "day",
    month: monthOf(month),
    day: dayNumber(day),
    until: until === undefined ? null : { month: monthOf(month2), day: Number(until) },
    year: year === undefined ? null : Number(year),
    yearOffset: offsetOf(yearWord),
  }));
  each(dayFirst, ({ month, day, until, year }) => ({
    kind: "day",
    month: monthOf(month),
    day: dayNumber(day),
    until: until === undefined ? null : { month: null, day: Number(until) },
    year: year === undefined ? null : Number(year),
  }));
  each(numeric, ({ year, month, day }) => ({
    kind: "day",
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }));
  each(bareDay, ({ day, until, monthWord: word }) => ({
    kind: "day",
    day: dayNumber(day),
    until: until === undefined ? null : { month: null, day: Number(until) },
    monthOffset: offsetOf(word),
  }));
  each(monthAlone, ({ cue, month, year, yearWord }, words, start) => {
    // The verb "may", and a month that is a name: only where a word of time stands before it.
    const name = month ?? "";
    if (!/^\p{Lu}/u.test(name)) return null;
    if (
      /^(?:May|Mar|March|June|April|August|Aug|Jan|Sept?)$/u.test(name) &&
      /^(?:to|for|of|and|after|before)$/iu.test(cue ?? "") &&
      year === undefined &&
      name === "May"
    )
      return null;
    const direction = /^(?:last|since)$/iu.test(cue ?? "")
      ? "past"
      : /^next$/iu.test(cue ?? "")
        ? "future"
        : null;
    // A date further on says the day: "from Oct. 16".
    if (/^\s\d/.test(text.slice(start + words.length, start + words.length + 3)) && year === undefined)
      return null;
    return {
      kind: "month",
      month: monthOf(name),
      year: year === undefined ? null : Number(year),
      yearOffset: offsetOf(yearWord),
      direction,
    };
  });
  each(weekdayPattern, ({ lead, weekday, dated, week, weeks }, _, start) => {
    if (dated !== undefined) return null;
    // "from Tuesday to Thursday": the first behind that Tuesday.
    if (lead === undefined && endOfSpan.test(text.slice(Math.max(sentence.start, start - 40), start)))
      return {
        kind: "weekday",
        weekday: weekdayNames.indexOf((weekday ?? "").toLowerCase()) + 1,
        relative: { days: 1, from: "last" },
      };
    const isCounted = /following|previous|preceding/i.test(lead ?? "");
    return {
      kind: "weekday",
      weekday: weekdayNames.indexOf((weekday ?? "").toLowerCase()) + 1,
      relative: isCounted
        ? { days: /following/i.test(lead ?? "") ? 1 : -1, from: "last" }
        : weeks === undefined
          ? null
          : { days: 7 * numberOf(weeks), from: "published" },
      weekOffset: week === undefined ? offsetOf(lead) : offsetOf(week),
      direction: week === undefined && /last|past/i.test(lead ?? "") ? "past" : null,
    };
  });
  each(
    relativePattern,
    ({ same, thisDay, before, after, yesterday, dayBefore, tomorrow, dayAfter }, words, start) => {
      // "the day before Kim set off": of that clause.
      const isOfClause = /^\s\p{Lu}/u.test(
        text.slice(start + words.length, Math.min(sentence.end, start + words.length + 2)),
      );
      if (before !== undefined && / before$/i.test(words) && isOfClause) return null;
      if (thisDay !== undefined) return { kind: "relative", relative: { days: 0, from: "main" } };
      if (same !== undefined) return { kind: "relative", relative: { days: 0, from: "last" } };
      if (before !== undefined) return { kind: "relative", relative: { days: -1, from: "last" } };
      if (after !== undefined) return { kind: "relative", relative: { days: 1, from: "last" } };
      const days =
        dayBefore !== undefined
          ? -2
          : yesterday !== undefined
            ? -1
            : dayAfter !== undefined
              ? 2
              : tomorrow !== undefined
                ? 1
                : 0;
      return { kind: "relative", relative: { days, from: "speech" } };
    },
  );
  for (const [pattern, month, day] of holidays) each(pattern, () => ({ kind: "day", month, day }));
  each(lastOfMonth, ({ word, month }) => ({
    kind: "monthEnd",
    month: monthOf(month),
    monthOffset: month === undefined ? (offsetOf(word) ?? 0) : null,
  }));
  each(besideOthers, ({ count, unit, way, who, verb }, words, start) => {
    const isClause = verb !== undefined && (departing.test(verb) || returning.test(verb));
    if (!isClause && (verb !== undefined || /^(?:he|she|they)$/u.test(who ?? ""))) return null;
    const lead = text.slice(Math.max(sentence.start, start - 120), start);
    const event = isClause ? eventOf(verb) : eventOf(lead);
    if (event === null) return null;
    const days = (count === undefined ? 1 : numberOf(count)) * (/^week/iu.test(unit ?? "") ? 7 : 1);
    const isLater = /^(?:after|behind|later)/iu.test(way ?? "");
    return {
      kind: "relative",
      relative: { days: isLater ? days : -days, from: "other" },
      event,
      eventOf: /\p{Lu}/u.test(who ?? "") ? ((who ?? "").split(" ").at(-1) ?? null) : null,
    };
  });
  each(fromNowPattern, ({ in: lead, count, unit }, words, start) => {
    const isTime = / time$/u.test(words);
    if (isTime !== (lead !== undefined)) return null;
    if (
      /\b(?:was|were|been|than|another)\s(?:only\s|just\s|still\s)?$/u.test(
        text.slice(Math.max(sentence.start, start - 14), start),
      )
    )
      return null;
    const days = numberOf(count) * (/^week/iu.test(unit ?? "") ? 7 : 1);
    return { kind: "relative", relative: { days, from: "speech" } };
  });
  each(eventPattern, ({ way, event }) => ({
    kind: "relative",
    relative: { days: /before/i.test(way ?? "") ? -1 : 1, from: "last" },
    event: event ?? null,
  }));
  each(countPattern, ({ count, unit, way, verb }, words, start) => {
    const days = numberOf(count) * (/^week/i.test(unit ?? "") ? 7 : 1);
    const from = (sign: 1 | -1, place: CountedFrom, isOfEvent = false) =>
      ({ kind: "relative", relative: { days: sign * days, from: place, isOfEvent } }) as const;
    if (/^ago/i.test(way ?? "")) return from(-1, "published");
    if (/^(?:earlier|prior$|before\sthat)/i.test(way ?? "")) return from(-1, "last");
    // "on Thursday, two days after the talks": the day is given, and the talks lie before it.
    const isBesideDay = besideDay.test(text.slice(Math.max(sentence.start, start - 24), start));
    const isOfNoun = /^\s(?!(?:in|on|at|to|and|or|but|with|from|by)\s)[\p{L}\d]/u.test(
      text.slice(start + words.length, start + words.length + 10),
    );
    if (/^(?:before|prior|ahead|in)/i.test(way ?? ""))
      return isOfNoun ? (isBesideDay ? from(1, "last") : from(-1, "next")) : from(-1, "last");
    // "three days after returning": the return is earlier than the date of the sentence.
    if (verb !== undefined) return from(-1, "here");
    if (isBesideDay && isOfNoun && /^after/i.test(way ?? "")) return from(-1, "last");
    return from(1, "last", isOfNoun && /^after/i.test(way ?? ""));
  });
  each(weekPattern, ({ part, word, unit }) => {
    const offset = offsetOf(word) ?? 0;
    if (/month/i.test(unit ?? "")) return { kind: "month", monthOffset: offset };
    if (/weekend/i.test(unit ?? "")) return { kind: "weekend", weekOffset: offset };
    return offset === 0 && part === undefined ? null : { kind: "week", weekOffset: offset };
  });
  each(weekendAlone, () => ({ kind: "weekend", weekOffset: 0 }));
  each(monthWord, (_, words) => ({
    kind: "month",
    monthOffset: /\blast\b/i.test(words) ? -1 : /\bnext\b/i.test(words) ? 1 : 0,
  }));
  const days = longestFirst(found).flatMap((words, at, all) =>
    withBase(text, words, all[at - 1], all[at + 1]),
  );
  return days.length > 0 ? withClocks(text, sentence, days) : clocksAlone(text, sentence);
}
