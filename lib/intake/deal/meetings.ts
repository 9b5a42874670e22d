/** Talks between named officials, calls included: with whom, when, and whether they were held. */
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import { tenseAt } from "@/lib/intake/dates/tense";
import type { Mention } from "@/lib/intake/names/mention";
import type { Cast } from "@/lib/intake/names/newcomers";
import { isAside } from "@/lib/intake/text/about-talks";
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, Placed, type Span } from "@/lib/intake/text/spans";
import { groupWordEn, groupWordKo, type SideOf, withInitials } from "./group";
import {
  cancelledMeeting,
  groupOfOthers,
  meetsAloneKo,
  meetsEn,
  meetsKo,
  notMet,
  notMetKo,
  otherTalksKo,
  separateTalks,
  sameTalks,
  saysTo,
  talksOfOthers,
  vagueMeetingVerb,
  onlyTitle,
  justAfterKo,
  sameDayAfter,
  theirTalks,
  wentOnTo,
} from "./meeting-words";
import { type Hit, withoutRepeats } from "./found-meetings";
import { daysOfHeadings } from "./agenda";
import type { Speakers } from "./speakers";
import type { Trips } from "./trips";
import { counterparts } from "./counterparts";
import { byDates, datesOf } from "./meeting-dates";

const again = /\bagain\b|다시|재차/iu;
/** "만나면", "만나는 대로": what has not happened yet. */
const ifMet = /^(?:면\s|게 되면|는 대로)/u;
/** "◆ 여한구> ": who answers. */
const answerLabel = /^(?:[◆▶▷◇■▲]\s?)?[^\s>:：]{2,8}(?:\s[^\s>:：]{1,8})?\s?[>:：]\s/u;
/** An official of Korea whom the text does not name. */
const unnamedKorean =
  /\b(?:Korea(?:n|[’']s)|Seoul[’']s)\s[^.,;]{0,60}\b(?:minister|negotiator|envoy|chief|president|adviser|secretary)\b/iu;
/** "만나기로 했다", "보기로 했다" */
const agreedTo = /^[가-힣]{1,4}기로\s/u;
/** Who goes somewhere to explain something to somebody meets them. */
const goesThere = /(?:출국|방미|방문|이동|도착|귀국)(?:해|하여)\s|(?:찾아|건너가|날아가|가서)\s/u;
/** "is to take up the tariffs with Rubio" says by itself that there are talks. */
const takesUp = /^t(?:ak\p{L}+|ook)\s(?:\S+\s){0,4}?up\b/iu;
/** "The second session is set for Friday": one more of the talks that the article tells of. */
const nextTalks = /\bthe\s(?:second|third|next)\s(?:meeting|session|call)$/iu;
/** Whom the sentence before named. */
const withSame =
  /^\s(?:(?:again|down|up|also)\s)?(?:with\s)?(?:him|her|them)\b|^(?:\s[^\s.,;:“”"]+){0,6}\swith\s(?:him|her)\b/iu;
/** Somebody else whom a Korean clause names behind its last break. */
const withOthersKo = /[가-힣](?:과|와|을|를|에게)\s(?:[^\s,]+(?<![고며])\s){0,4}$/u;
const occasion = /\b(?:in|by|at|over|during|on|for)\s(?:an?\s|the\s)?(?:[\p{L}-]+\s)?$/iu;

const saidAside = /,\s[^,]{2,50}\s(?:said|says|told\s[^,]{2,30}|added|recalled|explained)\s(?:\p{Ll}+\s)?$/u;

/** Talks of the two presidents are a summit, which stands under events. */
const isSummit = (withWhom: readonly string[], others: readonly string[], presidents: ReadonlySet<string>) =>
  withWhom.some((official) => presidents.has(official)) &&
  others.some((official) => presidents.has(official));

export function findMeetings(
  text: string,
  language: Locale,
  sentences: readonly Sentence[],
  people: Cast,
  dates: readonly FoundDate[],
  { usedDates, arrivals }: Pick<Trips, "usedDates" | "arrivals">,
  sideOf: SideOf,
  presidents: ReadonlySet<string>,
  speakers: Speakers,
  published: string | null,
): Hit[] {
  const isKorean = language === "ko";
  const placedDates = new Placed(dates);
  const headings = daysOfHeadings(text, sentences, placedDates);
  const hits: Hit[] = [];
  let lastKorean: string[] = [];
  let lastMet: string[] = [];
  let lastMetAt = -3;
  let lastForeign: string | null = null;
  let lastForeignAt = -1;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === "headline" || isAside(text, sentence)) continue;
    // What an official says of a meeting in a quote counts as what the article says of it.
    const plain = text.slice(sentence.start, sentence.end);
    const mentions = people.mentions.within(sentence);
    const label = answerLabel.exec(plain)?.[0].length ?? 0;
    const speaker = speakers.at({ start: sentence.start + label, end: sentence.end });
    const koreans = [
      ...mentions.flatMap(({ official }) => official ?? []),
      ...(speaker ? [speaker] : []),
    ].filter((official) => sideOf(official) === "KR");
    const foreign = mentions.filter(({ official }) => official !== null && sideOf(official) !== "KR");
    const seen = new Set<string>();
    const metOn = new Set<FoundDate>();
    let lastEnd = sentence.start;
    const triggers = matchesIn(isKorean ? meetsKo : meetsEn, plain, { start: 0, end: plain.length });
    for (const { match, start, end } of triggers) {
      const trigger = { start: start + sentence.start, end: end + sentence.start };
      if (
        isKorean
          ? notMetKo.test(plain.slice(end, end + 12))
          : notMet.test(plain.slice(Math.max(0, start - 24), start))
      )
        continue;
      const met = counterparts(text, language, people, sentence, mentions, trigger, match[0], sideOf);
      const isOnceMore = isKorean && seen.size > 0 && /(?:다시|재차)\s$/u.test(plain.slice(0, start));
      if (met.length === 0 || isOnceMore) {
        // "The two agreed to speak again next week", "he saw him again two days later".
        const lead = plain.slice(0, start);
        if (groupOfOthers.test(lead)) continue;
        const isGroup = (isKorean ? groupWordKo : groupWordEn).test(lead);
        const named = foreign.findLast((mention) => mention.end <= trigger.start);
        // "pressed Lutnick over the fund, which the two took up on Friday"
        if (isGroup && koreans.length > 0 && named?.official) lastMet = [named.official];
        // "그리어 대표는 어땠나." "20일에 만났습니다.": the question names whom the answer speaks of.
        const isAnswered =
          isKorean &&
          speaker !== null &&
          lastForeign !== null &&
          foreign.length === 0 &&
          meetsAloneKo.test(match[0]) &&
          !otherTalksKo.test(plain.slice(Math.max(0, start - 8), start));
        // "Bessent had another engagement. Their talks, set for Friday, fell through."
        const isNotHeld = cancelledMeeting.test(plain);
        const isOfLastNamed =
          isNotHeld &&
          foreign.length === 0 &&
          lastForeign !== null &&
          lastForeignAt === index - 1 &&
          theirTalks.test(plain.slice(Math.max(0, start - 24), end));
        if (isOfLastNamed && lastForeign !== null) lastMet = [lastForeign];
        if (isAnswered) lastMet = lastForeign === null ? [] : [lastForeign];
        const isNear =
          index - lastMetAt <= (nextTalks.test(plain.slice(Math.max(0, start - 30), end)) ? 4 : 2);
        const isGoingOn =
          isNear &&
          foreign.every(({ official }) => lastMet.includes(official ?? "")) &&
          (isKorean
            ? meetsAloneKo.test(match[0]) &&
              !otherTalksKo.test(plain.slice(Math.max(0, start - 8), start)) &&
              !withOthersKo.test(plain.slice(Math.max(0, start - 40), start))
            : sameTalks.test(plain.slice(Math.max(0, start - 60), end)) &&
              !talksOfOthers.test(plain.slice(end, end + 9)));
        const isOfSame =
          lastMet.length > 0 &&
          (isGroup ||
            isGoingOn ||
            isAnswered ||
            isOfLastNamed ||
            isOnceMore ||
            (!isKorean && !saysTo.test(match[0]) && withSame.test(plain.slice(end, end + 70))));
        if (!isOfSame) continue;
        const isAgain =
          again.test(plain.slice(start, start + 40)) && !withSame.test(plain.slice(end, end + 70));
        const found = datesOf(
          text,
          isKorean,
          placedDates.within(sentence),
          trigger,
          [],
          usedDates,
          [],
          arrivals,
        );
        for (const date of found)
          hits.push({
            by: [],
            start: sentence.start,
            end: sentence.end,
            meeting: {
              with: lastMet,
              date: date.date,
              status: isNotHeld
                ? "cancelled"
                : published === null
                  ? isAgain
                    ? "planned"
                    : "held"
                  : isAhead(date.date, published, text, sentence, trigger)
                    ? "planned"
                    : "held",
            },
          });
        continue;
      }
      const stated = datesOf(
        text,
        isKorean,
        placedDates.within(sentence),
        trigger,
        met,
        usedDates,
        // "met him at breakfast on Tuesday": the occasion is no other meeting.
        triggers
          .filter((one) => !occasion.test(plain.slice(Math.max(0, one.start - 24), one.start)))
          .map((one) => one.start + sentence.start),
        arrivals,
      );
      const heading = headings.get(sentence);
      if (stated.length === 0 && heading && !/미정|조율\s?중|\bTBD\b/u.test(plain)) stated.push(heading);
      // "On Thursday they spent two hours with Lutnick and went on to see Vought"
      const before = hits.at(-1);
      const isSameDay =
        !isKorean &&
        stated.length === 0 &&
        before?.start === sentence.start &&
        sameDayAfter.test(text.slice(lastEnd, trigger.start));
      const found = isSameDay ? [...metOn].slice(-1) : stated;
      // "6일 청사를 나서며 밝혔다. 러트닉 장관과 협의한 직후였다."
      const isJustBefore = isKorean && found.length === 0 && justAfterKo.test(plain.slice(end));
      const told = isJustBefore
        ? placedDates.within({ start: sentences[index - 1]?.start ?? sentence.start, end: sentence.start })
        : [];
      const [dayTold] = told;
      if (told.length === 1 && dayTold?.date.precision === "day") found.push(dayTold);
      // The same person is met twice in a sentence only on another day.
      const isOtherDay = found.length > 0 && found.every((date) => !metOn.has(date));
      const withWhom = [...new Set(met.flatMap(({ official }) => official ?? []))].filter(
        (official) => !seen.has(official) || isOtherDay,
      );
      // Words that do not say by themselves that there were talks count only with their day.
      const isVague = isKorean
        ? /^(?:설명|전달)/u.test(match[0]) && !goesThere.test(plain.slice(0, start))
        : saysTo.test(match[0]) ||
          (vagueMeetingVerb.test(match[0]) && !takesUp.test(plain.slice(start, end + 40)));
      // "told the Assembly on Monday that Lutnick had assured him": the day is that of the telling.
      // "Lutnick, Kim said on Thursday, told him": so is that of words between commas.
      const isOfTelling = (date: FoundDate) =>
        date.end <= trigger.start &&
        (/\bthat\s/u.test(text.slice(date.end, trigger.start)) ||
          (text[date.end] === "," && saidAside.test(text.slice(sentence.start, date.start))));
      if (isVague && found.every(isOfTelling)) continue;
      const others = koreans.filter((official) => !withWhom.includes(official));
      const hasPartner =
        koreans.length > 0 ||
        unnamedKorean.test(plain.slice(0, start)) ||
        lastKorean.length > 0 ||
        sideOf(withWhom[0] ?? "") === "KR";
      if (
        withWhom.length === 0 ||
        !hasPartner ||
        isSummit(withWhom, others.length > 0 ? others : lastKorean, presidents)
      )
        continue;
      const partners = others.length > 0 ? others : lastKorean;
      for (const official of withWhom) seen.add(official);
      for (const date of found) metOn.add(date);
      lastEnd = Math.max(trigger.end, ...met.map((mention) => mention.end));
      lastMet = withWhom;
      lastMetAt = index;
      // "to meet" without a day lies ahead: the end of a journey that the text reports.
      const lead = text.slice(Math.max(sentence.start, trigger.start - 24), trigger.start);
      const isInfinitive = /\bto\s$/i.test(lead) && !wentOnTo.test(lead);
      const first = found[0];
      const isPlanned =
        first !== undefined && published !== null
          ? isAhead(first.date, published, text, sentence, trigger)
          : isInfinitive ||
            ifMet.test(text.slice(trigger.end, trigger.end + 6)) ||
            agreedTo.test(text.slice(trigger.start, trigger.end + 8)) ||
            tenseAt(text, sentence, trigger) === "future";
      const status = cancelledMeeting.test(plain) ? "cancelled" : isPlanned ? "planned" : "held";
      const groups = isKorean ? byDates(text, placedDates.within(sentence), met, usedDates) : [];
      if (groups.length > 1 && published !== null) {
        for (const { officials, date } of groups)
          hits.push({
            by: partners,
            start: sentence.start,
            end: sentence.end,
            meeting: {
              with: officials,
              date: date.date,
              status:
                status === "cancelled" || !isAhead(date.date, published, text, sentence, trigger)
                  ? status
                  : "planned",
            },
          });
        continue;
      }
      const apart = separateTalks.test(plain) ? withWhom.map((official) => [official]) : [withWhom];
      // "A and B on the 24th and the 25th, one after the other": a day each.
      const isPaired = apart.length > 1 && apart.length === found.length;
      for (const [place, group] of apart.entries())
        for (const date of isPaired ? [found[place] ?? null] : found.length > 0 ? found : [null])
          hits.push({
            by: partners,
            start: sentence.start,
            end: sentence.end,
            meeting: { with: group, date: date?.date ?? null, status },
          });
      const after = found.at(-1);
      if (!isKorean && after)
        for (const { official, date } of alsoMetOn(text, placedDates.within(sentence), foreign, after)) {
          seen.add(official);
          metOn.add(date);
          hits.push({
            by: partners,
            start: sentence.start,
            end: sentence.end,
            meeting: {
              with: [official],
              date: date.date,
              status:
                published !== null && isAhead(date.date, published, text, sentence, trigger)
                  ? "planned"
                  : "held",
            },
          });
        }
    }
    lastForeign = foreign.at(-1)?.official ?? lastForeign;
    if (foreign.length > 0) lastForeignAt = index;
    if (koreans.length > 0) lastKorean = koreans;
  }
  return withoutRepeats(hits);
}

/** "saw Lutnick on Monday and Greer on Tuesday": the verb is left out. */
function alsoMetOn(
  text: string,
  dates: readonly FoundDate[],
  foreign: readonly Mention[],
  after: FoundDate,
): { official: string; date: FoundDate }[] {
  const also: { official: string; date: FoundDate }[] = [];
  let end = after.end;
  for (const mention of foreign) {
    if (mention.start < end || mention.official === null) continue;
    const lead = text.slice(end, withInitials(text, mention).start);
    if (!/^,?\s(?:and|then|and then)(?=\s)/u.test(lead)) break;
    if (!onlyTitle.test(lead.replace(/^,?\s(?:and then|and|then)(?:\swith)?/u, ""))) break;
    const date = dates.find(
      (one) =>
        one.start >= mention.end &&
        /^(?:,[^,.;]{2,40},)?\s(?:on\s|the\s)*$/u.test(text.slice(mention.end, one.start)),
    );
    if (!date) break;
    also.push({ official: mention.official, date });
    end = date.end;
  }
  return also;
}

function isAhead(
  date: PartialDate,
  published: string,
  text: string,
  sentence: Sentence,
  trigger: Span,
): boolean {
  const day = date.value.slice(0, 10);
  // A week or a month may lie around the day of publication.
  const isOpen = date.precision === "approximate" && day <= published && addDaysTo(day, 6) >= published;
  if (day !== published && !isOpen) return day > published;
  return tenseAt(text, sentence, trigger) === "future";
}
