/** Summits, ministerials and consultations that an article names with their day, and that are not on record. */
import { daysBetween } from "@/lib/domain/time/calendar-day";
import type { EventKind, PartialDate, TalksEvent } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import { isAside } from "@/lib/intake/text/about-talks";
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, overlaps, Placed, type Proposal, type Span } from "@/lib/intake/text/spans";
import { cancelledTrip } from "./travel-words";

export type NewEvent = {
  name: string;
  kind: EventKind;
  starts: PartialDate | null;
  ends: PartialDate | null;
};

/** Each word with a small or a capital first letter. */
const inAnyCase = (words: string) =>
  words.replace(/(^|[|\s:])([a-z])/gu, (_, before: string, letter: string) =>
    [before, "[", letter, letter.toUpperCase(), "]"].join(""),
  );

const korea = "(?:South\\s)?Korean?|ROK|Seoul";
const america = "U\\.?S\\.?|America|Washington";
const organisations = "G-?7|G-?20|APEC|ASEAN(?:\\+3)?|NATO|WTO|OECD|IPEF|U\\.?N\\.?";
const subjects = inAnyCase(
  "trade|industry|industrial|commerce|commercial|economic|economy|energy|finance|financial|investment|foreign|security|defen[cs]e|nuclear|shipbuilding|technology|strategic|supply|chain|high-level|senior|vice-ministerial|working-level|joint|special|annual|bilateral|trilateral|and",
);
const headsEn = inAnyCase(
  "summit|leaders[’'] (?:summit|meeting)|ministerial(?: (?:meeting|talks|conference|dialogue))?|ministers[’'] (?:meeting|talks)|consultations?|dialogue|forum|(?:joint )?committee(?: meeting)?",
);
const ordinalsEn = inAnyCase("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth");
const namedEn = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:${ordinalsEn}|\\d+(?:st|nd|rd|th)|20\\d\\d)\\s)?(?:(?:${korea})[-–](?:${america})(?:[-–]Japan)?|(?:${america})[-–](?:${korea})(?:[-–]Japan)?|${organisations})\\s(?:(?:${subjects})\\s){0,4}(?:${headsEn})(?!\\p{L})`,
  "gu",
);

const subjectsKo =
  "통상|산업|무역|상무|재무|외교|국방|안보|경제|에너지|투자|조선|원자력|금융|공급망|첨단|기술|디지털|전략|고위급|차관급|국장급|실무|당국|연례|정례|특별|FTA|자유무역협정";
const namedKo = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:제?\\d+차|20\\d\\d(?:년)?)\\s?)?(?:(?:한[·ㆍ]?미(?:[·ㆍ]?일)?|${organisations}|아세안|나토|유엔)\\s?(?:(?:${subjectsKo})[·ㆍ\\s]?){0,4}(?:정상회[담의]|장관(?:급)?\\s?(?:회[담의]|협의)|협의[체회](?:\\s회의)?|공동위원회|대화|포럼)|한[·ㆍ]?미\\s?(?:(?:${subjectsKo})[·ㆍ\\s]?){1,4}(?:협의|회의|회담))(?![가-힣]*(?:단|장|문|록)(?:[은는이가을를의]|\\s))`,
  "gu",
);

const multilateral = new RegExp(
  `^(?:\\S+\\s)?(?:${organisations}|아세안|나토|유엔|한[·ㆍ]?미[·ㆍ]?일)|Japan`,
  "u",
);
const kindOf = (name: string): EventKind =>
  !/summit|leaders|정상/iu.test(name) ? "key_date" : multilateral.test(name) ? "leaders_meeting" : "summit";

export const newEvent = (name: string, starts: PartialDate | null): NewEvent => ({
  name,
  kind: kindOf(name),
  starts,
  ends: null,
});

/** Between the name and its day: of its being held alone. */
const isHeldEn =
  /\b(?:held|tak(?:e|es|ing)|took|opens?|opened|begins?|began|starts?|started|scheduled|slated|set|planned|due|convenes?|convened|kicks?)\b/u;
const toDayEn =
  /^(?:[\s,(]|(?:in|at|on|for|from|to|be|been|is|are|was|were|will|would|that|which|held|hold|tak(?:e|es|en|ing)|took|place|opens?|opened|opening|begins?|began|beginning|starts?|started|starting|scheduled|slated|set|planned|expected|due|kicks?|off|convenes?|convened|next|this|coming|the|of|here|early|late|\p{Lu}[\p{L}.’'-]*)(?![\p{L}]))*$/u;
const fromDayEn =
  /^(?:[\s,)]|[’']s|(?:in|at|the|an?|will|to|is|are|hosts?|hosted|hosting|holds?|held|holding|attends?|attended|attending|opens?|opened|convenes?|convened|joins?|joined|takes?|took|part|during|both|two|sides|countries|governments|\p{Lu}[\p{L}.’'-]*)(?![\p{L}]))*$/u;
/** What is announced or spoken of on a day is held on another. */
const toldOfEn =
  /\b(?:announc|propos|discuss|confirm|cancel|postpon|reschedul|delay|suggest|request|report|mention|call)\w*\s(?:[^\s.,;]+\s){0,4}$/iu;
/** The day is that of words or of a journey. */
const dayOfOtherEn =
  /\b(?:sa(?:id|ys?)|told|announced?|confirmed|added|reported|left|leaves?|depart\w*|arriv\w+|return\w*|flew|fly|travel\w*|head\w*|wrote|published|released)\s(?:[^.;,]*\s)?$/iu;
const openEn = /\b(?:whether|if|could|might)\b|\bmay\s(?!\d)|\bno\s$/u;

const placeKo = "(?:[가-힣A-Z]+(?:\\s[가-힣A-Z]+)?에서\\s)?";
const fromDayKo = new RegExp(
  `^(?:\\s?\\(현지\\s?시간\\))?(?:에|부터)?\\s(?:(?:오전|오후|저녁)\\s)?${placeKo}(?:열리는|열린|열릴|개최되는|개최된|개최하는|개최할|시작되는|시작하는|예정된|예정인|있을|잡힌)\\s(?:제?\\d+차\\s?)?$`,
  "u",
);
/** Without a verb between: the clause behind the name says that it is held. */
const fromDayBareKo = new RegExp(`^(?:\\s?\\(현지\\s?시간\\))?(?:에|부터)?\\s${placeKo}$`, "u");
const isHeldKo =
  /^(?:에서|[을를이가은는에])\s(?:[가-힣]+에서\s)?(?:열[렸린립고어었]|개최[했됐하한]|참석[했해한]|주재[했하한]|갖[고는]|가졌)/u;
const toDayKo = new RegExp(
  `^(?:[은는이가을를도]|의\\s일정[은이])?\\s(?:(?:오는|내달|다음\\s?달|이달|현지시간(?:으로)?)\\s)?${placeKo}$`,
  "u",
);
const isSetKo =
  /^(?:\s?\(현지\s?시간\))?(?:에|부터|로|으로)?\s?(?:(?:오전|오후)\s)?(?:[가-힣A-Z]+(?:\s[가-힣A-Z]+)?에서\s)?(?:열|개최|예정|잡[혔혀힌]|시작|진행|확정|정해)/u;
const openKo = /열릴지|여부|검토|가능성|제안|않[기았는]|없[다었이]|안 열/u;

/** The day on which a sentence says that what it names is held; null where it says none. */
function dayOf(text: string, { start, end }: Span, sentence: Span, dates: readonly FoundDate[]) {
  const before = text.slice(sentence.start, start);
  const isKorean = /[가-힣]/u.test(text.slice(sentence.start, sentence.end));
  if (isKorean ? openKo.test(text.slice(end, sentence.end)) : openEn.test(before)) return null;
  const isDay = ({ date, isLastOfSpan }: FoundDate) =>
    !isLastOfSpan && (date.precision === "day" || date.precision === "minute");
  const behind = dates.find((date) => {
    const between = text.slice(end, date.start);
    if (!isDay(date) || date.start < end || between.length > 70) return false;
    if (isKorean) return toDayKo.test(between) && isSetKo.test(text.slice(date.end, date.end + 40));
    return toDayEn.test(between) && (isHeldEn.test(between) || !toldOfEn.test(before));
  });
  if (behind) return behind;
  return dates.findLast((date) => {
    const between = text.slice(date.end, start);
    if (!isDay(date) || date.end > start || between.length > 70) return false;
    if (isKorean)
      return (
        fromDayKo.test(between) ||
        (dates.length === 1 && fromDayBareKo.test(between) && isHeldKo.test(text.slice(end, end + 30)))
      );
    return fromDayEn.test(between) && !dayOfOtherEn.test(text.slice(sentence.start, date.start).slice(-60));
  });
}

const organisationIn = (name: string) =>
  new RegExp(`(?<![\\p{L}])(?:${organisations})(?!\\p{L})`, "u").exec(name)?.[0].replace(/[.-]/gu, "");

/** Of a key date that is no vote, ruling or notice. */
const talks =
  /ministerial|consultation|dialogue|forum|committee|meeting|round|talks|회의|회담|협의|협상|대화|포럼|위원회/iu;

/**
 * Whether the record has it, also on another day: an organisation's leaders meet once a year, and a summit that is not yet
 * held may have been moved.
 */
function isOnRecord({ name, kind, starts }: NewEvent, events: readonly TalksEvent[]): boolean {
  const day = starts?.value.slice(0, 10) ?? "";
  const organisation = organisationIn(name);
  return events.some((event) => {
    const days = event.schedule.flatMap(({ starts: first, ends }) =>
      [first, ends].flatMap((date) => (date && date.value.length >= 10 ? [date.value.slice(0, 10)] : [])),
    );
    if (organisation !== undefined && kind === "leaders_meeting" && event.kind === kind)
      return (
        organisationIn(event.name.en ?? "") === organisation &&
        days.some((own) => own.slice(0, 4) === day.slice(0, 4))
      );
    const isSummit = kind === "summit" && (event.kind === "summit" || event.kind === "informal");
    if (event.kind !== kind && !isSummit) return false;
    const isAhead = ["scheduled", "rescheduled", "postponed"].includes(event.schedule.at(-1)?.status ?? "");
    const isAlike = isSummit || talks.test(`${event.name.en} ${event.name.ko}`);
    return (isSummit && isAhead) || (isAlike && days.some((own) => Math.abs(daysBetween(own, day)) <= 1));
  });
}

const isSameDay = ({ starts: one }: NewEvent, { starts: other }: NewEvent) =>
  one !== null && one.value.slice(0, 10) === other?.value.slice(0, 10);

/** Each once, under its longest name. `rounds`: rounds of the talks, which are found by their number. */
export function findNewEvents(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
  rounds: readonly Proposal<NewEvent>[],
  events: readonly TalksEvent[],
): (Span & { event: NewEvent })[] {
  const placed = new Placed(dates);
  const found = new Map<string, Span & { event: NewEvent }>();
  for (const sentence of sentences) {
    const own = placed.within(sentence);
    if (own.length === 0 || isAside(text, sentence)) continue;
    if (cancelledTrip.test(text.slice(sentence.start, sentence.end))) continue;
    for (const { match, start, end } of [namedEn, namedKo].flatMap((named) =>
      matchesIn(named, text, sentence),
    )) {
      const first = dayOf(text, { start, end }, sentence, own);
      if (!first) continue;
      const last = own.find((date) => date.isLastOfSpan && date.start === first.start);
      const name = match[0].replace(/\s+/gu, " ").trim();
      const event = { ...newEvent(name, first.date), ends: last?.date ?? null };
      const isRound = rounds.some(
        ({ words, value }) =>
          overlaps(words, { start, end }) || (value.kind === event.kind && isSameDay(value, event)),
      );
      if (isRound || isOnRecord(event, events)) continue;
      const key = `${event.kind} ${first.date.value.slice(0, 10)}`;
      if ((found.get(key)?.event.name.length ?? 0) < name.length) found.set(key, { start, end, event });
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}
