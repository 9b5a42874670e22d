/** The days of a meeting. */
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Mention } from "@/lib/intake/names/mention";
import { type Span } from "@/lib/intake/text/spans";

/** "토요일에 그리어와, 월요일에 러트닉과 이야기했다": each with the day that stands before or right behind. */
export function byDates(
  text: string,
  dates: readonly FoundDate[],
  met: readonly Mention[],
  usedDates: ReadonlySet<FoundDate>,
): { officials: string[]; date: FoundDate }[] {
  const free = dates.filter((date) => isFree(date, usedDates));
  const groups: { officials: string[]; date: FoundDate }[] = [];
  for (const { official, start, end } of met) {
    const date =
      free.find((one) => one.start >= end && /^(?:과|와|을|를)\s$/u.test(text.slice(end, one.start))) ??
      free.findLast((one) => one.end <= start);
    if (official === null || date === undefined) return [];
    const same = groups.find((group) => group.date.start === date.start);
    if (same) same.officials.push(official);
    else groups.push({ officials: [official], date });
  }
  return groups;
}

/** A day of departure or return is that of no meeting; a week or month may be that of both. */
const isFree = (date: FoundDate, usedDates: ReadonlySet<FoundDate>): boolean =>
  (!usedDates.has(date) || date.date.precision === "approximate") &&
  // "the 29th and the 30th" are two days and no span.
  (!date.isSpan || /\sand\s/.test(date.wording)) &&
  date.date.precision !== "month";

/** "saw Greer on Monday, and on Tuesday Rubio sat down": the second day is that of somebody else. */
const ofOther = /^,?\s(?:(?:(?!And|But)\p{Lu}[\p{L}.’-]+\s){1,4}|(?:he|she|they|the two)\s)\p{Ll}/u;

/** "saw Lutnick on Monday and will meet Greer" */
const aheadOfPast =
  /^,?\s(?:and|but)\s(?:[^\s,.]+\s){0,3}?(?:will|would|(?:is|are|was|were)\s(?:due\s|set\s|scheduled\s|expected\s)?to|plans?\sto|hopes?\sto|wants?\sto|expects?\sto)\s/u;

/** "29일에 이어 이튿날에도", "29일에는 한 시간가량, 30일에는 아침 일찍" */
const listKo = /^(?:\([^)]*\))?(?:(?:과|와|·|,|에\s이어)\s?|에는\s[^.,“"]{1,24},\s)$/u;
function isListKo(text: string, earlier: FoundDate, last: FoundDate): boolean {
  const between = text.slice(earlier.end, last.start);
  return (
    listKo.test(between) &&
    (!between.startsWith("에는") || /^(?:\([^)]*\))?에[는도]/u.test(text.slice(last.end, last.end + 12)))
  );
}

/** The day of the meeting, or two that are listed; a day of departure or return is none. */
export function datesOf(
  text: string,
  isKorean: boolean,
  dates: readonly FoundDate[],
  trigger: Span,
  met: readonly Mention[],
  usedDates: ReadonlySet<FoundDate>,
  triggers: readonly number[],
  arrivals: ReadonlySet<FoundDate>,
): FoundDate[] {
  const free = dates.filter((date) => isFree(date, usedDates));
  const before = free.filter(
    (date) =>
      date.end <= trigger.start &&
      trigger.start - date.end < 130 &&
      !aheadOfPast.test(text.slice(date.end, trigger.start)),
  );
  const from = Math.max(trigger.end, ...met.map(({ end }) => end));
  const next = triggers.find((start) => start >= from) ?? Number.MAX_SAFE_INTEGER;
  const behind = free.filter(
    (date) =>
      date.start >= trigger.end &&
      date.start - from < 80 &&
      date.start < next &&
      !/[;]|\b(?:said|told|return\w*|announced)\b|\sand\s(?:the\s(?:two|pair)|they|he|she|both)\s\p{Ll}/iu.test(
        text.slice(from, date.start),
      ),
  );
  if (isKorean) {
    // "면담은 16일로 잡혔다": the day stands behind what it is of.
    const isTopic = /^(?:은|는|이)\s/u.test(text.slice(trigger.end, trigger.end + 2));
    const set = isTopic
      ? free.find((date) => date.start >= trigger.end && date.start - trigger.end < 24)
      : undefined;
    if (set) return [set];
    const last = before.at(-1);
    const earlier = before.at(-2);
    if (last && earlier && isListKo(text, earlier, last)) return [earlier, last];
    const month = last ? undefined : monthBefore(text, dates, trigger);
    return last ? [last] : month ? [month] : [];
  }
  const first =
    behind[0] ??
    before.at(-1) ??
    dayOfArrival(text, dates, trigger, from, arrivals) ??
    monthBehind(text, dates, trigger, from, next);
  if (!first) return [];
  const second = behind[0] === first ? behind[1] : undefined;
  return second &&
    !ofOther.test(text.slice(second.end, second.end + 40)) &&
    (first.start === second.start ||
      /^,?\s(?:and|then|and then|followed by)\s(?:(?:again|once more|a second time|another|by|phone|telephone|video|on|over|at|the|late|early|for|\S+ hours?)\s)*$/iu.test(
        text.slice(first.end, second.start),
      ))
    ? [first, second]
    : [first];
}

/** "지난달 루비오 장관과 통화했다": in its own clause. */
const monthBefore = (text: string, dates: readonly FoundDate[], trigger: Span): FoundDate | undefined =>
  dates.findLast(
    ({ date, end }) =>
      date.precision === "month" &&
      end <= trigger.start &&
      trigger.start - end < 40 &&
      !/[,"“]|[가-힣](?:고|며|지만|는데|으나|부터|까지)\s|협상|관세/u.test(text.slice(end, trigger.start)),
  );

/** "met in Washington in October": a month where no day is told. */
const monthBehind = (
  text: string,
  dates: readonly FoundDate[],
  trigger: Span,
  from: number,
  next: number,
): FoundDate | undefined =>
  dates.find(
    ({ date, start }) =>
      date.precision === "month" &&
      start >= trigger.end &&
      start < next &&
      /^(?:\s(?:in|at|back)(?:\s[\p{L}.]+){0,4}?)?(?:\s(?:in|early|late|last))*\s$/u.test(
        text.slice(from, start),
      ),
  );

/** A stretch of time behind the talks that counts from another day: "a few hours later", "the same evening". */
const soonAfter =
  /\b(?:hours?|minutes|soon|shortly|straight)\s(?:later|after\w*)\b|\b(?:the\ssame|that)\s(?:day|morning|afternoon|evening|night)\b|\bafterwards?\b/iu;

/** The day of an arrival is that of the talks where the text joins them: "landed on Monday and dined with him hours later". */
function dayOfArrival(
  text: string,
  dates: readonly FoundDate[],
  trigger: Span,
  from: number,
  arrivals: ReadonlySet<FoundDate>,
): FoundDate | undefined {
  const arrival = dates.findLast((date) => date.end <= trigger.start && arrivals.has(date) && !date.isSpan);
  // "saw him a few hours after landing on Wednesday"
  const landing = dates.find(
    (date) =>
      date.start >= from &&
      arrivals.has(date) &&
      /\b(?:hours?|minutes|soon|shortly|right|straight)\safter\s(?:landing|arriving|touching\sdown)\b[^.;,]{0,40}$/u.test(
        text.slice(from, date.start),
      ),
  );
  if (landing) return landing;
  if (arrival && soonAfter.test(text.slice(arrival.end, from + 60).split(/[.;]\s/u)[0] ?? "")) return arrival;
  // "is expected in Washington on Friday to see Greer", "means to go to Washington in January to see Lutnick"
  const isPurpose = (date: FoundDate) =>
    /^(?:\s[^\s.,;]+){0,3}?\sto\s$/u.test(text.slice(date.end, trigger.start));
  if (arrival && isPurpose(arrival)) return arrival;
  return dates.findLast(
    (date) => date.end <= trigger.start && date.date.precision === "month" && isPurpose(date),
  );
}
