/** Money of the deal and percentages that are terms of it. */
import type { AmountRole } from "@/lib/domain/record/record";
import { isAside } from "@/lib/intake/text/about-talks";
import { englishNumber, koreanNumber, numberOfWords } from "@/lib/intake/text/number-words";
import type { Sentence } from "@/lib/intake/text/sentences";
import { indicesEn, indicesKo, opinionEn, opinionKo } from "@/lib/intake/text/statistics";
import { isOfOthers, percentagesIn } from "./rates";
import { matchesIn, overlaps, type Span } from "@/lib/intake/text/spans";

/** In whole units of the currency; a rate in percent with currency `"%"`. */
export type FoundAmount = { value: number; currency: string; role: AmountRole };

const scales: Record<string, number> = {
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  thousand: 1e3,
  k: 1e3,
};
const scale = "(?:trillion|billion|million|thousand|bn|tn|trn|mn|[bmk])\\b";
const currencies: Record<string, string> = {
  $: "USD",
  US$: "USD",
  dollar: "USD",
  usd: "USD",
  달러: "USD",
  불: "USD",
  "₩": "KRW",
  won: "KRW",
  krw: "KRW",
  원: "KRW",
  "¥": "JPY",
  yen: "JPY",
  jpy: "JPY",
  엔: "JPY",
  "€": "EUR",
  euro: "EUR",
  eur: "EUR",
  유로: "EUR",
};
const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const figure = `${digits}|${englishNumber}`;

const signFirst = new RegExp(
  `(?<sign>US\\$|\\$|₩|¥|€|\\b(?:USD|KRW|JPY|EUR)\\s?)\\s?(?<one>${digits})(?:\\s?(?<scale1>${scale}))?(?:\\s?(?:-|–|to|and)\\s?(?:US\\$|\\$)?\\s?(?<two>${digits})(?=\\s?${scale}))?(?:[\\s-]?(?<scale2>${scale}))?`,
  "giu",
);
const wordLast = new RegExp(
  `(?<![\\d$₩¥€.,])(?<one>${figure})(?:\\s?(?:-|–|\\bto\\b|\\band\\b)\\s?(?<two>${figure}))?[\\s-](?<scale1>trillion|billion|million|thousand)[\\s-](?:U\\.?S\\.?[\\s-])?(?<sign>dollar|won|yen|euro|USD|KRW|JPY)s?\\b`,
  "giu",
);
/** "20 billion of it", "the other 150 billion": the currency is that of the money before it. */
const bareEnglish = new RegExp(
  `(?<![\\d$₩¥€.,])(?<one>${figure})[\\s-](?<scale1>trillion|billion)(?=[.,;:)’'"”]|\\s(?:of (?:it|that|which|them|this)|is|are|was|were|goes|went|comes?|for|to|in|an?|per|each|every|at|from|over|by|and|or|up ?front)\\b)`,
  "giu",
);
const koreanGroup =
  "(?:\\d(?:[\\d,.천백십]|\\s(?=[천백십조억만])){0,11}|[일이삼사오육칠팔구]?[천백십][\\d일이삼사오육칠팔구천백십]{0,6}|[일이삼사오육칠팔구](?=\\s?억))\\s?[조억만]\\s?";
const koreanFigure = `(?:${koreanGroup})+(?:\\d[\\d,]*[천백]?)?|\\d[\\d,.]*`;
const koreanMoney = new RegExp(
  `(?<![\\d.,가-힣])(?<number>${koreanFigure})\\s?(?:여\\s?)?(?:미국?\\s?)?(?<sign>달러|원|엔|유로|불)(?![가-힣]*(?:천|자))`,
  "gu",
);
const koreanStart =
  /(?<![\d.,])(?<number>\d[\d,.]*\s?[천백]?(?:조|억|만))(?:\s?(?:~|∼|-|–|에서)\s?)(?=\d[\d,.]*\s?[천백]?(?:조|억|만)?\s?(?<sign>달러|원|엔))/gu;
/** "3500억 중": the currency is that of the money before it. */
const bareKorean =
  /(?<![\d.,가-힣])(?<number>\d[\d,.]*\s?[천백]?[조억])(?=\s?(?:중|가운데|[은는이가을를의]|까지|씩)(?:\s|,))/gu;
const rangeStart =
  /(?<![\d.,])(\d+(?:\.\d+)?)(?:\s(?:to|or|and)\s|\s?[-–~∼]\s?)(?=\d+(?:\.\d+)?\s?(?:percent|%|퍼센트))/giu;
const shared = /profit|return|cash flow|split|수익|배분|나누|나눈|이익/iu;
/** "50:50", "90 to 10", "1대 9": shares of a whole of 100 or of 10. */
const split =
  /(?<![\d.,:/-])(?<one>\d{1,2})\s?(?:[-:–/]|대|to)\s?(?<two>\d{1,2})(?![\d%:/]|\s?(?:%|percent))/giu;

/** A conversion repeats a figure in another currency: "(약 500조원)", "or about 500 trillion won". */
const conversionBefore =
  /(?:\((?:약|한화|우리\s?돈|about|approximately|around|roughly|some|nearly|or|equivalent to|KRW|USD|₩|≈|\s|로)*|\bor (?:about|around|roughly|some)\s|한화\s?(?:로)?\s?(?:약\s)?|우리\s?돈\s?(?:으로)?\s?(?:약\s)?)$/iu;

const dealMoney =
  /\binvest\w*|pledg\w*|\bdeal\b|agreement|package|\bcash\b|upfront|up front|\bfunds?\b|\bloans?\b|guarantees?|ceiling|\bcap(?:ped|s)?\b|transfer\w*|remit\w*|shipbuilding|shipyards?|\blng\b|energy|purchas\w*|\bbuy\b|project|\bplant\b|capital|corporation|swap|installments?|arms|weapons|military|명목|투자|대미|현금|한도|상한|송금|납입|사업비|조선|자본금|펀드|보증|대출|구매|무기|스와프|패키지|분할|선불|에너지|공사|지불/giu;
/** Figures of trade, markets, companies and households. */
const otherMoney =
  /\b(?:exports?|imports?|(?:trade |goods )?(?:surplus|deficit)|shipments|(?:operating |net )?profit (?:of|fell|rose)|revenue|sales of|reserves|market (?:cap\w*|value)|budget|fined?|ticket|box office|salary|paid .{0,20} in (?:U\.S\. )?duties|damage|loss(?:es)?|film)\b|수출(?!입은행)|수입액|흑자|적자|무역수지|영업이익|매출|외환\s?보유|시가총액|예산|과징금|순매수|순매도|수주액?|피해액|손실|직구|유소년/giu;

const rateWords =
  /tariffs?|\bdut(?:y|ies)\b|\brates?\b|\blev(?:y|ies)\b|surcharge|section \d{3}|\bprofits?\b|\bearnings\b|returns?\b|principal|\bgdp\b|economic output|\bfees?\b|equity|charged|\b(?:pay(?:s|ing)?|paid|subject to|faces?|facing|hit with)\b|takes? effect|관세|세율|수익|이익|배분|원금|국내총생산|국방비|방위비|품목|과세|수수료|(?:직접|지분)\s?투자|(?<!차지하는\s)몫|물고|내고|낸다|내던|내는|지불|부과|붙[는고던은으]|적용|직면|매기|매긴|소급|낮[추췄춘춰]/giu;
/** Figures of trade, markets, polls and prices. */
const otherRates = new RegExp(
  `\\b(?:${opinionEn}|${indicesEn}|exports?|imports?|shipments|surplus|deficit|sales|stocks?|shares|voters|survey\\w*|approval|inflation|growth|prices?|unemployment|market share|turnout|opening|reserves)\\b|${opinionKo}|${indicesKo}|수출(?!입은행)|수입액|흑자|적자|주가|지수|응답|여론|조사(?:에서|한)|물가|성장률|증가율|기준금리|환율|매출|점유율|시청률|외환\\s?보유|찬성|할인`,
  "giu",
);
/** "rose 4 percent", "미국인의 61%": no term of the deal. */
const change =
  /\b(?:rose|risen|fell|fallen|gained|lost|jumped|surged|dropped|slid|slipped|grew|grown|shrank|shrunk|down|up|increased|decreased|climbed|(?<!no )more than|stake of)\s(?:by\s|about\s|some\s|roughly\s|nearly\s)?$|(?:국민|시민|미국인|한국인|응답자|유권자|업체|기업|가구)의\s(?:약\s)?$/iu;
/** A figure that something rose or fell by, or a share of people and goods; "25%로 올리다" is a rate. */
const otherRate =
  /^(?:\s?(?:on[- ]year|from a (?:year|month)|more than a (?:year|month)|off\b|higher|lower (?:on|at|in)|of (?:trade|the total|exports|respondents|voters|items|shipments|those|people|adults|Americans|Koreans|companies|firms)\b|approval|chance|stake)|.{0,14}\b(?:on[- ]year|from a year|of respondents)\b|(?!\s?(?:로|까지|에서|의 관세))(?:[가이는은]?\s?)(?:넘게\s|가까이\s)?(?:개방|증가|감소|급증|급감|상승|하락|올랐|내렸|지지|응답|오른|내린|할인|지분|확률|동결|성장|떨어|뛰|늘|줄|찬성|반대))/iu;

/** The end of the last match before the place, and the start of the first behind it, in the sentence. */
function nearest(
  pattern: RegExp,
  text: string,
  sentence: Span,
  place: Span,
): { before: number; behind: number } {
  let before = -Infinity;
  let behind = Infinity;
  for (const { start, end } of matchesIn(pattern, text, sentence)) {
    if (end <= place.start) before = end;
    else if (start >= place.end) behind = Math.min(behind, start);
  }
  return { before, behind };
}

/** Which of two subjects a figure belongs to: the one that its sentence named last, else the one named next. */
function subjectOf(
  [own, foreign]: readonly [RegExp, RegExp],
  text: string,
  sentence: Span,
  place: Span,
): "own" | "foreign" | null {
  const [one, two] = [nearest(own, text, sentence, place), nearest(foreign, text, sentence, place)];
  if (one.before !== two.before) return one.before > two.before ? "own" : "foreign";
  if (one.behind !== two.behind) return one.behind < two.behind ? "own" : "foreign";
  return null;
}

const plainNumber = (words: string) => numberOfWords(words) ?? Number(words.replaceAll(",", ""));
const rounded = (value: number) => Math.round(value * 100) / 100;

/** What the words of a clause say of the money in it, the most telling first. */
const roles: readonly [AmountRole, RegExp][] = [
  ["transfer", /transfer\w*|remit\w*|\bsent\b|송금|보냈|납입했|집행했|첫 집행/iu],
  [
    "project_cost",
    /(?:project|construction|total|plant)(?:[’']s)?\s?(?:total\s)?(?:costs?|worth)|\bcost(?:s|ing)?\b|사업비|공사비|건설비/iu,
  ],
  [
    "annual_cap",
    /\ba year\b|per year|annual\w*|each year|yearly|연간|한 해|매년|연 \d|연 (?=$)|해마다|1년에/iu,
  ],
  ["ceiling", /\bup to\b|at most|no more than|ceiling|\bcaps?\b|capped|maximum|한도|상한|이내|최대/iu],
  ["claim", /claim\w*|accord\w+ to|Trump (?:said|says|wrote)|demand\w*|요구|주장/iu],
];
/** Behind these a sentence speaks of other money. */
const roleBreak =
  /[,;]\s|\s(?:with|and|of which|while|but|plus)\s|\s(?=(?:capped|limited) (?:at|to)\b)|(?<=[가-힣](?:되|며|고|지만|으나)),?\s|(?:이|그)?\s?(?:가운데|중)\s|…/giu;
/** The noun that the sum is the size of. */
const pledgeNoun =
  /^\s?(?:규모의?\s)?(?:investment\s|대미\s?투자\s?)?(?:pledge|package|commitment|패키지|약속)/iu;
/** What stands right behind an amount is of that one. */
const ofAmountBefore = /^\s(?:(?:a|each|per|every)\s(?:single\s)?year|annually|yearly)\b/iu;
/** Words further away say nothing of the money. */
const roleReach = 90;

/** The clause that the money stands in; between two amounts it ends where the text first turns to the other. */
function roleOf(text: string, sentence: Span, place: Span, others: readonly Span[]): AmountRole {
  if (pledgeNoun.test(text.slice(place.end, place.end + 30))) return "pledge";
  const from = Math.max(
    sentence.start,
    place.start - roleReach,
    ...others.filter(({ end }) => end <= place.start).map(({ end }) => end),
  );
  const until = Math.min(
    sentence.end,
    place.end + roleReach,
    ...others.filter(({ start }) => start >= place.end).map(({ start }) => start),
  );
  const before = text.slice(from, place.start).replace(ofAmountBefore, "");
  const behind = text.slice(place.end, until);
  const lastBreak = [...before.matchAll(roleBreak)].at(-1);
  const nextBreak = [...behind.matchAll(roleBreak)][0];
  const words = [
    before.slice(lastBreak ? lastBreak.index + lastBreak[0].length : 0),
    text.slice(place.start, place.end),
    behind.slice(0, nextBreak?.index ?? behind.length),
  ].join("");
  return roles.find(([, pattern]) => pattern.test(words))?.[0] ?? "pledge";
}

type Hit = Span & { value: number; currency: string };

/** `context`: the currency of the money before the sentence, in its paragraph; null where there is none. */
function moneyIn(text: string, sentence: Span, context: string | null): Hit[] {
  const hits: Hit[] = [];
  for (const { match, start, end } of [
    ...matchesIn(signFirst, text, sentence),
    ...matchesIn(wordLast, text, sentence),
  ]) {
    const { sign, one, two, scale1, scale2 } = match.groups ?? {};
    const currency = currencies[(sign ?? "").trim()] ?? currencies[(sign ?? "").trim().toLowerCase()];
    if (currency === undefined || one === undefined) continue;
    const size = scales[(scale1 ?? scale2 ?? "").toLowerCase()] ?? 1;
    const sizeOfTwo = scales[(scale2 ?? scale1 ?? "").toLowerCase()] ?? size;
    hits.push({ start, end, value: rounded(plainNumber(one) * size), currency });
    if (two !== undefined) hits.push({ start, end, value: rounded(plainNumber(two) * sizeOfTwo), currency });
  }
  for (const { match, start, end } of [
    ...matchesIn(koreanMoney, text, sentence),
    ...matchesIn(koreanStart, text, sentence),
  ]) {
    const { number, sign } = match.groups ?? {};
    const currency = currencies[sign ?? ""];
    const value = koreanNumber(number ?? "");
    if (currency !== undefined && Number.isFinite(value) && value > 0)
      hits.push({ start, end, value: rounded(value), currency });
  }
  hits.sort((a, b) => a.start - b.start);
  for (const { match, start, end } of [
    ...matchesIn(bareEnglish, text, sentence),
    ...matchesIn(bareKorean, text, sentence),
  ]) {
    const { one, scale1, number } = match.groups ?? {};
    const currency = hits.findLast((hit) => hit.end <= start)?.currency ?? context;
    if (currency === null || hits.some((hit) => overlaps(hit, { start, end }))) continue;
    const value =
      number === undefined
        ? plainNumber(one ?? "") * (scales[scale1?.toLowerCase() ?? ""] ?? 1)
        : koreanNumber(number);
    if (Number.isFinite(value)) hits.push({ start, end, value: rounded(value), currency });
  }
  return hits.toSorted((a, b) => a.start - b.start);
}

/** "A $60 billion line that was opened in 2020": no money of these talks. */
function isOfEarlierYear(text: string, sentence: Span, place: Span, published: string | null): boolean {
  const behind = text.slice(place.end, sentence.end).split(/[,;]\s|(?<=[가-힣]고)\s/u)[0] ?? "";
  const before = text.slice(sentence.start, place.start);
  const year = /\bin\s(20\d\d)\b/u.exec(behind) ?? /(?:^In\s|^)(20\d\d)(?:,|년에?)\s[^,.]*$/u.exec(before);
  return year !== null && published !== null && Number(year[1]) + 1 < Number(published.slice(0, 4));
}

export function findAmounts(
  text: string,
  sentences: readonly Sentence[],
  published: string | null,
): (Span & { amount: FoundAmount })[] {
  const found: (Span & { amount: FoundAmount })[] = [];
  const seen = new Set<string>();
  const add = (place: Span, amount: FoundAmount) => {
    const key = `${amount.value} ${amount.currency}`;
    if (!seen.has(key)) found.push({ start: place.start, end: place.end, amount });
    seen.add(key);
  };
  const addRate = (place: Span, value: number) => add(place, { value, currency: "%", role: "rate" });
  const wordsOfPart = new Map<number, string>();
  for (const { part, start, end } of sentences) {
    const words = wordsOfPart.get(part) ?? "";
    if (words.length < 4000) wordsOfPart.set(part, `${words} ${text.slice(start, end)}`);
  }
  let currency: string | null = null;
  let partOfCurrency = -1;
  for (const sentence of sentences) {
    if (isAside(text, sentence)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const around = wordsOfPart.get(sentence.part) ?? words;
    const isNearDeal = around.search(dealMoney) >= 0;
    const isNearRates = [-1, 0, 1].some(
      (offset) => (wordsOfPart.get(sentence.part + offset) ?? "").search(rateWords) >= 0,
    );
    if (sentence.part !== partOfCurrency) currency = null;
    const money = moneyIn(text, sentence, currency);
    const isForeign = ({ start, end }: Span) =>
      isOfOthers(
        text.slice(sentence.start, start),
        // What is bought in America is money of the deal.
        text.slice(end, sentence.end).replace(/^(?:의\s)미국산/u, ""),
      );
    currency = money.at(-1)?.currency ?? currency;
    partOfCurrency = sentence.part;
    for (const hit of money) {
      const before = text.slice(Math.max(sentence.start, hit.start - 50), hit.start);
      if (isOfEarlierYear(text, sentence, hit, published)) continue;
      if (hit.value < 1e6 || conversionBefore.test(before) || isForeign(hit)) continue;
      const subject = subjectOf([dealMoney, otherMoney], text, sentence, hit);
      if (subject === "foreign") continue;
      // Billions of dollars are the deal's where nothing else is said of them.
      if (subject === null && !isNearDeal && !(hit.currency === "USD" && hit.value >= 1e9)) continue;
      add(hit, { value: hit.value, currency: hit.currency, role: roleOf(text, sentence, hit, money) });
    }
    const isTerm = (place: Span) => {
      const subject = subjectOf([rateWords, otherRates], text, sentence, place);
      return (
        (subject === "own" || (subject === null && isNearRates)) &&
        !change.test(text.slice(Math.max(sentence.start, place.start - 40), place.start)) &&
        !otherRate.test(text.slice(place.end, Math.min(sentence.end, place.end + 40))) &&
        !isForeign(place)
      );
    };
    for (const { value, ...place } of percentagesIn(text, sentence)) if (isTerm(place)) addRate(place, value);
    // "from 25 to 15 percent": the first has no sign of its own.
    for (const { match, start, end } of matchesIn(rangeStart, text, sentence))
      if (isTerm({ start, end })) addRate({ start, end }, Number(match[1]));
    if (words.search(shared) < 0) continue;
    for (const { match, start, end } of matchesIn(split, text, sentence)) {
      const shares = [Number(match.groups?.one), Number(match.groups?.two)];
      const whole = shares.reduce((sum, share) => sum + share, 0);
      if (whole !== 10 && whole !== 100) continue;
      for (const share of shares) addRate({ start, end }, (share * 100) / whole);
    }
  }
  return found;
}
