/** Who travels, by the words around a verb of travel. */
import type { Mention } from "@/lib/intake/names/mention";
import { isWithin, type Span } from "@/lib/intake/text/spans";
import { type Around, withCompanions } from "./companions";
import { groupWordEn, groupWordKo, joinedWith, type SideOf, withInitials } from "./group";
import { isSubjectOfEntry, withinEntry } from "./agenda";
import { firstPerson } from "./speakers";
import type { TravelKind } from "./travel-words";

const passive = /(?:^|,\s|\b(?:was|were|been|being|be|is|are)\s(?:\p{L}+\s)?)$/u;

const saidOfOthers =
  /\b(?:said|says|announced|noted|added|explained|(?:told|tells)\s\p{L}+)\s(?:on\s\p{L}+\s)?(?:that\s)?(?<rest>[^,]*)$/u;

const ofSelf =
  /^$|^(?:after|before|upon|on|as|when|while|at|in|from|during|following)\b|\b(?:he|she|they|the two|both|I|we)\b/iu;

/** "김 장관이 이끄는 대표단이", "김 장관을 단장으로 한 대표단이": who leads goes. */
const ledGroupKo =
  /^(?:이|가)\s(?:이끄는|이끈|인솔하는|인솔한|단장을\s맡은|포함된)\s[^\s,.]*?(?:\s[^\s,.]+)?(?:단|팀|일행)[은는이가]\s/u;
const leaderOfKo = /^(?:을|를)\s(?:단장|대표|수석대표|필두)(?:으로|로)\s?(?:하는|한)\s/u;
const otherGoes =
  /(?:팀|단|측|일행|직원|직원들|기업인|기업인들|정부|관계자|차관|국장|근로자|노동자|물량|자금|수출|달러|억원|조원|돈|현금|투자금|제품|선박|차량|자동차|회장|대표단|사절단|방미단|의원|위원들|전문가|서한|편지)(?:이|가)\s/u;

/** "The workers came home": who moves is none of the people that are known. */
const strangers =
  /(?:^(?:\p{L}{1,3}[:.]\s)?|[,;]\s(?:and|but|while)?\s?)(?:The|An?|Some|Many|Most|All|Its|Their|His|Her|the|its|their)\s(?:[\p{L}’'-]+\s){1,8}$/u;

/** "이 대통령의 15일 뉴욕 방문": whose journey it is. */
const ofOwnerKo = /^의\s(?:[^\s,.]+(?<![가-힣][은는이가을를])\s){0,3}$/u;
const clauseEndKo = /[가-힣](?:고|며|면서|자|지만|는데|으나|(?<!에)서|뒤|직후),?\s/u;
/** "대표단 8명이 떠났다": somebody else is the subject. */
const strangersKo =
  /(?:명|단|팀|진|측|일행|직원|직원들|기업인|기업인들|관계자|차관|차관보|국장|실장|협력관|대사|의원|의원들|근로자|근로자들|전문가들|사장|회장|부회장)[은는이가]\s(?:[^,.]{0,40}\s)?$/u;

/** "Kim's aide": somebody else. */
const ownsOther =
  /^[’']s?\s(?:[\p{Ll}-]+\s){0,2}(?:aides?|deput(?:y|ies)|team|staff|predecessor|successor|office|ministry|spokes\p{L}+|officials?|delegation|envoys?|letter|wife)\s/u;

const ledBy = /\b(?:led|headed)\sby\s(?:the\s)?$/u;

/** "머물고 있는 한국의 무역 장관 여한구": what stands before a name describes it. */
const adnominal =
  /^[가-힣\s]{1,10}?(?:온|한|난|던|간|인|른|은|할|갈|있는|하는|는|올|린|탄)\s(?:[가-힣A-Z()]{1,9}(?<![은는이가을를에고며서])\s){0,3}$/u;

/** "Landau, who arrived", "Kim, the policy chief, who arrived" */
const relativeClause =
  /^,\s(?:(?:the|an?|his|her|its|\p{L}+[’']s)\s[^,.;:“”"]{2,60},\s)?who\s(?:(?!(?:said|says|told|leads?|led|heads?)\s)\p{L}+\s){0,3}$/u;

/** "the day before the two": they are not who moves. */
const besideGroup =
  /\b(?:before|after|behind|than|with|ahead of)\s(?:the two|both|the pair)(?=[,.;]|\s(?:on|in|at|and)\b)/giu;

const bareDeparture =
  /^(?:left|leav|depart|set|took|tak|flew|fl|went|go|head|travel|land|touch)\p{Ll}*(?:\s(?:off|out|ahead|first|over|down))?$/u;

const personal = /\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\b/gu;

const rates = "rates?|dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?";
/** What goes or comes is a thing: between it and the verb no one is named. */
const rateMoves = new RegExp(
  `(?:^|[,;:–—]\\s|\\b(?:and|but|while|as|because|that)\\s)(?:[Ii]t|(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Aa]n?)\\s(?:[\\p{L}\\d-]+\\s){0,4}?(?:${rates}))\\s(?:(?:is|are|was|were|will|would|be|has|have|had|to|due|set|expected|scheduled|also|then|can|could|may|might)\\s)*$`,
  "u",
);
const rateMovesKo =
  /(?:관세|세율|관세율|부과금)(?:이|가|은|는|도)\s(?:[^\s,.]*[일날월에로]\s|다시\s|또\s|그대로\s|도로\s){0,4}$/u;

/** "a day after Kim set out": behind a conjunction of time the person named right before the verb is its subject. */
const movesAtOnce = (text: string, sentence: Span, { start, end }: Span, trigger: Span): boolean =>
  /^\s(?:(?:had|has|also|already|himself|herself|first)\s)*$/u.test(text.slice(end, trigger.start)) &&
  /(?:\b(?:after|before|until|since)|,\swith)\s(?:the\s|his\s|her\s)?$/u.test(
    text.slice(Math.max(sentence.start, start - 20), start),
  );

/** "김 장관이 출국한 다음 날": the words before it are a clause of their own. */
const asClauseOfTime =
  /^(?:[가-힣]{0,4})(?<![와고해서아어며])\s?(?:지\s|다음\s?날|이튿날|뒤|후|직후|(?:바로\s)?그\s?다음|전날|날)/u;

/**
 * "Both ministers plan to be back": those who left, where the people that were joined last are of the other side.
 */
export function groupOfMove(
  kind: TravelKind,
  lastGroup: string[] | null,
  moves: readonly { kind: TravelKind; officials: string[] }[],
  sideOf: SideOf,
): string[] | null {
  if (kind !== "returns") return lastGroup;
  const gone = moves.filter((move) => move.kind !== "returns");
  const last = gone.at(-1)?.officials ?? [];
  const side = sideOf(last[0] ?? "");
  if (lastGroup?.every((official) => sideOf(official) === side)) return lastGroup;
  if (last.length > 1) return last;
  const all = gone.flatMap(({ officials }) => officials).filter((official) => sideOf(official) === side);
  const two = [...new Set(all.toReversed())].slice(0, 2).toReversed();
  return two.length === 2 ? two : lastGroup;
}

/** "After landing at Incheon on Tuesday, Kim": the first named behind a phrase without a subject is who does it. */
function subjectBehind({ text, mentions, sentence, people }: Around, trigger: Span): Mention | null {
  const lead = text.slice(sentence.start, trigger.start);
  const isOpening =
    /^(?:(?:\p{Lu}\p{Ll}+\s)?(?:[Aa]fter|[Bb]efore|[Uu]pon|[Oo]n|[Ww]hile|[Ww]hen)\s(?:\p{L}+ly\s)?(?:\p{L}+ing\s[^.,;]{0,30})?)?$/u.test(
      lead,
    ) && /^\p{L}+ing\b/u.test(text.slice(trigger.start, trigger.end));
  if (!isOpening) return null;
  const first = mentions.find(
    (mention) =>
      mention.start >= trigger.end &&
      mention.how !== "body" &&
      people.isSubject(withInitials(text, mention), sentence),
  );
  const between = first ? text.slice(trigger.end, withInitials(text, first).start) : "";
  return first?.official && /^[^;:.]{0,90},\s(?:the\s|[\p{L}’']+\s){0,4}$/u.test(between) ? first : null;
}

export function travellersOf(
  around: Around,
  trigger: Span & { words: string },
  next: number,
  before: { officials: string[]; end: number } | null,
  lastGroup: string[] | null,
  lastSubject: string[],
  sideOf: SideOf,
): string[] {
  const { text, language, people, sentence, mentions, plain, speaker } = around;
  const isKorean = language === "ko";
  const idsOf = (group: readonly Mention[]) => [...new Set(group.flatMap(({ official }) => official ?? []))];
  const companions = (officials: string[]) => withCompanions(around, trigger, next, officials, sideOf);
  if (isKorean) {
    const behind = mentions.find(
      (mention) =>
        mention.official !== null && mention.start >= trigger.end && mention.start - trigger.end < 40,
    );
    if (behind && adnominal.test(text.slice(trigger.start, behind.start)))
      return companions(idsOf(joinedWith(text, language, mentions, behind)));
  }
  // "Seoul will send Yeo to Washington"
  if (/^(?:sen[dt]|dispatch)/u.test(trigger.words)) {
    const sent = mentions.find(({ start, end }) => start >= trigger.start && end <= trigger.end);
    if (sent) return idsOf(joinedWith(text, language, mentions, sent));
    if (!passive.test(text.slice(Math.max(sentence.start, trigger.start - 24), trigger.start))) return [];
  }
  // "left on Sunday, followed by Yeo on Monday"
  if (/^followed.*by$/u.test(trigger.words)) {
    const follower = mentions.find(({ start, official }) => official !== null && start >= trigger.end);
    const isNext =
      follower && /^\s(?:the\s)?(?:[\p{L}.-]+\s){0,5}$/u.test(text.slice(trigger.end, follower.start));
    return before && isNext ? idsOf(joinedWith(text, language, mentions, follower)) : [];
  }
  const subjects = mentions.filter(
    (mention) =>
      mention.end <= trigger.start &&
      mention.how !== "body" &&
      !ownsOther.test(text.slice(mention.end, mention.end + 40)) &&
      (people.isSubject(withInitials(text, mention), sentence) ||
        isSubjectOfEntry(text, sentence, mention) ||
        (!isKorean && movesAtOnce(text, sentence, withInitials(text, mention), trigger)) ||
        (isKorean && leaderOfKo.test(text.slice(mention.end, trigger.start))) ||
        ledBy.test(text.slice(Math.max(sentence.start, mention.start - 20), mention.start))),
  );
  if (speaker !== null) {
    const before = text.slice(sentence.start, trigger.start);
    const isOfSpeaker = isKorean
      ? subjects.length === 0
      : firstPerson.test([...before.slice(-60).matchAll(personal)].at(-1)?.[0] ?? "");
    if (isOfSpeaker) return [speaker];
    if (subjects.length === 0) return [];
  }
  // "Trump put the rate off, and it returns on July 9"
  if ((isKorean ? rateMovesKo : rateMoves).test(text.slice(sentence.start, trigger.start))) return [];
  // "met Landau, who arrived in Seoul the day before"
  const relative = mentions.findLast(
    (mention) =>
      !isKorean &&
      mention.end <= trigger.start &&
      relativeClause.test(text.slice(mention.end, trigger.start)),
  );
  if (relative) {
    if (relative.official === null) return [];
    const side = sideOf(relative.official);
    return companions(
      idsOf(joinedWith(text, language, mentions, relative)).filter((official) => sideOf(official) === side),
    );
  }
  // "여한구> 네, 11일에 나가서": the name of who speaks stands before it.
  const labelled =
    mentions.find(
      (mention) =>
        mention.start - sentence.start < 4 && /^\s?[>:：]\s/u.test(text.slice(mention.end, mention.end + 3)),
    )?.official ?? null;
  const topics = isKorean ? subjects.filter((mention) => people.isTopic(mention)) : [];
  const subject = (isKorean ? (subjects.at(-1) ?? topics.at(-1)) : subjects.at(-1)) ?? null;
  const lead = plain.slice(
    Math.max(0, (subject?.end ?? sentence.start) - sentence.start),
    trigger.start - sentence.start,
  );
  const isGroup = (isKorean ? groupWordKo : groupWordEn).test(lead.replace(besideGroup, ""));
  // "여 본부장은 김 장관이 출국한 다음 날 떠났다": the topic is that of the sentence.
  const topic = topics.at(-1);
  const isPastClause =
    isKorean &&
    before !== null &&
    subject !== null &&
    topic !== undefined &&
    topic.end <= subject.start &&
    subject.end <= before.end &&
    asClauseOfTime.test(text.slice(before.end - 1, trigger.start));
  if (isPastClause) return idsOf(joinedWith(text, language, mentions, topic));
  if (isGroup && before && before.officials.length > 1) return before.officials;
  if (isGroup && lastGroup) return lastGroup;
  if (before && (subject === null || subject.end <= before.end) && before.officials.length > 0)
    return isKorean ? before.officials : companions(before.officials);
  if (subject === null && labelled !== null) return [labelled];
  const opened = subject === null && !isKorean ? subjectBehind(around, trigger) : null;
  if (opened) return companions(idsOf(joinedWith(text, language, mentions, opened)));
  if (subject === null && isKorean) {
    const owner = mentions.findLast(({ official, end }) => official !== null && end <= trigger.start);
    if (owner && ofOwnerKo.test(text.slice(owner.end, trigger.start)))
      return idsOf(joinedWith(text, language, mentions, owner));
    if (
      strangersKo.test(
        plain
          .slice(0, trigger.start - sentence.start)
          .split(clauseEndKo)
          .at(-1) ?? "",
      )
    )
      return [];
  }
  // "The talks took off on Sept. 11": without a place only people depart.
  if (subject === null && bareDeparture.test(trigger.words)) return [];
  if (subject === null && !isKorean && strangers.test(text.slice(sentence.start, trigger.start))) {
    const lead = { start: sentence.start, end: trigger.start };
    if (!mentions.some((mention) => mention.how !== "body" && isWithin(mention, lead))) return [];
  }
  if (subject === null)
    return mentions.some(
      (mention) => mention.how === "name" && mention.official === null && mention.end <= trigger.start,
    )
      ? []
      : companions(lastSubject);
  if (subject.official === null) return [];
  // "Kim said a team will travel": who is told of is somebody else.
  const saying = saidOfOthers.exec(text.slice(subject.end, trigger.start))?.groups?.rest;
  if (!isKorean && saying !== undefined && !ofSelf.test(saying)) return [];
  const behind = text.slice(subject.end, trigger.start).replace(ledGroupKo, " ");
  if (isKorean && otherGoes.test(behind)) return [];
  // "Kim met Lutnick, the commerce secretary, and Yeo flew home": whom the first met does not move.
  const joined = joinedWith(text, language, mentions, subject).filter(
    (mention) =>
      sideOf(mention.official ?? "") === sideOf(subject.official ?? "") ||
      people.isSubject(withInitials(text, mention), sentence),
  );
  return companions(
    idsOf(isSubjectOfEntry(text, sentence, subject) ? withinEntry(text, sentence, joined) : joined),
  );
}
