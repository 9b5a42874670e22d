/** Departures, stays and returns that sentences speak of, with who moves and on which day. */
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import { tenseAt } from "@/lib/intake/dates/tense";
import type { Cast } from "@/lib/intake/names/newcomers";
import { isAside } from "@/lib/intake/text/about-talks";
import type { Quotation } from "@/lib/intake/text/quotations";
import type { Sentence } from "@/lib/intake/text/sentences";
import { blankOut, matchesIn, overlaps, Placed, type Span } from "@/lib/intake/text/spans";
import { joinedOfficials, joinedWith, type SideOf } from "./group";
import { meetsKo } from "./meeting-words";
import { type Speakers, isOfSpeaker } from "./speakers";
import {
  bareLanding,
  cancelledTrip,
  englishTravel,
  goesWithOthers,
  inKorea,
  koreanTravel,
  type TravelKind,
} from "./travel-words";
import { leftKo, placesOfMove, returnPlaces } from "./move-places";
import { daysOfHeadings, isSubjectOfEntry, withinEntry } from "./agenda";
import { pairedDays, daysWithoutVerb } from "./paired-moves";
import { presentedBy } from "./presented";
import { dayOfOthers, mentionBehindAs } from "./same-day";
import { callsOffTrip, isNotDone, wasPlanned } from "./not-done";
import { groupOfMove, travellersOf } from "./travellers";
import { dateOf, dayBefore, dayCountedBack, otherMovesOfVerb } from "./move-dates";

export type Move = Span & {
  kind: TravelKind;
  officials: string[];
  date: PartialDate | null;
  until: PartialDate | null;
  to: string | null;
  from: string | null;
  /** The sentence leaves out who moves, as they were named before. */
  isElliptic: boolean;
  /** It is still to come, or not yet at its end. */
  isAhead: boolean;
};
const arrives =
  /arriv|land|touch|turn|reach|g[eo]t|makes?|made|c[ao]m|fl|도착|내렸|내린|들어|온다|왔|옵|입국/u;
const isOver = /^\s?(?:을\s?)?마치|^[^.]{0,4}마친/u;
const anyTravelKo = new RegExp(koreanTravel.map(([, pattern]) => pattern.source).join("|"), "u");
const toAmerica = /United States|U\.S\.|Washington|미국|워싱턴/u;
/** Somebody is on the way while they speak: of the day that was named last. */
const onTheWay = /^(?:boarding|departing|leaving|heading)|출국길|(?:방미|출장)\s?길|^출국하|비행기/iu;

export function findMoves(
  text: string,
  language: Locale,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  people: Cast,
  dates: readonly FoundDate[],
  sideOf: SideOf,
  speakers: Speakers,
  used: { all: Set<FoundDate>; arrivals: Set<FoundDate> },
): Move[] {
  const isKorean = language === "ko";
  const placedQuotes = new Placed(quotations);
  const placedDates = new Placed(dates);
  const headings = daysOfHeadings(text, sentences, placedDates);
  const moves: Move[] = [];
  let lastGroup: string[] | null = null;
  let lastSubject: string[] = [];
  let part = -1;
  let partStart = 0;
  for (const [place, sentence] of sentences.entries()) {
    if (sentence.kind === "headline") continue;
    const isCalledOffNearby = [sentences[place - 1], sentences[place + 1]].some(
      (near) => near?.part === sentence.part && callsOffTrip.test(text.slice(near.start, near.end)),
    );
    if (sentence.part !== part) partStart = sentence.start;
    part = sentence.part;
    // Of what is quoted counts what a known speaker says of themselves or of an official by name.
    const inSentence = placedQuotes
      .within(sentence)
      .filter(
        (quote) =>
          speakers.at(quote) === null ||
          !(
            isOfSpeaker(isKorean, text.slice(quote.start, quote.end), anyTravelKo) ||
            people.mentions
              .within(quote)
              .some((mention) => mention.official !== null && people.isSubject(mention, sentence))
          ),
      );
    const plain = blankOut(
      text.slice(sentence.start, sentence.end),
      inSentence.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
    );
    const mentions = people.mentions
      .within(sentence)
      .filter((mention) => !inSentence.some((quote) => overlaps(quote, mention)));
    const ownDates = placedDates.within(sentence);
    const isOff = cancelledTrip.test(plain) || isAside(text, sentence);
    // "And is Greer coming to Seoul?" A question tells of no journey.
    const isAsked = plain.trimEnd().endsWith("?");
    const triggers = (isAsked ? [] : isKorean ? koreanTravel : englishTravel)
      .flatMap(([kind, pattern]) =>
        matchesIn(pattern, plain, { start: 0, end: plain.length }).map(({ start, end, match }) => ({
          kind,
          start: start + sentence.start,
          end: end + sentence.start,
          words: match[0],
        })),
      )
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
    let before: { officials: string[]; end: number } | null = null;
    let companions: string[] | null = null;
    for (const [index, trigger] of triggers.entries()) {
      if (isOff) break;
      const speaker = speakers.at(trigger);
      const officials = travellersOf(
        { text, language, people, sentence, mentions, plain, speaker },
        trigger,
        triggers[index + 1]?.start ?? sentence.end,
        before,
        groupOfMove(trigger.kind, lastGroup, moves, sideOf),
        lastSubject,
        sideOf,
      );
      const last = triggers[index - 1]?.end ?? sentence.start;
      // "12일 미국 방문을 마치고 귀국했다": the visit that is over has no day of its own.
      const lastWithDay =
        triggers
          .slice(0, index)
          .findLast(({ kind, end }) => kind !== "visits" || !isOver.test(text.slice(end, end + 8)))?.end ??
        sentence.start;
      const next = triggers[index + 1]?.start ?? sentence.end;
      const stated = dateOf(text, isKorean, ownDates, trigger, lastWithDay, next, triggers);
      // "will stay on and see Greer on the 8th"
      const isOpenStay =
        trigger.kind === "stays" &&
        stated?.first.isSpan !== true &&
        /^(?:stay|remain)\w*\s\p{L}|남/u.test(trigger.words);
      // "is due there on Thursday; Yeo goes with him": the day is that of the leader.
      const isOfLeader =
        goesWithOthers.test(trigger.words) &&
        stated !== null &&
        stated.first.end <= trigger.start &&
        moves.some(({ start, date: one }) => start === sentence.start && one === stated.first.date);
      const own = isOpenStay || isOfLeader ? null : stated;
      const heading = isOpenStay || isOfLeader ? undefined : headings.get(sentence);
      const said =
        own !== null
          ? undefined
          : (heading ??
            (onTheWay.test(trigger.words) && !goesWithOthers.test(trigger.words)
              ? dayBefore(placedDates, partStart, trigger.start)
              : undefined));
      const alike =
        own &&
        dayOfOthers(text, isKorean, own.first, ownDates, moves, officials, partStart, sentence, {
          dates: placedDates,
          mentions,
        });
      if (own !== null && alike) used.all.add(own.first);
      const day = own !== null && alike ? { first: { ...own.first, date: alike }, last: null } : null;
      const counted = isKorean ? dayCountedBack(text, ownDates, trigger) : null;
      const first = counted ?? said;
      const date = day ?? (counted ? null : own) ?? (first ? { first, last: null } : null);
      const verb = { start: trigger.start - sentence.start, end: trigger.end - sentence.start };
      if (isNotDone(plain, verb, isKorean) || (isCalledOffNearby && wasPlanned(plain, verb, isKorean)))
        continue;
      const isFinished = isOver.test(text.slice(trigger.end, trigger.end + 8));
      if (bareLanding.test(trigger.words) && !hasLeft(moves, officials, date?.first)) continue;
      before = { officials, end: trigger.end };
      if (officials.length === 0) continue;
      const goesAlong =
        goesWithOthers.test(trigger.words) ||
        (isKorean &&
          date === null &&
          /(?<![과와]\s)함께\s$/u.test(text.slice(sentence.start, trigger.start)));
      const leader =
        date === null && goesAlong
          ? moves.findLast(
              (move) =>
                move.date !== null &&
                (move.kind !== "returns" || / same /.test(trigger.words)) &&
                !move.officials.some((one) => officials.includes(one)),
            )
          : undefined;
      const sharer = /same\s/u.test(trigger.words) ? mentionBehindAs(text, mentions, trigger.end) : null;
      const shared = moves.at(-1);
      if (sharer !== null && shared?.start === sentence.start && shared.date !== null) {
        moves.push({ ...shared, officials: [sharer] });
        continue;
      }
      if (goesAlong) {
        if (leader) {
          const all = [...new Set([...leader.officials, ...officials])];
          // Who accompanies somebody makes every move that the leader's sentence tells of.
          const shared = moves.filter(
            (move) =>
              move === leader ||
              (accompanies.test(trigger.words) && move.start === leader.start && isSameGroup(move, leader)),
          );
          for (const move of shared)
            moves.push({ ...move, start: sentence.start, end: sentence.end, officials: all });
          companions = all;
        }
        // "had left with him on Sept. 22" has a day of its own.
        if (leader || date === null || !goesWithThem.test(trigger.words)) continue;
      }
      if (trigger.kind === "visits" && isFinished && date?.first.isSpan !== true) continue;
      const { to, from } = placesOfMove(text, isKorean, sentence, trigger, last, next);
      // "6일 미국을 방문해 … 만났다": there the day is that of the meeting, too.
      // "22일 만난 뒤 비행기에 올랐다": so is that of a meeting in between.
      const isOfMeeting =
        isKorean &&
        (trigger.kind === "visits" ||
          (date !== null &&
            date.first.end <= trigger.start &&
            matchesIn(meetsKo, text, { start: date.first.end, end: trigger.start }).length > 0));
      if (date && !isOfMeeting) used.all.add(date.first);
      if (date?.last) used.all.add(date.last);
      if (date && trigger.kind === "visits") used.arrivals.add(date.first);
      // "오는 18일까지 머문다" says when they return, unless the sentence says it itself.
      const isReturnSaid = triggers.slice(index + 1).some(({ kind }) => kind === "returns");
      if (trigger.kind === "stays" && isReturnSaid && date?.first.isSpan !== true) continue;
      const isUntil =
        trigger.kind === "stays" &&
        date !== null &&
        !date.first.isSpan &&
        (/^까지/u.test(text.slice(date.first.end, date.first.end + 2)) ||
          /\b(?:until|till|through)\s(?:the\s)?$/i.test(
            text.slice(Math.max(sentence.start, date.first.start - 14), date.first.start),
          ));
      const isFrom =
        trigger.kind === "stays" &&
        date !== null &&
        /^부터/u.test(text.slice(date.first.end, date.first.end + 2));
      const isHome = to !== null && inKorea.test(to);
      const isForeign = officials.every((official) => sideOf(official) !== "KR");
      // "will be in Gyeongju next week": for a Korean no journey.
      if (trigger.kind === "visits" && isHome && !isForeign && !arrives.test(trigger.words)) continue;
      let kind: TravelKind = isUntil ? "returns" : isFrom ? "visits" : trigger.kind;
      // "flew in from Washington"
      if (/^fl\w+\sin$/u.test(trigger.words) && !isForeign && from !== null && !inKorea.test(from))
        kind = "returns";
      // "He's coming back on Monday," says whom he comes to see.
      const isToSpeaker =
        /^c[ao]m/u.test(trigger.words) && speaker !== null && sideOf(speaker) !== sideOf(officials[0] ?? "");
      if (kind === "returns" && isToSpeaker) kind = "visits";
      if (kind === "returns" && isForeign) kind = isHome ? "visits" : kind;
      // An American who leaves for America goes home.
      if (kind === "departs" && isForeign && to !== null && toAmerica.test(to)) kind = "returns";
      if ((kind === "departs" || kind === "visits") && isHome && !isForeign) kind = "returns";
      // Who leaves the other country, and does not say for where, goes home.
      const isFromHome = from !== null && inKorea.test(from);
      const isLeaving =
        isForeign &&
        /^lea?[fv]/u.test(trigger.words) &&
        moves.some((move) => officials.every((one) => move.officials.includes(one)));
      const isOut = isLeaving || /^(?:출국|떠(?:났|난|날))/u.test(trigger.words) || isFromHome;
      const isLeft = leftKo.test(trigger.words);
      if (kind === "departs" && to === null && (isForeign ? isOut : isLeft && !isFromHome)) kind = "returns";
      const isStay = kind === "stays" && date?.first.isSpan !== true;
      const move: Move = {
        start: sentence.start,
        end: sentence.end,
        kind,
        officials,
        date: isStay ? null : (date?.first.date ?? null),
        until: isStay ? null : (date?.last?.date ?? null),
        ...(kind === "returns" ? returnPlaces(to, from, isForeign) : { to, from: from === to ? null : from }),
        isElliptic:
          speaker === null &&
          !mentions.some(
            ({ official, end }) =>
              official !== null && officials.includes(official) && end <= trigger.end + 60,
          ),
        isAhead: /귀국길/u.test(trigger.words) || tenseAt(text, sentence, trigger) === "future",
      };
      const paired = pairedDays(text, ownDates, trigger, officials);
      if (paired) {
        for (const { official, date: one } of paired) {
          used.all.add(one);
          moves.push({ ...move, officials: [official], date: one.date, until: null });
        }
        continue;
      }
      moves.push(move);
      if (isStay) continue;
      for (const beside of otherMovesOfVerb(
        text,
        language,
        mentions,
        ownDates,
        trigger,
        last,
        next,
        date?.first ?? null,
        officials,
      )) {
        used.all.add(beside.date);
        moves.push({
          ...move,
          kind: beside.kind ?? kind,
          officials: beside.officials,
          date: beside.date.date,
          until: null,
        });
      }
    }
    const open = moves.at(-1);
    if (triggers.length === 0 && open?.date === null && open.end === sentences[place - 1]?.end)
      for (const { official, date } of daysWithoutVerb(text, isKorean, mentions, ownDates)) {
        if (!moves.some((move) => move.start === open.start && move.officials.includes(official))) continue;
        used.all.add(date);
        moves.push({
          ...open,
          start: sentence.start,
          end: sentence.end,
          officials: [official],
          date: date.date,
        });
      }
    const group = joinedOfficials(text, language, people, sentence, sideOf);
    if (group) lastGroup = group;
    const subjects = mentions.filter(
      (mention) =>
        mention.official !== null &&
        (people.isSubject(mention, sentence) || isSubjectOfEntry(text, sentence, mention)),
    );
    const topic = isKorean
      ? (subjects.find((mention) => people.isTopic(mention)) ?? subjects[0])
      : subjects[0];
    const presented =
      subjects.length === 0 || isKorean
        ? presentedBy(text, isKorean, sentence, mentions, subjects.length === 0)
        : null;
    if (presented) lastSubject = [presented];
    else if (companions) lastSubject = companions;
    else if (topic) {
      const joined = joinedWith(text, language, mentions, topic);
      lastSubject = (
        isSubjectOfEntry(text, sentence, topic) ? withinEntry(text, sentence, joined) : joined
      ).flatMap(({ official }) => official ?? []);
    }
  }
  return moves;
}

const accompanies = /^(?:accompan|동행|수행)/u;
const isSameGroup = (one: Move, other: Move): boolean =>
  one.officials.length === other.officials.length &&
  one.officials.every((official) => other.officials.includes(official));

const goesWithThem = /^(?:left|depart|fl|travel|went|gone|goes|going|set|took|taken|함께)/u;

/** Whether all of them left two days before or earlier, so that where they land is home. */
const hasLeft = (
  moves: readonly Move[],
  officials: readonly string[],
  date: FoundDate | undefined,
): boolean =>
  date !== undefined &&
  officials.every((official) =>
    moves.some(
      (move) =>
        move.kind === "departs" &&
        move.officials.includes(official) &&
        move.date !== null &&
        addDaysTo(move.date.value.slice(0, 10), 2) <= date.date.value.slice(0, 10),
    ),
  );
