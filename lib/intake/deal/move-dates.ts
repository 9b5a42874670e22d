/** The day of a departure, a stay or a return. */
import type { Locale } from "@/lib/domain/record/record";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Mention } from "@/lib/intake/names/mention";
import { overlaps, type Placed, type Span } from "@/lib/intake/text/spans";
import { joinedWith } from "./group";
import { isCompared } from "@/lib/intake/dates/korean-dates";
import type { TravelKind } from "./travel-words";

/** "one day behind", "two days before": a date that counts from what the person behind it did. */
const besideWords = /\s(?:before|after|behind|ahead\sof|earlier\sthan|later\sthan)$/u;

const betweenDates = /^(?:,|;)?\s(?:and\s|with\s|while\s|but\s|then\s)?(?:the\s)?$/u;

/**
 * Moves that share the verb: of others with a day each ("Kim left on Monday and Yeo on Tuesday", "김 장관은 22일, 여 본부장은
 * 23일 출국했다"), of somebody whom the days count from, and the departure so many days before a return ("나흘 만에").
 */
export function otherMovesOfVerb(
  text: string,
  language: Locale,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
  trigger: Span & { kind: TravelKind },
  last: number,
  next: number,
  own: FoundDate | null,
  officials: string[],
): { officials: string[]; date: FoundDate; kind?: TravelKind }[] {
  if (own === null) return [];
  const days = dates.filter((date) => !date.isLastOfSpan && date.date.precision !== "month" && date !== own);
  const people = mentions.filter(({ official, how }) => official !== null && how !== "body");
  const idsOf = (one: Mention) =>
    joinedWith(text, language, mentions, one).flatMap(({ official }) => official ?? []);
  return days.flatMap((date) => {
    const words = text.slice(date.start, date.end);
    // "지난달 10일과 이달 4일 두 차례", "on Sept. 10 and again on Oct. 4"
    const [earlier, later] = date.start < own.start ? [date, own] : [own, date];
    const between = text.slice(earlier.end, later.start);
    const isOnceMore =
      trigger.kind !== "returns" &&
      (language === "en"
        ? againOn.test(between)
        : andKo.test(between) && twiceKo.test(text.slice(later.end, trigger.start)));
    if (isOnceMore) return [{ officials, date, kind: "departs" }];
    if (language === "ko") {
      if (date.end > trigger.start || date.start < last) return [];
      if (isSince(date)) {
        const isBack =
          trigger.kind === "returns" && own.date.value.slice(0, 10) > date.date.value.slice(0, 10);
        return isBack ? [{ officials, date, kind: "departs" }] : [];
      }
      const person = people.findLast(({ end }) => end <= date.start);
      const next = people.find(({ start }) => start >= date.end);
      const isShared =
        person !== undefined &&
        next !== undefined &&
        next.end <= trigger.start &&
        /^[가-힣]{0,6}?[은는이가]\s(?:이미\s|먼저\s)?$/u.test(text.slice(person.end, date.start)) &&
        /^(?:에)?,\s(?:반면\s|그리고\s)?$/u.test(text.slice(date.end, next.start));
      return isShared ? [{ officials: idsOf(person), date }] : [];
    }
    const person = people.find(({ start }) => start >= date.end);
    if (besideWords.test(words)) {
      const isOfPerson =
        date.start >= trigger.end &&
        person !== undefined &&
        date.start < next &&
        date.start - trigger.end < 110 &&
        /^\s(?:the\s)?$/u.test(text.slice(date.end, person.start)) &&
        person.how !== "pronoun" &&
        /^(?:[.,;)]|\s(?:and|but|on|at|from|to|with|in|of|did)\b)/u.test(
          text.slice(person.end, person.end + 6),
        );
      return isOfPerson ? [{ officials: [person.official ?? ""], date }] : [];
    }
    const named = people.findLast(({ start, end }) => end <= date.start && start >= own.end);
    const first = named && joinedWith(text, language, mentions, named)[0];
    const before = first && dates.findLast(({ end }) => end <= first.start);
    const isShared =
      named !== undefined &&
      first !== undefined &&
      before !== undefined &&
      own.start >= trigger.end &&
      betweenDates.test(text.slice(before.end, first.start)) &&
      /^,?\s(?:on\s|the\s)*$/u.test(text.slice(named.end, date.start));
    return isShared ? [{ officials: idsOf(named), date }] : [];
  });
}

const againOn = /^,?\s(?:and\s|then\s)*(?:again|once\smore|a\ssecond\stime)\s(?:on\s)?$/u;
const andKo = /^(?:과|와|,|에\s이어)\s$/u;
const twiceKo = /^[^.]{0,6}(?:두|세|네)\s?(?:차례|번)/u;

/** The last day named in the paragraph before a place. */
export const dayBefore = (dates: Placed<FoundDate>, from: number, place: number): FoundDate | undefined =>
  dates
    .within({ start: from, end: place })
    .findLast(({ date, isSpan }) => date.precision === "day" && !isSpan);

/** "from Monday through Thursday", "spent Monday and Tuesday" */
const toLast = /^\s(?:to|through|until|till|and)\s(?:on\s)?(?:the\s)?$/u;

/** "나흘 만에 귀국했다": the day of the departure. */
const isSince = ({ wording }: FoundDate): boolean => /\s?만(?:에|인|의)?$/u.test(wording);

const isNounOfReturn = /만(?:이다|입니다|이었|이며|이라|의\s(?:귀국|복귀|일|방미|출국|귀환))/u;

/** "the same day", where the sentence has named none before it. */
export const saysSameDay = (date: FoundDate, dates: readonly FoundDate[]): boolean =>
  /^(?:같은\s?날|(?:on\s)?the\s(?:very\s)?same\s(?:day|morning|afternoon|evening|night))/iu.test(
    date.wording,
  ) && !dates.some(({ end }) => end <= date.start);

const daysKo: Record<string, number> = { 하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 엿새: 6, 이레: 7 };

/** "출국한 다음 날인 29일", "떠난 지 이틀 뒤인 29일": so many days before the day that is named. */
export function dayCountedBack(text: string, dates: readonly FoundDate[], trigger: Span): FoundDate | null {
  const behind = text.slice(trigger.end, trigger.end + 24);
  const { next, days } =
    /^[가-힣]{0,2}\s?(?:(?<next>다음\s?날|이튿날)|지\s(?<days>하루|이틀|사흘|나흘|닷새|엿새|이레|\d{1,2}일)\s?(?:뒤|후|만))(?:인|에|이던)?[\s,]/u.exec(
      behind,
    )?.groups ?? {};
  const count = next ? 1 : (daysKo[days ?? ""] ?? Number.parseInt(days ?? "", 10));
  const day = dates.find(
    (date) =>
      date.date.precision === "day" &&
      date.start >= trigger.end &&
      /\d일/u.test(date.wording) &&
      date.start - trigger.end < 24,
  );
  if (!day || Number.isNaN(count)) return null;
  return { ...day, date: { ...day.date, value: addDaysTo(day.date.value.slice(0, 10), -count) } };
}

/** "18일 김 장관보다 하루 늦게": behind a day it is that of the other. */
const isOfCompared = (text: string, date: FoundDate, dates: readonly FoundDate[]): boolean =>
  /(?:먼저|앞서|일찍|빨리|늦게)$/u.test(date.wording) &&
  dates.some(
    ({ end }) => end < date.start && date.start - end < 24 && isCompared.test(text.slice(end, date.start)),
  );

/** "a day after Kim, and returns": the day is that of what Kim did. */
const isOfOtherPerson = (text: string, date: FoundDate, trigger: Span): boolean =>
  besideWords.test(text.slice(date.start, date.end)) && text.slice(date.end, trigger.start).includes(",");

/** "15일 제주에서 열리는 회의에 참석하기 위해": the day of what the journey is for. */
const ofOccasion =
  /^(?:\([^)]*\))?(?:부터|에)?\s(?:[^\s,.]+(?:에서|의)\s)?(?:열리는|열릴|개최되는|개최될|예정된|치러지는|시작되는|개막하는|있을)\s/u;

/** "출국하기 위해 13일 공항에 들어섰다": the day of the departure stands behind it. */
const forPurposeKo = /^(?:기\s(?:위해|전인?|직전인?)|기에\s앞서|에\s앞서|\s직전인?)\s/u;

/** "was to take place on June 17 and came to nothing when Trump went home" */
const ofNewClause = /\p{L}\s(?:when|because|while)\s/u;

/** The date of a move: in Korean the last before it, in English the first behind it, else the last before. */
export function dateOf(
  text: string,
  isKorean: boolean,
  dates: readonly FoundDate[],
  trigger: Span & { kind: TravelKind; words: string },
  last: number,
  next: number,
  triggers: readonly (Span & { kind: TravelKind })[],
): { first: FoundDate; last: FoundDate | null } | null {
  const pair = (first: FoundDate | false | undefined) => {
    if (!first) return null;
    const until =
      dates.find((date) => date.isLastOfSpan && date.start === first.start) ??
      dates.find(
        (date) =>
          date.start > first.end &&
          date.start - first.end < 16 &&
          !first.isSpan &&
          toLast.test(text.slice(first.end, date.start)),
      );
    return { first, last: until ?? null };
  };
  const firsts = dates.filter(
    (date) => !date.isLastOfSpan && (date.date.precision !== "month" || trigger.kind !== "stays"),
  );
  // "three days after returning" is a date of the return that it names.
  const around = firsts.find((date) => overlaps(date, trigger));
  if (around)
    // "departs Friday for Washington"
    return around.start > trigger.start ||
      trigger.kind === "returns" ||
      isKorean ||
      /^(?:leav|depart)ing/u.test(trigger.words)
      ? pair(around)
      : null;
  // A span is that of the stay it belongs to, and not of the return behind it.
  const isOfStay = (date: FoundDate) => date.isSpan && trigger.kind === "returns";
  // "flies out on Thursday, and returns the day after Christmas": the day before the comma is that of the departure.
  const departure = triggers.findLast(({ kind, end }) => kind === "departs" && end <= trigger.start);
  const isOfDeparture = (date: FoundDate) =>
    trigger.kind === "returns" &&
    departure !== undefined &&
    date.start >= departure.end &&
    date.start - departure.end < 12 &&
    /,|\band\b/u.test(text.slice(date.end, trigger.start));
  const isOfOther = (date: FoundDate) => triggers.some((other) => other !== trigger && overlaps(other, date));
  const free = firsts.filter((date) => !isOfOther(date));
  if (isKorean) {
    // "귀국은 26일이다": the day stands behind what it is of.
    const isTopic = /[은는]$/u.test(text.slice(trigger.start, trigger.end));
    if (isTopic) return pair(free.find((date) => date.start >= trigger.end && date.start - trigger.end < 10));
    // "떠난 지 사흘 만이다"
    const since = free.find(({ start }) => start >= trigger.end && start - trigger.end < 6);
    if (since && /^[가-힣]{0,2}\s?지\s/u.test(text.slice(trigger.end, since.start))) {
      // "28일 워싱턴으로 넘어간 지 사흘 만의 귀국이다": no other verb has the day before it.
      const left = isNounOfReturn.test(text.slice(since.end - 2, since.end + 14))
        ? free.findLast(({ start, end }) => start >= last && end <= trigger.start)
        : undefined;
      return pair(left ?? since);
    }
    const purpose = forPurposeKo.exec(text.slice(trigger.end, trigger.end + 12))?.[0];
    return pair(
      free.find(({ start }) => purpose !== undefined && start === trigger.end + purpose.length) ??
        free.findLast(
          (date) =>
            date.start >= last &&
            date.end <= trigger.start &&
            !(trigger.kind === "returns" && isSince(date)) &&
            !isOfStay(date) &&
            !ofOccasion.test(text.slice(date.end, trigger.start)) &&
            !isOfCompared(text, date, free),
        ),
    );
  }
  const behind = free.find(
    (date) =>
      date.start >= trigger.end &&
      date.start < next &&
      date.start - trigger.end <= 90 &&
      !/[;]|\b(?:met|held|announced|said|told|spoke|talks|after|when|since|that|which|tariffs?|deadline|before)\b/i.test(
        text
          .slice(trigger.end, date.start)
          .replace(
            /^\ssince\s|\bfor\s(?:[\p{L}-]+\s){0,4}talks(?=\s(?:on|last|next|this|early|late)\s)/u,
            " ",
          ),
      ),
  );
  // "had gone out the day before them, on Oct. 13"
  const restated =
    behind &&
    besideWords.test(text.slice(behind.start, behind.end)) &&
    free.find(
      ({ start }) =>
        start > behind.end &&
        /^(?:\s[\p{L}.-]+){1,4},\s(?:on\s)?(?:the\s)?$/u.test(text.slice(behind.end, start)),
    );
  return (
    pair(restated) ??
    pair(behind) ??
    pair(
      free.findLast(
        (date) =>
          date.start >= last &&
          date.end <= trigger.start &&
          trigger.start - date.end <= 90 &&
          !ofNewClause.test(text.slice(date.end, trigger.start)) &&
          !isOfStay(date) &&
          !isOfDeparture(date) &&
          !isOfOtherPerson(text, date, trigger),
      ),
    )
  );
}
