/** Figures of trade, markets and opinion, which are no part of the talks; their dates and amounts do not count. */
import type { Span } from "./spans";

/** Of polls: what they say is no term of the talks. */
export const opinionEn =
  "polls?|polled|pollsters?|surveys?|surveyed|respondents?|approval ratings?|Gallup|Realmeter";
export const opinionKo = "설문|응답자|응답률|지지율|갤럽|리얼미터";
/** Of stock markets. */
export const indicesEn = "kospi|kosdaq|nasdaq|dow jones|s&p 500|nikkei";
export const indicesKo = "코스피|코스닥|나스닥|다우지수";

const measuredEn =
  "exports?|imports|shipments|(?:vehicle|car|auto|retail)\\s(?:sales|output|production)|sales|output|(?:trade\\s)?surplus|(?:trade\\s)?deficit|trade balance|(?:foreign[- ](?:exchange|currency)\\s)?reserves|exchange rate|inflation|consumer prices|economic growth|growth rate|unemployment|jobless rate|orders|(?:operating|net|quarterly)\\s(?:profit|loss|income)|earnings|revenue|shares|stocks?|the won|the dollar";
const changeEn =
  "rose|risen|rise|fell|fallen|fall|grew|grown|shrank|shrunk|slid|slipped|gained|lost|jumped|surged|soared|plunged|tumbled|dropped|declined|dipped|climbed|edged|eased|widened|narrowed|swelled|doubled|tripled|halved|totall?ed|amounted to|stood at|stands at|came (?:in )?(?:at|to)|reached|hit|ran at|runs at|averaged|recovered|rebounded|weakened|strengthened|accounted for|closed|ended|finished|opened|traded|(?:increased|decreased|expanded|contracted|up|down)(?=\\s(?:by\\s)?\\d|\\sin\\s|\\sfrom\\s)|(?:to|could|may|might)\\s(?:shrink|grow|fall|drop|decline|slow|recover|rebound)|(?:was|were|is|are)\\s(?:about\\s|some\\s|only\\s|just\\s|at\\s|worth\\s)?(?=[$€₩\\d])";
/** "a duty on imports rose": it is the duty that did. */
const dutyOn =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|rates?)\s(?:(?:of|at)\s\S+\s\S+\s)?(?:on|for|against)\s(?:\S+\s){0,4}$/iu;
const figureEn = new RegExp(`\\b(?:${measuredEn})\\b(?=[^;]{0,70}?\\b(?:${changeEn}))`, "giu");
const statedEn = new RegExp(
  [
    `\\b(?:rise|fall|drop|decline|jump|increase|decrease|gain|slump|surge|plunge)\\sin\\s(?:[\\p{L}.-]+\\s){0,4}(?:${measuredEn})\\b`,
    `\\b(?:${measuredEn})\\s(?:of|at|worth)\\s(?:about\\s|some\\s|nearly\\s|over\\s)?[$€₩\\d]`,
    `\\b(?:${opinionEn}|${indicesEn})\\b`,
    "\\b(?:shipped|sold|exported|imported|logged|posted|booked)\\s(?:(?:a|about|some|nearly|only|just|over|record|more than)\\s){0,2}(?:[$€₩]?\\d|(?:[\\p{L}-]+\\s){1,4}worth\\s)",
    "\\b(?:base|policy|benchmark)\\s(?:interest\\s)?rates?\\b",
    "\\b(?:year[- ]on[- ]year|on[- ]year|(?:from|than) (?:a|one) year (?:ago|earlier|before))\\b",
    "\\b(?:closed|ended|finished|traded|settled)\\sat\\s[\\d,.]+\\swon\\b",
  ].join("|"),
  "iu",
);

const measuredKo = `${indicesKo}|수출(?![품차입통하세국기])액?|수입액|수입(?=[은이]\\s)|무역수지|경상수지|흑자|적자|외환보유[액고]|환율|물가|성장률|판매량?|(?<!총|과잉|과잉 )생산량?|출하량?|실업률|취업자|매출액?|영업이익|순이익|주가|시가총액|점유율`;
const changeKo =
  "늘었|늘어|늘고|줄었|줄어|줄고|증가|감소|급증|급감|올랐|내렸|올라|내려|상승|하락|뛰었|뛰어|떨어|기록|집계|마감|달했|달한|넘었|넘어|웃돌|밑돌|그쳤|나타났|[\\d,.]+\\s?%|(?:달러|원|건|대|명)(?:이?다|이?었다|였다|입니다|이?었습니다|였습니다)";
const figureKo = new RegExp(`(?:${measuredKo})(?:(?!관세[가는를율])[^;]){0,70}?(?:${changeKo})`, "u");
const statedKo = new RegExp(
  `${opinionKo}|기준\\s?금리|여론\\s?조사|응답(?:[은이]\\s|한\\s)|리서치|조사한 결과|표본오차|(?:1년|한 해) 전(?:보다|에 비해|과 비교)|전년\\s?(?:동월|동기|같은|대비)|작년 같은 (?:달|기간)|\\d월 ?(?:말|초) (?:현재|기준)`,
  "u",
);

/** Whether a clause or a sentence states a figure of trade, markets, the economy or opinion. */
function isStatistic(words: string): boolean {
  if (/[가-힣]/u.test(words)) return statedKo.test(words) || figureKo.test(words);
  return (
    statedEn.test(words) ||
    [...words.matchAll(figureEn)].some(
      ({ index }) => !dutyOn.test(words.slice(Math.max(0, index - 60), index)),
    )
  );
}

const clauseEnd =
  /[;:—–"“”]|,(?=\s)|\s(?=(?:after|when|before|because|while|but|although|that|which|who|whereas)\s)|(?<=(?:[했었았됐졌렸겼랐왔갔났이하되늘줄](?:고|며|면서|지만|으나|는데|으며|자)|[가-힣]\s?(?:뒤|후)))\s/gu;
const finite =
  /\b(?:said|says|told|will|would|is|are|was|were|has|have|had|met|\p{L}{3,}ed)\b|[다며고][.\s]*$/u;
export const isOfDuty = /tariff|\bdut(?:y|ies)\b|관세/iu;
const quoteMark = /["“”]/u;

/** The clause around a place; a few words without a verb, such as "In July,", belong to the clause beside them. */
export function clauseAround(text: string, sentence: Span, place: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  const ends = [...words.matchAll(clauseEnd)].map(
    ({ index, 0: mark }) => sentence.start + index + mark.length,
  );
  const edges = [sentence.start, ...ends.filter((end) => end < sentence.end), sentence.end];
  const last = edges.findLastIndex((edge) => edge <= place.start);
  const start = edges[last] ?? sentence.start;
  const end = edges.slice(last + 1).find((edge) => edge >= place.end) ?? sentence.end;
  const own = text.slice(start, end);
  const isFragment = own.trim().split(/\s+/).length <= 5 && !finite.test(own) && !isOfDuty.test(own);
  if (!isFragment) return { start, end };
  const isOpening = start === sentence.start;
  // What is quoted is a clause of its own.
  if (quoteMark.test(text[(isOpening ? end : start) - 1] ?? "")) return { start, end };
  return isOpening
    ? { start, end: edges.find((edge) => edge > end) ?? end }
    : { start: edges[last - 1] ?? start, end };
}

/** Whether what stands at the place is part of such a figure. */
export function isInStatistic(text: string, sentence: Span, place: Span): boolean {
  const { start, end } = clauseAround(text, sentence, place);
  return isStatistic(text.slice(start, end));
}
