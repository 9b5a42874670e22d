/** Which events of the record an article refers to: by name, by date, or by plain description. */
import { isOfDuty } from "@/lib/intake/text/statistics";
import { addDaysTo, daysBetween } from "@/lib/domain/time/calendar-day";
import type { TalksEvent } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { People } from "@/lib/intake/names/people";
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, type Span } from "@/lib/intake/text/spans";

const summitWords = /\bsummits?\b|leaders? (?:met|meet|agreed)|정상회담|정상 ?회동|두 정상/iu;
const meeting = /\b(?:meets?|met|meeting|sits?|sat|talks)\b|만[나난날남]|회담|마주/iu;
const emptyWords = new Set(
  "the of on to at in and korea korea-us us american president trump lee meeting leaders investment first second third 한미 미국 미 대통령 트럼프 이재명 공개 발표 계기 정상 관세".split(
    " ",
  ),
);
const stemOf = (word: string) => word.replace(/(?:ature|ations?|ing|ed|es|s)$/u, "").slice(0, 7);
const nameWord = /[\p{L}\p{N}][\p{L}\p{N}%-]*/gu;

/** Words that reporters use for one another. */
const synonyms: readonly RegExp[] = [
  /\b(?:deals?|agreements?|agreed(?=[^.]{0,80}\b(?:tariff|dut|rate|invest))|accord|pact|handshake|bargain|settled|settlement|struck|clinched)\b|합의|타결|매듭/iu,
  /\b(?:notices?|federal register)\b|(?<!차)관보|고시/iu,
  /\b(?:posts?|posted|wrote|threat\w*)\b|게시|적었|적은|썼|위협|올린 글/iu,
  /\b(?:pass(?:es|ed|age)|approv\w+|votes?|voted|enacted)\b|통과|가결|처리/iu,
  /\b(?:rul(?:ing|ed|es)|decision|decided|strikes|struck|judgments?|invalidated)\b|판결|위법/iu,
  /\b(?:emergency|ieepa)\b|국제비상경제권한법/iu,
  /supreme|(?:연방)?대법/iu,
  /\b(?:sign(?:ed|ing|ature)s?)\b|서명/iu,
];

/** The word, or another that means the same. */
function hasMeaning(text: string, word: string): boolean {
  return hasWord(text, word) || synonyms.some((group) => group.test(word) && group.test(text));
}

type Known = {
  event: TalksEvent;
  days: string[];
  words: string[];
  /** A name in capitals, such as that of an organisation, that no other kind of event has. */
  acronyms: string[];
  /** A paper by whose name the event is meant, once it is out. */
  paper: RegExp | null;
  places: string[];
};

function wordsOf(name: string): string[] {
  return [...name.matchAll(nameWord)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => !emptyWords.has(word) && !/^20\d\d$/.test(word) && word.length > 1);
}

const patterns = new Map<string, RegExp>();
/** Hangul compounds are compared whole, Latin words by their stem. */
function hasWord(text: string, word: string): boolean {
  if (/[가-힣]/u.test(word)) return text.includes(word);
  const pattern =
    patterns.get(word) ??
    new RegExp(`(?<![\\p{L}\\p{N}])${stemOf(word).replaceAll(/[^\p{L}\p{N}]/gu, ".")}`, "iu");
  patterns.set(word, pattern);
  return pattern.test(text);
}

/** Acronyms as Korean texts spell or spell them out. */
const inHangul = new Map([
  ["APEC", /에이펙|아시아·?태평양\s?경제협력체/u],
  ["G7", /주요\s?7개국/u],
  ["G20", /주요\s?20개국/u],
]);

const papers: readonly RegExp[] = [/\bfact sheet\b|팩트\s?시트|공동\s?설명\s?자료/iu];

function knownOf(event: TalksEvent): Known {
  const days = event.schedule
    .flatMap(({ starts, ends }) => [starts, ends])
    .flatMap((date) => (date && date.value.length >= 10 ? [date.value.slice(0, 10)] : []));
  const names = [event.name.en ?? "", event.name.ko ?? ""];
  const acronyms = [...names.join(" ").matchAll(/\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,}\b/g)]
    .map(([word]) => word)
    .filter((word) => !/^(?:US|FTA|MOU|IEEPA|USTR)$/.test(word));
  const places = [
    ...`${names.join(" ")} ${event.place.en ?? ""}`.matchAll(
      /\b(?:Gyeongju|Washington|New York|Seoul|\p{Lu}\p{Ll}{4,})\b/gu,
    ),
  ].map(([word]) => word);
  return {
    event,
    days: [...new Set(days)],
    words: [...new Set(names.flatMap(wordsOf))],
    acronyms,
    paper: papers.find((paper) => names.every((name) => paper.test(name))) ?? null,
    places: [
      ...new Set([
        ...places,
        ...(event.place.ko ?? "").split(/[\s,]+/u),
        ...(/\(([^)]+)\)/u.exec(event.name.ko ?? "")?.[1]?.split(" ") ?? []),
      ]),
    ].filter(
      (place) =>
        place.length > 1 &&
        !/House|National|Museum|Court|Center|Federal|Register|given|Place|Truth|Social|백악관|회의|국회|관보/u.test(
          place,
        ),
    ),
  };
}

const isNear = (days: readonly string[], other: string, distance: number) =>
  days.some((day) => Math.abs(daysBetween(day, other)) <= distance);

/** Speaks of what may come, which is none of what is on record. */
const open =
  /\bno (?:such )?notice\b|\bnotice\b[^.]*\b(?:has|have|had) (?:not|yet)\b|(?:관보|고시)[^.]{0,14}(?:까지|전에|아직|관건|변수)|관보(?:에|\s)\s?(?:[가-힣]+\s)?(?:실을|낼|올릴|게재할|실릴|싣겠|준비)|\bprepar\w+ (?:\p{L}+ ){0,3}notice\b|\b(?:whether|unless|in case)\b[^.]*\b(?:notice|register|appears?|published)\b|관보\s?(?:게재|고시)\s?(?:시점|시기|가능성|준비|절차|수순)|관보[^.]{0,20}(?:여부|는지|ㄹ지|될지|실릴)/iu;
/** How far a day of the text may be from that of the record: it may be meant in the other zone. */
const zoneDays = 1;
/** An event that lies further ahead than this was not known on the day of publication. */
const aheadDays = 45;

/** What nobody can speak of before it is there. */
const unplanned = /\b(?:announcement of the|post on|strikes down)\b/iu;

function isPossible({ event, days }: Known, published: string | null): boolean {
  if (published === null) return true;
  if (unplanned.test(event.name.en ?? "") && days.some((day) => day > addDaysTo(published, zoneDays)))
    return false;
  const known = event.schedule
    .map(({ announcedOn }) => announcedOn.value.slice(0, 10))
    .filter((day) => day.length === 10);
  const first = [...known, ...days].toSorted()[0];
  return first === undefined || first <= addDaysTo(published, aheadDays);
}

type Row = {
  sentence: Sentence;
  words: string;
  partWords: string;
  days: string[];
  months: string[];
  officials: Set<string>;
};

/** How surely a sentence refers to the event; 1 or more counts. */
function fitOf(known: Known, row: Row, published: string | null): number {
  const { event, days } = known;
  const hasDay = row.days.some((day) => isNear(days, day, zoneDays));
  const hasExactDay = row.days.some((day) => days.includes(day));
  const isSoon = published !== null && isNear(days, published, 45);
  if (event.kind === "summit" || event.kind === "informal") {
    const pair = event.participants.flatMap(({ official }) => official ?? []).slice(0, 2);
    const isSummit =
      summitWords.test(row.words) ||
      (known.acronyms.some((word) => hasWord(row.words, word)) &&
        (event.kind === "informal" || pair.some((official) => row.officials.has(official))));
    const hasPair = pair.length === 2 && pair.every((official) => row.officials.has(official));
    const hasPlace = known.places.some((place) => row.words.includes(place));
    const ordinal = /^(First|Second|Third|Fourth)\b/.exec(event.name.en ?? "")?.[1];
    const hasOrdinal =
      ordinal !== undefined &&
      new RegExp(`\\b${ordinal} (?:Korea|South Korea|U\\.S|Lee|summit)`, "i").test(row.words);
    if (hasPair && hasExactDay) return 1.5;
    if (hasPlace && hasExactDay) return 1.2;
    if (hasPair && hasPlace && (isSoon || hasDay) && meeting.test(row.words)) return 1.2;
    if (!isSummit) return 0;
    if (hasExactDay || hasOrdinal) return 1.4;
    if (hasPlace && (isSoon || hasDay)) return 1.3;
    if (hasPlace && published !== null && days.every((day) => day < published)) return 1.1;
    return 0;
  }
  if (event.kind === "leaders_meeting") {
    const year = /20\d\d/.exec(event.name.en ?? "")?.[0];
    const namesYear = year !== undefined && row.words.includes(year);
    if (hasExactDay && known.places.some((place) => row.words.includes(place))) return 1.3;
    const isNamed = known.acronyms.some(
      (word) =>
        new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, "u").test(row.words) ||
        inHangul.get(word)?.test(row.words) === true,
    );
    return isNamed && (namesYear || (published !== null && isNear(days, published, 120))) ? 1.2 : 0;
  }
  const isPast = published === null || (days.length > 0 && days.every((day) => day <= published));
  const isLike = hasDay || isPast ? hasMeaning : hasWord;
  const hits = known.words.filter((word) => isLike(row.words, word));
  const latin = known.words.filter((word) => !/[가-힣]/u.test(word));
  const hangul = known.words.filter((word) => /[가-힣]/u.test(word));
  const own = /[가-힣]/u.test(row.words) ? hangul : latin;
  const share = own.length === 0 ? 0 : hits.filter((word) => own.includes(word)).length / own.length;
  const month = days[0]?.slice(0, 7);
  if (isPast && known.paper?.test(row.words)) return 1.5;
  if (hasExactDay && hits.length > 0) return 1 + share;
  if (
    hasExactDay &&
    row.partWords !== "" &&
    known.words.filter((word) => own.includes(word) && hasWord(row.partWords, word)).length > 1
  )
    return 1;
  if (month !== undefined && row.months.includes(month) && share >= 0.4) return 1 + share / 2;
  // What somebody did on its day, in a sentence about tariffs.
  const actors = event.participants.flatMap(({ official }) => official ?? []);
  const isActed = actors.length === 1 && actors.every((official) => row.officials.has(official));
  if (hasExactDay && isActed && isSoon && isOfDuty.test(row.words)) return 1;
  if (open.test(row.words)) return 0;
  // Without a date the name itself must stand there, and the event lie near or behind.
  const isBehind = published === null || days.every((day) => day <= addDaysTo(published, 14));
  return share >= 0.6 && hits.length > 1 && isBehind ? share + 0.4 : 0;
}

const rounds =
  /\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))[\s-]round(?:s)? of (?:[\p{L}.-]+\s){0,3}(?:talks|negotiations|consultations|discussions)\b|\b2\+2 (?:[\p{L}-]+\s){0,3}(?:talks|consultations?|meeting)\b|(?:제?\d차|2\+2) ?(?:한미 ?)?(?:기술|실무|통상|고위급|관세)? ?(?:통상)? ?(?:협의|협상|회의)(?=[를을가이는은에 ,.’'”"]|$)/giu;

const namedRounds =
  /\b(?:First|Second|Third|Fourth|Fifth) (?:\p{Lu}[\p{L}.-]+\s){1,6}(?:Dialogue|Talks|Consultations?|Negotiations|Discussions)\b/gu;

const ordinals = ["first", "second", "third", "fourth", "fifth"];

/** The number of a round, by which one that is named twice is one event. */
function roundOf(name: string): string {
  const written = /^(?:제?(\d+)차|(\d+)(?:st|nd|rd|th)\b|2\+2)/iu.exec(name);
  if (written) return written[1] ?? written[2] ?? "2+2";
  return String(ordinals.findIndex((ordinal) => name.toLowerCase().startsWith(ordinal)) + 1);
}

export function findEvents(
  text: string,
  sentences: readonly Sentence[],
  people: People,
  dates: readonly FoundDate[],
  events: readonly TalksEvent[],
  published: string | null,
): (Span & { event: string })[] {
  const known = events.map(knownOf).filter((one) => isPossible(one, published));
  const found = new Map<string, Span & { event: string; fit: number }>();
  const wordsOfPart = new Map<number, string>();
  for (const { part, start, end } of sentences) {
    const words = wordsOfPart.get(part) ?? "";
    if (words.length < 3000) wordsOfPart.set(part, `${words} ${text.slice(start, end)}`);
  }
  let at = 0;
  for (const sentence of sentences) {
    while ((dates[at]?.start ?? Infinity) < sentence.start) at++;
    const own: FoundDate[] = [];
    for (let next = at; (dates[next]?.start ?? Infinity) < sentence.end; next++) {
      const date = dates[next];
      if (date) own.push(date);
    }
    const row: Row = {
      sentence,
      words: text.slice(sentence.start, sentence.end),
      partWords: wordsOfPart.get(sentence.part) ?? "",
      days: own
        .filter(
          ({ date }) =>
            date.precision === "day" || date.precision === "minute" || date.precision === "approximate",
        )
        .map(({ date }) => date.value.slice(0, 10)),
      months: own.filter(({ date }) => date.precision === "month").map(({ date }) => date.value),
      officials: new Set(people.mentions.within(sentence).flatMap(({ official }) => official ?? [])),
    };
    const fits = known.map((one) => ({ one, fit: fitOf(one, row, published) })).filter(({ fit }) => fit >= 1);
    for (const { one, fit } of fits) {
      // Of two summits or two papers with the same words the nearer one is meant.
      const rival = fits.some(
        (other) =>
          other.one !== one &&
          other.one.event.kind === one.event.kind &&
          (other.fit > fit + 0.15 ||
            (Math.abs(other.fit - fit) <= 0.15 &&
              published !== null &&
              distanceOf(other.one, published) < distanceOf(one, published))) &&
          other.one.words.some((word) => one.words.includes(word)),
      );
      if (!rival && !found.has(one.event.id))
        found.set(one.event.id, { start: sentence.start, end: sentence.end, event: one.event.id, fit });
    }
    if (row.days.length > 0) {
      for (const { match, start, end } of [
        ...matchesIn(rounds, text, sentence),
        ...matchesIn(namedRounds, text, sentence),
      ]) {
        const name = match[0].trim();
        const key = `round ${roundOf(name)}`;
        // Headlines shorten its name.
        if ((found.get(key)?.event.length ?? 0) < name.length)
          found.set(key, { start, end, event: name, fit: 1 });
      }
    }
  }
  return [...found.values()].map(({ start, end, event }) => ({ start, end, event }));
}

const distanceOf = ({ days }: Known, published: string) =>
  Math.min(...days.map((day) => Math.abs(daysBetween(day, published))), 100_000);
