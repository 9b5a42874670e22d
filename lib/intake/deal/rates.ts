/** Percentages that may be duties: written in digits or words, without shares, growth, former ones and those of others. */
import { englishNumber, numberOfWords } from "@/lib/intake/text/number-words";
import { otherCountriesKo, otherPeoples, otherStates } from "@/lib/intake/text/country-words";
import { opinionEn, opinionKo } from "@/lib/intake/text/statistics";
import { matchesIn, type Span } from "@/lib/intake/text/spans";

export type Rate = Span & { value: number; former: number | null };

const sign =
  "(?:%(?!\\s?(?:p\\b|포인트))|percent(?!age)(?!\\s?points?)|per\\s?cent\\b|pct\\b|퍼센트(?!\\s?포인트)|프로(?=[를가는의로]))";
const percent = new RegExp(
  `(?<![\\d.,])(?<number>\\d{1,3}(?:\\.\\d+)?)[\\s-]?${sign}|(?<words>${englishNumber})[\\s-]?(?:percent(?!age)(?!\\s?points?)|per\\s?cent\\b)`,
  "giu",
);

/** "They still pay 25", "from 15 percent to 25": the sign stands with a rate before it in the paragraph. */
const unsigned = new RegExp(
  `\\b(?:(?<pays>pay(?:s|ing)?|paid|charged|(?<=(?:\\b(?:is|are|was|were|be|been|now|still)|stays?|stands?|remains?|[’']s)\\s)at|(?<=\\b(?:drops?|falls?|fell|dropped|comes? down|came down|goes up|rises?|cut|raised|lowered)\\s)to|becomes?|the same|(?<=\\b(?:agreed|settled)\\s)(?:on|for)|the(?=\\s\\S+\\s(?:agreed|promised|pledged|threatened)\\b))|to|than|(?<=\\binstead )of(?: the)?)\\s(?<number>\\d{1,2}(?:\\.\\d+)?|${englishNumber})(?=[.,;:)”"’]+(?:\\s|$)|\\s(?:and|but|unless|while|since|because|after|before|until|so|though|although|whereas|if|or|on|in(?=\\s\\p{Lu})|from|as|once|when|that|he|she|it|they|agreed|promised|pledged|threatened)\\b|$)`,
  "giu",
);
const signBefore = /(?:%|percent|per cent)[^]{0,300}$/iu;
/** "from Oct. 20 to 25", "8 to 10". */
const notUnsigned = /\b\p{L}{3,9}\.?\s\d{1,2}\s$|\d\s$|\b(?:up|close|due|next|prior)\s$/iu;

/** Rates in percent and those that leave the sign out, in order of the text. */
export function percentagesIn(text: string, sentence: Span): (Span & { value: number })[] {
  const found = matchesIn(percent, text, sentence).map(({ match, start, end }) => {
    const { number, words } = match.groups ?? {};
    return { start, end, value: number === undefined ? numberOfWords(words ?? "") : Number(number) };
  });
  for (const { match, end } of matchesIn(unsigned, text, sentence)) {
    const number = match.groups?.number ?? "";
    const start = end - number.length;
    const lead = text.slice(Math.max(0, start - 330), start);
    const isOfSentence = found.some((one) => one.end <= start);
    if ((!isOfSentence && match.groups?.pays === undefined) || !signBefore.test(lead)) continue;
    if (notUnsigned.test(text.slice(sentence.start, end - match[0].length))) continue;
    found.push({ start, end, value: numberOfWords(number) ?? Number(number) });
  }
  const repeated = matchesIn(
    /\bthe same (?:rate|level|tariff|duty|levy|percentage)\b|같은\s(?:세율|관세율|관세)(?=[을를이가로])/giu,
    text,
    sentence,
  );
  for (const { start, end } of repeated) {
    const value = found.findLast((one) => one.end <= start)?.value ?? null;
    found.push({ start, end, value });
  }
  return found
    .flatMap(({ start, end, value }) => (value === null ? [] : [{ start, end, value }]))
    .toSorted((a, b) => a.start - b.start);
}

/** No sentence states more rates than this. */
const mostRates = 12;

/** "from 25 percent", "25%에서": the new rate stands elsewhere in the sentence. */
const formerBefore =
  /(?:(?<!\b(?:escape|relief|spared?|exempt(?:ed|ion)?|protect(?:ed)?|free|shield(?:ed)?|suffer(?:s|ed|ing)?|refuge)\s)\b(?:from|previous|former|earlier|initial|original|instead of|rather than|compared with|not|replacing)\s(?:(?:the|an?|its|their|our)\s)?(?:(?:current|present|full|previous|threatened|earlier|former|initial|original|flat|old|punitive)\s)?|(?:기존|종전|당초|이전|애초)의?\s?)$/iu;
const formerBehind =
  /^(?:\s?에서(?!는|도)|\s?이?던|\s?였던|\s?보다|\s?대신|\s?가?\s?아닌|[^,.%]{0,16}던\s|\s?(?:to|→|->|➝)\s?\d)/u;
/** "한국산에 매기던 15% 상호관세". */
const formerHabit = /(?:매기|물리|물|내|하|되|받)던\s(?:[가-힣]{1,8}(?<![은는이가])\s)?$/u;
/** The rate of a deal is no former one where another is still paid instead: "rather than the 15 percent promised". */
const promisedBehind =
  /^\s(?:(?:rate|tariff|duty|levy)\s)?(?:(?:that|which)\s(?:\p{L}+\s){1,4}?)?(?:promised|agreed|pledged|due|set out|negotiated|fixed)\b/iu;

/** "fell 4 percent", "up 2.1 percent": a change, not a level, which would have "to" before it. */
const changeBefore =
  /\b(?:rose|fell|fall|rise|gain(?:ed)?|lost|lose|slid|slipped|dropped|climbed|shrank|grew|grow|jumped|up|down|higher|lower|increased|decreased|declined|surged|tumbled|added|advanced|sank|plunged|soared|edged|(?:increase|decrease|drop|decline|growth|jump) of)\s(?:by\s)?(?:(?:about|nearly|some|almost|around|roughly|over|(?:more|less) than|as much as|another|an?)\s)?$/iu;
const changeBehind =
  /^\s(?:higher|lower|more|less|fewer|increase|decrease|growth|drop|rise|jump|decline|gain)\b|^\s?(?:가량|정도|가까이|넘게|이상)?\s?(?:오르|올랐|올라|오른|늘|줄|감소|증가|상승|하락|급증|급감|떨어졌|떨어진|내렸|내린|내려(?!간)|뛰었|뛴|빠졌|빠진|성장)/iu;
/** What is said of exports or prices is no duty; "exports are charged" is. */
const otherLevel =
  /\b(?:approval|support|margins?|turnout|sales|prices?|output|exports?|shipments?|imports|ratings?)\b[^,;]{0,60}\b(?:stood|fell|rose|was|were|dropped|grew|accounted|made up|reached|jumped|raised|cut)\s(?:(?:to|at|by|for|some|about)\s){0,2}$/iu;
/** "90 percent of the profits"; a duty is none "of" something. */
const shareBehind =
  /^\s(?:of\s(?!dut|tariff|customs)|stake|equity|interest|approval|share)|^\s?(?:의\s)?(?:지분|이하의\s지분)/iu;
const otherSubject = new RegExp(
  `\\b(?:${opinionEn}|profits?|principal|earnings|gdp|approval|growth|share of|shares|fees?|commission|equity|stakes?|inflation|interest rates?|surplus|deficit|turnout|margins?|market share|capacity)\\b|${opinionKo}|수익|이익|원금|gdp|국내총생산|국방비|성장|수수료|지분|응답|찬성|반대|여론|금리|이자|물가|비중|점유율|부가가치세|직접\\s?투자`,
  "iu",
);

const foreign = new RegExp(
  `\\b(?:${otherStates}|${otherPeoples}|American (?:cars?|goods|beef|autos?|products|imports|farm))\\b|${otherCountriesKo}|미국산|\\b(?:Toyota|Honda|Nissan|Volkswagen|Mercedes|BMW)s?\\b|도요타|혼다|폭스바겐|(?:다른|없는|않은|못한|그 밖의|여타)\\s나라|경쟁국|\\b(?:other|rival) (?:countries|nations)\\b|\\b(?:countries|nations) (?:without|with no|that have no)\\b`,
  "gu",
);
const korean = /\bKorean?s?\b|\bSeoul\b|\b[Oo]urs?\b|\b[Ww]e\b|한국|우리|국산|서울/gu;
/** "the same as Japan", "일본보다": named to compare. */
const comparedBefore =
  /\b(?:as|like|than|with|match(?:es|ing)?|unlike|to|alongside|equal to|from|against|rivals?|including|and)\s(?:that of\s|those of\s|the\s)?$/iu;
const comparedBehind =
  /^(?:산|차|의|\s자동차|이나|·EU|·유럽)?\s?(?:보다|처럼|[과와]\s?(?:같|마찬가지|동일|비슷|똑같)|수준|대비|식\s)/u;
/** "Cars from Japan": where the goods come from. */
const originBefore =
  /(?<!\b(?:as|than|like|on|for|of)\s)\b(?:cars|autos|automobiles|vehicles|goods|products|imports|parts|those|steel|lumber|medicines|exports|ones)\sfrom\s(?:the\s)?$/iu;
/** "the EU's pledge". */
const owns = /^(?:\sUnion)?['’]s\s/u;
/** "a Japanese daily". */
const isMedium = /^\s(?:dail(?:y|ies)|media|newspapers?|press|언론|매체|신문)/u;
const foreignBehind = new RegExp(
  `^(?:\\s(?:\\p{L}+\\s){0,2}?(?:on|for)\\s(?:(?!as\\s|than\\s|like\\s)\\p{L}+\\s){0,3}?|(?:의)?\\s)(?:${foreign.source})`,
  "u",
);

const koreanBehind = /^\s(?:\p{L}+\s){0,4}?(?:on|for|to|by)\s(?:South\s)?Korea|^의?\s?(?:한국|우리)/u;

const last = (pattern: RegExp, words: string) => [...words.matchAll(pattern)].at(-1);

/** Whether the words before a rate speak of another country's goods, and not after that of Korea's. */
export function isOfOthers(before: string, behind: string): boolean {
  if (foreignBehind.test(behind.slice(0, 60))) return true;
  if (koreanBehind.test(behind.slice(0, 60))) return false;
  const others = [...before.matchAll(foreign)].filter((hit) => {
    const next = before.slice(hit.index + hit[0].length, hit.index + hit[0].length + 12);
    if (isMedium.test(next)) return false;
    const lead = before.slice(Math.max(0, hit.index - 24), hit.index);
    const isCompared =
      comparedBefore.test(lead) &&
      !originBefore.test(lead) &&
      !(/countries|nations/iu.test(hit[0]) && /\bfrom\s$/iu.test(lead));
    return owns.test(next) || (!isCompared && !comparedBehind.test(next));
  });
  const other = others.at(-1);
  if (!other) return false;
  return (last(korean, before)?.index ?? -1) < other.index;
}

/** In a clause of a condition nothing is said to be so: "if the rate returns to 25 percent". */
const conditionBefore = /\b(?:if|should|in case)\b[^,;]{0,80}$/iu;
const conditionBehind = /^[^,.%\d]{0,18}(?:(?<![반화측])면|(?<!기)땐|때는|경우(?!의))(?=[\s,.])/u;

function isOther(before: string, behind: string, sentenceBefore: string): boolean {
  return (
    changeBefore.test(before) ||
    /\bby\s(?:(?:about|some|up to|at least)\s)?$/iu.test(before) ||
    otherLevel.test(sentenceBefore.slice(-120)) ||
    changeBehind.test(behind) ||
    shareBehind.test(behind) ||
    otherSubject.test(before.slice(-30)) ||
    otherSubject.test(behind.slice(0, 25).split(/[,;]|(?<=[가-힣])고\s/u)[0] ?? "") ||
    conditionBefore.test(sentenceBefore.slice(-90)) ||
    conditionBehind.test(behind)
  );
}

/** In order of the text, each with the rate that it takes the place of, where one is named. */
export function ratesIn(text: string, sentence: Span): Rate[] {
  const rates: Rate[] = [];
  let former: number | null = null;
  for (const { start, end, value } of percentagesIn(text, sentence)) {
    const sentenceBefore = text.slice(sentence.start, start);
    const before = sentenceBefore.slice(-60);
    const behind = text.slice(end, Math.min(sentence.end, end + 80));
    const isFormer =
      (formerBefore.test(before) && !promisedBehind.test(behind)) ||
      formerBehind.test(behind) ||
      formerHabit.test(before);
    if (isFormer) {
      const previous = rates.at(-1);
      // "to 15 percent from 25 percent" names it behind.
      if (previous && /\b(?:from|rather than|instead of)\s\P{N}*$/u.test(before)) previous.former ??= value;
      else former = value;
      continue;
    }
    if (isOther(before, behind, sentenceBefore)) continue;
    const fromUnsigned = /\bfrom\s(\d{1,3}(?:\.\d+)?)\sto\s$/iu.exec(before)?.[1];
    rates.push({ start, end, value, former: fromUnsigned === undefined ? former : Number(fromUnsigned) });
    former = null;
    if (rates.length === mostRates) break;
  }
  return rates;
}
