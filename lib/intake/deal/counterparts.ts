/** Whom an official meets: those of the other side behind the verb, or joined to its subject. */
import type { Locale } from "@/lib/domain/record/record";
import type { Mention } from "@/lib/intake/names/mention";
import type { Cast } from "@/lib/intake/names/newcomers";
import type { Sentence } from "@/lib/intake/text/sentences";
import { type Span } from "@/lib/intake/text/spans";
import { isJoined, joinedWith, type SideOf, withInitials } from "./group";
import {
  directMeetingVerb,
  jointlyKo,
  meetsKorean,
  noTalks,
  reportingVerb,
  strictMeetingVerb,
  toldKo,
  onlyTitle,
} from "./meeting-words";

const breaks = /[;:]|\b(?:said|told|who|while|but|which|added)\b/i;

/** Whom one sees is behind the verb, at most so far. */
const reach = 130;

const byParticle =
  /^(?:\s?\([^)]{0,20}\))?(?:과의?|와의?|을|를|등과|등을|과\s|와\s|에게|의(?=\s?(?:[^\s.,]+\s){0,2}(?:접견|회담|면담|통화|회동|협의|만남|화상|전화|조찬|오찬|만찬|회의|첫|두\s?번째|\d차)))/u;

/** Whom the speaker met, as a subject of its own: "루비오 장관도 … 만났을 때". */
const alsoMet = /^도\s(?![^.]{0,40}(?:기자|취재진|특파원))/u;

/** Who is met: officials of the other side behind the verb, or joined to the subject before it. */
export function counterparts(
  text: string,
  language: Locale,
  people: Cast,
  sentence: Sentence,
  mentions: readonly Mention[],
  trigger: Span,
  word: string,
  sideOf: SideOf,
): Mention[] {
  const others = mentions.filter(
    ({ official, how }) => official !== null && how !== "pronoun" && sideOf(official) !== "KR",
  );
  if (language === "ko") {
    // "상대는 러트닉 장관이었다"
    if (word === "상대")
      return others.filter(
        ({ start, end }) =>
          start === trigger.end + 2 &&
          /^(?:\s[가-힣]{2,8}){0,3}?(?:이었|였|이다|입니다)/u.test(text.slice(end, end + 30)),
      );
    if (toldKo.test(word)) {
      const told = mentions.findLast(
        ({ official, end }) =>
          official !== null &&
          end <= trigger.start &&
          trigger.start - end < 60 &&
          /^(?:님)?(?:에게|께|한테)\s/u.test(text.slice(end, end + 5)),
      );
      return told ? [told] : [];
    }
    const isJoint = jointlyKo.test(word);
    const met = others.filter((mention) => {
      if (mention.end > trigger.start || trigger.start - mention.end > reach) return false;
      const after = text.slice(mention.end, mention.end + 14);
      const between = text.slice(mention.end, trigger.start);
      // "트럼프 대통령은 러트닉과 함께 날아와": who goes along with somebody of their side is not met.
      const isBeside =
        !isJoint &&
        /^(?:과|와)\s?(?:함께|같이|나란히|동행)/u.test(after) &&
        others.some(
          (other) =>
            other.official !== mention.official &&
            other.end <= mention.start &&
            people.isSubject(other, sentence),
        );
      if (isBeside) return false;
      if (/(?:다고|라며|한 뒤|[했었았였겼났됐](?:고|으며|으나|지만|는데)),?\s/u.test(between)) return false;
      const isObject =
        // "베선트 재무장관 접견": nouns side by side.
        (/^(?:접견|면담|예방|회동|회담)/u.test(word) && mention.end + 1 === trigger.start) ||
        (isJoint ? /^(?:\s?\([^)]{0,20}\))?(?:과|와)(?:는|도)?\s/u : byParticle).test(after) ||
        (!isJoint && alsoMet.test(text.slice(mention.end, trigger.start))) ||
        isJoined(text, language, mention, nextOf(mentions, mention) ?? mention) ||
        nextWithDay.test(text.slice(mention.end, nextOf(mentions, mention)?.start ?? mention.end));
      const isJoinedSubject =
        people.isSubject(mention, sentence) &&
        mentions.some(
          (one) =>
            one.end <= mention.start &&
            isJoined(text, language, one, mention) &&
            sideOf(one.official ?? "") === "KR",
        );
      return isObject || isJoinedSubject;
    });
    if (met.length > 0) return met;
    // "러트닉 장관이 김 장관을 만났다": the foreigner is the subject.
    const subject = others.find(
      (mention) => mention.end <= trigger.start && people.isSubject(mention, sentence),
    );
    const korean = mentions.find(
      (mention) =>
        sideOf(mention.official ?? "") === "KR" &&
        mention.end <= trigger.start &&
        trigger.start - mention.end < 40 &&
        byParticle.test(text.slice(mention.end, mention.end + 4)),
    );
    return subject && korean ? [subject] : [];
  }
  if (reportingVerb.test(word)) {
    const told = mentions.find(({ official, start }) => official !== null && start >= trigger.end);
    if (!told || told.start - trigger.end > reach) return [];
    const between = text.slice(trigger.end, withInitials(text, told).start);
    const isTold = /^report/i.test(word)
      ? /^(?:\sto\s|\s[^.;:,“”"]{3,70}\sto\s)/u.test(between) &&
        onlyTitle.test(between.replace(/^.*\sto(?=\s)/u, ""))
      : onlyTitle.test(between);
    return isTold ? [told] : [];
  }
  // "Rubio, whom he met on the 3rd", "Rubio, with whom he spoke"
  const whom = others.findLast(
    (mention) =>
      mention.end <= trigger.start &&
      /^,?\s(?:with\s)?whom\s(?:[^\s,;]+\s){1,4}$/u.test(text.slice(mention.end, trigger.start)),
  );
  if (whom) return [whom];
  // "At the consultation on April 24, Choi agreed with Bessent to aim for a package": what was said at the talks.
  if (
    /^(?:At|In|During)\s(?:the|their|an?)\s(?:\S+\s){0,2}$/u.test(text.slice(sentence.start, trigger.start))
  ) {
    const agreedWith = others.find(
      (mention) =>
        mention.start >= trigger.end &&
        /\b(?:agreed|decided|settled)\swith\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,4}$/u.test(
          text.slice(trigger.end, withInitials(text, mention).start),
        ),
    );
    if (agreedWith)
      return joinedWith(text, language, mentions, agreedWith).filter((mention) => others.includes(mention));
  }
  const behind = others.find(
    (mention) =>
      mention.start >= trigger.end &&
      mention.start - trigger.end <= reach &&
      !breaks.test(text.slice(trigger.end, mention.start)),
  );
  if (behind && !/^[’']s\s/u.test(text.slice(behind.end, behind.end + 3))) {
    const between = text.slice(trigger.end, withInitials(text, behind).start);
    const lead = text.slice(Math.max(sentence.start, trigger.start), behind.start);
    const isObject =
      (directMeetingVerb.test(word) && /^(?:\swith)?(?:\s[^\s,“"]+){0,5}\s$/u.test(between)) ||
      (strictMeetingVerb.test(word) && onlyTitle.test(between)) ||
      /^\sa\s(?:\p{L}+\s)?(?:call|visit)\son(?:\s\p{L}+){0,4}\s$/u.test(between);
    // "a briefing with Kim about Lutnick"
    const isOfKorean = mentions.some(
      (one) =>
        one.start >= trigger.end &&
        one.end <= behind.start &&
        sideOf(one.official ?? "") === "KR" &&
        !isJoined(text, language, one, behind),
    );
    // "sitting down, with Ahn at his side, opposite Bessent"
    const isOpposite = /\b(?:across (?:the table )?from|opposite)\s(?:[^\s,]+\s){0,4}$/iu.test(between);
    const isWith =
      /\bwith\s(?:[^\s,]+\s){0,5}$/iu.test(between) ||
      (/\swith$/iu.test(word) && onlyTitle.test(between)) ||
      /\sbetween\s(?:[^\s,]+\s){0,8}$/iu.test(between);
    const isCalledSo =
      /^call/i.test(word) && /^\s(?:an?|the|[“"‘])/u.test(text.slice(behind.end, behind.end + 5));
    if (
      (isObject || isOpposite || (isWith && !isOfKorean)) &&
      !noTalks.test(lead) &&
      !isCalledSo &&
      !isOfOther(text, people, sentence, mentions, trigger, sideOf)
    )
      return joinedWith(text, language, mentions, behind).filter((mention) => others.includes(mention));
  }
  // "Kim and Lutnick held a video conference", "Lutnick met Kim".
  const subjects = others.filter(
    (mention) => mention.end <= trigger.start && trigger.start - mention.end < 90,
  );
  const joined = subjects.findLast((mention) =>
    mentions.some(
      (one) =>
        sideOf(one.official ?? "") === "KR" &&
        (isJoined(text, language, one, mention) || isJoined(text, language, mention, one)) &&
        !isCommaAlone(text, one, mention),
    ),
  );
  if (joined) return [joined];
  // "Greer and I are set to meet": of what a Korean says.
  const withMe = subjects.findLast((mention) => /^\sand\sI\s/.test(text.slice(mention.end, mention.end + 7)));
  if (withMe) return [withMe];
  const subject = subjects.findLast(
    (mention) => people.isSubject(mention, sentence) && !breaks.test(text.slice(mention.end, trigger.start)),
  );
  const object = mentions.find(
    (mention) =>
      sideOf(mention.official ?? "") === "KR" &&
      mention.start >= trigger.end &&
      mention.start - trigger.end < 60,
  );
  const isFromKorean =
    object !== undefined && /^\sfrom(?:\s[^\s,]+){0,5}\s$/u.test(text.slice(trigger.end, object.start));
  const isKoreanTold =
    object !== undefined &&
    strictMeetingVerb.test(word) &&
    onlyTitle.test(text.slice(trigger.end, object.start));
  // "Landau, left, with Cho": who is shown together.
  if (/^with$/iu.test(word)) {
    const left = mentions.findLast(({ official, end }) => official !== null && end <= trigger.start);
    const right = mentions.find(({ official, start }) => official !== null && start >= trigger.end);
    if (!left || !right || !onlyTitle.test(text.slice(trigger.end, withInitials(text, right).start)))
      return [];
    const [one] = [left, right].filter((each) => others.includes(each));
    return one && sideOf(left.official ?? "") !== sideOf(right.official ?? "") ? [one] : [];
  }
  // "Lutnick is to talk by video link with Kim"
  const isWithKorean =
    object !== undefined &&
    !noTalks.test(text.slice(trigger.start, object.start)) &&
    /^(?:\s[^\s.,;:“”"]+){0,5}\swith(?:\s[^\s,]+){0,4}\s$/u.test(
      text.slice(trigger.end, withInitials(text, object).start),
    );
  if (subject && object && (meetsKorean.test(word) || isFromKorean || isKoreanTold || isWithKorean))
    return [subject];
  // "He said Bessent had assured him on the phone": the Korean is named before as who speaks.
  const isPronounTold =
    subject !== undefined &&
    (strictMeetingVerb.test(word) || meetsKorean.test(word)) &&
    /^\s(?:him|her|them)\b/u.test(text.slice(trigger.end, trigger.end + 6)) &&
    mentions.some((one) => sideOf(one.official ?? "") === "KR" && one.end <= subject.start);
  if (isPronounTold) return [subject];
  // "Vought was also met": passive.
  const passive =
    /\b(?:was|were) (?:also )?$/i.test(
      text.slice(Math.max(sentence.start, trigger.start - 12), trigger.start),
    ) && word.toLowerCase() === "met";
  return passive && subject ? [subject] : [];
}

/** "Trump called Lutnick": another foreigner meets them, and no Korean is near. */
const isOfOther = (
  text: string,
  people: Cast,
  sentence: Sentence,
  mentions: readonly Mention[],
  trigger: Span,
  sideOf: SideOf,
): boolean => {
  const before = mentions.filter(
    (mention) =>
      mention.official !== null &&
      mention.end <= trigger.start &&
      people.isSubject(withInitials(text, mention), sentence),
  );
  return before.length > 0 && before.every(({ official }) => sideOf(official ?? "") !== "KR");
};

/** "3일 루비오 장관, 4일 라이트 장관과 회담했다": a day stands before each of a list. */
const nextWithDay =
  /^,\s(?:이어\s)?(?:현지\s?시간\s)?\d{1,2}일(?:에는|에)?(?:\s?\([^)]{1,10}\))?(?:에는|에)?\s$/u;

const nextOf = (mentions: readonly Mention[], mention: Mention): Mention | undefined =>
  mentions[mentions.indexOf(mention) + 1];

/** "Lutnick, Kim said, told him": without "and" behind the second it is no list. */
function isCommaAlone(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return (
    /^,\s$/u.test(text.slice(first.end, second.start)) &&
    !/^(?:,|,?\s(?:and|or)\s)/u.test(text.slice(second.end, second.end + 6))
  );
}
