/** Whether a duty is charged, agreed or threatened, by the verb that the rate belongs to. */
import type { StepStatus } from "@/lib/domain/record/record";

/**
 * What a verb says of the rate. `future`: it is to be paid, `lowered`: it goes down; which of agreed, charged or
 * threatened that is follows from the rest of the sentence. `ended`: it applies no longer.
 */
type Signal = StepStatus | "future" | "lowered" | "ended";
type Signals = readonly (readonly [Signal, RegExp])[];

const modal =
  "(?:will|would|shall|should|can|could|may|might|must|(?<!due |subject |fall |falls |cut |down |back |return |owing )to|'ll|’ll|going to|or)";
const between =
  "(?:\\s(?:not|be|have|again|then|also|soon|only|now|instead|immediately|have to|\\p{L}+ly)){0,3}\\s";
const up =
  "(?:rais|hik|increas|ris(?:e|ing)|jump|climb|doubl|tripl|return|restor|revert|reimpos|put|snap|bump|boost|make|go(?: back)? up|go back|bring back|bounce|spik|lift|go(?= (?:from|up|to \\d)))";
const down =
  "(?:lower|cut|reduc|fall|drop|come down|go down|bring down|brought down|slash|halv|trim|eas|declin|shrink)";
const pay =
  "(?:charg|pay|paid|fac|hit|appl|impos|subject|levied|levy|slap|carry|bear|tax|set|take effect|start|begin|go into|come into|become|turn into|collect|mean)";

const english: Signals = [
  [
    "ended",
    /\b(?:ceas(?:ed?|es|ing)|expir(?:ed?|es)|no longer|struck down|invalidat(?:ed|es)|lapsed?|(?:was|were|been|is|are) (?:scrapped|voided|annulled|dropped|abandoned|withdrawn|struck|void|dead|gone)|stopp?ed (?:being|collecting)|averted|escaped|avoided)\b/giu,
  ],
  [
    "charged",
    /\bwill (?:stay|remain|keep|continue)\b|\b(?:continu|go|keep)(?:e?s|e|ed)? (?:to (?:be )?|on )(?:pay|fac|charg|bear|carry|levied|tax)\p{L}*|\b(?:still )?ha(?:s|ve) to pay\b/giu,
  ],
  [
    "threatened",
    new RegExp(
      [
        `\\b${modal}${between}${up}\\p{L}*`,
        `\\b(?:rais|hik|increas|restor|revert|return)ing\\b`,
        `\\b(?:return|hike|rise|increase|jump|reversion)\\s(?:\\p{L}+\\s){0,4}?(?:to|of)\\b`,
        `\\breturn(?:s|ed)? to\\b|\\bback (?:up )?(?:to|at)\\b|\\b(?:raise|hike|increase)s?\\b`,
        `threat\\p{L}*|\\bwarn\\p{L}*|\\bavert\\b|\\bavoid\\b|\\bescape\\b|\\bavoiding\\b|\\bdodge\\b|\\b(?:stave|head|fend|ward)(?:ing|s)? off\\b|\\bprevent\\p{L}*`,
        `\\bpropos\\p{L}*|\\bplan(?:s|ned|ning)? to\\b|\\bvow\\p{L}*|\\bunless\\b|\\bultimatum\\b`,
        `\\b(?:set|due|scheduled|slated|poised|expected) to (?:take effect|start|begin|kick in|become|rise|go|return|jump|hit|be imposed)\\b`,
        `\\b(?:paused|suspended|deferred|put off|postponed|(?:on|put on) hold|reviv(?:ed?|es|ing)|would replace)\\b`,
        `\\b(?:pay|face) or\\b|\\bor (?:they |else )?(?:pay|face)\\b|\\bcould\\b|\\bmight\\b`,
      ].join("|"),
      "giu",
    ),
  ],
  [
    "agreed",
    new RegExp(
      [
        `\\b(?:agreed|promised?|pledged|assured|guaranteed|negotiated|settled on|secured|capped|caps|sealed|clinched)\\b`,
        `\\b(?:${modal})${between}${down}\\p{L}*`,
        `\\b(?:gets?|getting|receives?)\\b`,
      ].join("|"),
      "giu",
    ),
  ],
  [
    "future",
    new RegExp(
      `\\b${modal}${between}${pay}\\p{L}*|\\bcomes? into (?:play|force|effect)\\b|\\b(?:kicks?|sets?) in\\b`,
      "giu",
    ),
  ],
  [
    "charged",
    /\bpay(?:s|ing)?\b|\bpaid\b|\bcharg(?:ed|es|ing|e)\b|\bfac(?:e|es|ed|ing)\b|\bsubject to\b|\bimpos(?:ed|es|ing)\b|\bslapp?(?:ed|s)\b|\blevie[sd]\b|\b(?:been|was|were|is|are) hit\b|\bcarr(?:y|ies)\b|\bbears?\b|\btax(?:ed|es)\b|\bke(?:eps?|pt)\b|\bstays?\b|\bstayed\b|\bremain(?:s|ed)?\b|\bstands? at\b|\bappl(?:y|ies|ied)\b|\bt(?:ook|akes|aken) effect\b|\bwent into\b|\bin (?:force|effect|place)\b|\bcollect(?:s|ed|ing)\b|\bretroactive\p{L}*|\bbackdated\b|\breached back\b|\b(?:was|were|has been|have been|had been) (?:raised|doubled|increased|hiked|set|fixed)\b|\bdoubled\b|\bstuck at\b|\bowes?\b|\bno change\b|\battracts?\b|\bsince\b/giu,
  ],
  [
    "lowered",
    new RegExp(
      `\\b(?:was|were|been)\\s(?:\\p{L}+ly\\s)?(?:lowered|cut|reduced|brought down|slashed|halved|trimmed)\\b|\\b(?:lower|cut|reduc|slash|trim|halv)(?:s|ed|es|e|ing|ting)?\\b|\\b(?:falls?|drops?|fell|dropped|(?:com|go)es? down|(?:came|went) down)\\b`,
      "giu",
    ),
  ],
];

const koUp =
  "(?:올리|올려|올린|올릴|오르|오른|오를|인상|높이|높인|높일|높아|뛰|뛸|뛴다|치솟|복귀|환원|복원|되돌|상향|원상)";
const koDown = "(?:낮추|낮춘|낮출|낮아|내리|내린|내릴|내려|인하|떨어|깎|줄이|줄인|줄어|하향|완화)";
const koPay =
  "(?:부과|적용|매기|매길|매겨|물리|물릴|물게|직면|붙을|붙게|붙이|붙일|낼|내게|물어야 하|지불|때리|때릴)";

const hangul: Signals = [
  [
    "charged",
    /(?:합의|협정|협상|타결|약속)(?:\s?대상)?(?:에서는?|에는?)\s?(?:빠졌|빠진|빠져|제외|들어\s?있지|포함되지|담기지)/gu,
  ],
  ["ended", /효력을 잃|무효|사라[졌진질]|폐지|종료|중단|만료|없어졌|걷지 않/gu],
  [
    "agreed",
    new RegExp(
      `[가-힣]{1,5}기로|합의|약속|정리됐|타결|보장|(?<!인)상한|못\\s?박|받기로|받을|받아냈|받아낸|소급|${koDown}[가-힣]{0,4}\\s?(?:것|예정|계획|방침|수)|(?:내려간다|내려갑니다|낮아진다|낮아집니다|낮아지|내려가|떨어진다|떨어지|인하되)`,
      "gu",
    ),
  ],
  [
    "charged",
    /(?:올랐|올라\s?있|인상됐|인상되었|높아졌|두 배로|뛰었)|(?:물고|내고|매기고|매겨지고|부과하고|부과되고|부과받고|적용하고|적용되고|적용받고|붙고|지불하고|물리고|유지되고|유지하고|맞고)\s?있|직면해\s?있|묶여\s?있|걸려\s?있|낸다|문다|붙는다|매긴다|물린다|부과된|부과한다|부과했|부과됐|부과돼|부과됩|부과되는|적용된|적용받는|적용됐|적용돼|적용됩|적용하는|지불(?:한다|합니다|하며|했)|냅니다|뭅니다|붙습니다|붙었|내는|무는|내야|물어야|냈다|물었다|유지|그대로|변동[은이]?\s?없|시행(?:됐|되고|중|된)|발효|관보|고시|계속|머물|직면하고|(?:내|물|매기|붙|부과하|부과되|적용하|적용되|적용받|지불하)(?:고|며|는데|지만|으며)(?:,|$)/gu,
  ],
  [
    "threatened",
    new RegExp(
      `${koUp}|${koPay}[가-힣]{0,3}\\s?(?:수|겠|방안|포고문|행정명령|계획|서한|방침|위기|경우|처지|안을)|(?:매기|물리|부과하|적용하|붙이)겠|(?:물리는|매기는|부과하는|부과하려는|적용하는|붙이는)\\s?(?:방안|포고문|행정명령|계획|내용|서한|안)|유예(?:됐|된|되|했|한)|미뤄[졌진]|보류(?:됐|된|했)|되살아|경고|위협|제안|추진|검토|예고|통보|엄포|압박|때리`,
      "gu",
    ),
  ],
  ["future", new RegExp(`${koPay}[가-힣]{0,3}\\s?(?:것|예정|전망|판)|(?:부과|적용)(?:될|할|키로)`, "gu")],
  ["lowered", new RegExp(koDown, "gu")],
];

/** Words by which a rate that goes down is in force. */
const inForce =
  /\bnotice\b|federal register|\bt(?:ook|akes|aken) effect|retroactive(?! once| when| if)|in force|backdated|reached back|\bsince\b|시행(?:됐|되고|중|된)|발효(?:됐|된|돼)|관보|고시/iu;
const notInForce =
  /\bno (?:date|order|day|timetable|notice|timeline)|\bnot (?:yet )?(?:in (?:force|effect)|taken effect|been (?:applied|lowered|cut|put|implemented|published|set|issued|signed|fixed))|\b(?:has|have|had) (?:not|yet to|n['’]t) (?:yet )?(?:put|issued?|published?|signed?|sign|take effect|taken|come into|set|been)|아직[^,.]{0,20}(?:않|못|없|안)|(?:시행|적용|발효|반영|이행)되지 않|(?:시행일|날짜|시점)[은이는도가]?[^,.]{0,14}(?:않|못|없|안\s|미정)/iu;
const ofDeal =
  /\bagree(?:d|ment|s)?\b|\bdeal\b|\baccord\b|\bhandshake\b|\bbargain\b|under which|in return|in exchange|promis\w*|\bpledg\w*|\bassur\w*|fact sheet|memorandum|\bMOU\b|\bceiling\b|합의|약속|팩트\s?시트|설명자료|양해각서|타결|협정|기로/iu;
const ofThreat =
  /threat|unless|\b(?:without|absent|barring|failing) (?:an?|any|the|such an?) (?:agreement|deal|accord)\b|warn|letter|proclamation|executive order|propos|(?:\b(?:because|since|until|for as long as)\b|,\sas\s)[^.;]{0,60}\b(?:has|have|had|did|does|do)(?: not|n['’]t| yet to| failed)\b|위협|경고|서한|편지|포고문|행정명령|방안|제안|(?:합의|타결|협상)(?:[이가을를]?\s?(?:없|안\s?되|못|불발|깨지|결렬)|하지\s?(?:못|않)|되지\s?(?:못|않))/iu;
/** Only a lower duty reaches back. */
const favourable = /retroactiv|소급/iu;
/** "합의대로 15%가 유지되고": the rate of the deal. */
const asAgreed = /(?:합의|약속)(?:한|된|했던|대로|한\s?대로)\s(?:[가-힣]{1,6}\s)?(?:최대\s)?$/u;
/** "the 15 percent promised", "25% that Trump says will". */
const ownBehind =
  /^(?:\s(?!but|and|while)\p{L}+){0,3}?\s(?:promised|agreed|pledged|threatened|announced|proposed|(?:that|which)\s(?!has been\b)\p{L})/iu;

/** "a 25 percent tariff is due to start": the rate belongs to the verb behind it. */
const isSubjectBehind =
  /^(?:\s(?!of\b)\p{L}+)?\s(?:tariffs?|dut(?:y|ies)|rates?|lev(?:y|ies)|surcharge)\s(?:(?:on|for|against)\s(?:\p{L}+\s){1,5}?)?(?:(?:still|now|already|also)\s)?(?:is|are|was|were|will|would|has|have|had|takes?|took|kicks?|goes|went|comes?|came|starts?|started|begins?|began|applie[sd]|appl(?:y|ies)|remains?|stays?|expires?|expired|hits?)\b/iu;

/** "Washington lowered its tariff to": who charges it has done so. */
const hasLowered =
  /\b(?:Washington|America|United States|U\.S\.|US|customs|administration|Trump|ha(?:s|ve) (?:already |since )?)\s?(?:lowered|reduced|brought down|slashed|halved|trimmed)\b/u;

const formerEn =
  /\b(?:down |up )?(?:from|instead of)\s(?:\p{L}+\s){0,3}?\d+(?:\.\d+)?(?:\s?(?:%|percent)|(?=\s(?:and|but|while)\s|[,;.]))/giu;

type Found = { signal: Signal; start: number; end: number };

/** In order of the words; of two that overlap the longer one. */
function signalsIn(words: string): Found[] {
  const all = (/[가-힣]/u.test(words) ? hangul : english).flatMap(([signal, pattern]) =>
    [...words.matchAll(pattern)].map((hit) => ({
      signal,
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
  );
  const sorted = all.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Found[] = [];
  for (const one of sorted)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}

export type RateContext = {
  /** The words of its clause before the rate and behind it, without other rates. */
  before: string;
  behind: string;
  /** What follows up to the end of the sentence where the clause has no verb of its own. */
  rest: string;
  sentence: string;
  /** "The 25 percent tariff would be cut to": the next rate is the new one. */
  isReplaced: boolean;
  direction: "up" | "down" | null;
  /** The text dates its start to a day after publication, or to what has not come about. */
  isAhead: boolean;
};

/** "The tariff on cars, now 25 percent, is to fall". */
const nowBefore = /\b(?:now|currently|still|already|at present)\s(?:at\s)?$|(?:현재|지금|이미|여전히)\s?$/iu;

/** The first verb behind a rate; one that denies its force says that it waits. */
function firstIn(words: string): Signal | null {
  const first = signalsIn(words)[0];
  const denied = notInForce.exec(words);
  return denied && denied.index <= (first?.end ?? Infinity) ? "agreed" : (first?.signal ?? null);
}

function signalOf({ before, behind, rest, sentence }: RateContext): Signal | null {
  const last = (words: string) => signalsIn(words).at(-1)?.signal ?? null;
  if (/[가-힣]/u.test(sentence)) {
    if (asAgreed.test(before)) return "agreed";
    if (putOffSinceKo.test(behind)) return "threatened";
    return firstIn(behind) ?? firstIn(rest) ?? last(before);
  }
  if (nowBefore.test(before)) return "charged";
  if (putOffSince.test(behind)) return "threatened";
  if (ownBehind.test(behind) || isSubjectBehind.test(behind)) return firstIn(behind) ?? last(before);
  return last(before) ?? firstIn(behind);
}

/** "took effect on April 9 and was suspended": the last of the verbs is what holds. */
const putOffSince =
  /^[^.;]*\b(?:and|but|then|before|only to)\s(?:(?:was|were|be|being|has been|had been)\s)?(?:\p{L}+ly\s)?(?:suspended|paused|postponed|deferred|put (?:off|on hold))\b/u;
const putOffSinceKo =
  /^[^.;]*(?:됐다가|했다가|되었다가|된\s?뒤|된\s?후|됐지만|됐으나)[^.;]*(?:유예|보류|중단|연기)(?:됐|된|했|되|돼)/u;

const outsideDeal =
  /\bleft out\b|(?:\b(?:not|never)|n['’]t) (?:\p{L}+ )?(?:part|covered|included|mentioned|touched)\b|\bexcluded\b|\buntouched\b|빠졌|빠진|제외|손대지/iu;

/** Of a clause without a verb that says it. */
function byNouns(clause: string): StepStatus {
  if (outsideDeal.test(clause)) return "charged";
  if (ofThreat.test(clause)) return "threatened";
  return ofDeal.test(clause) && !inForce.test(clause) ? "agreed" : "charged";
}

/** Null where it applies no longer. */
export function statusOf(given: RateContext): StepStatus | null {
  const context = { ...given, behind: given.behind.replace(formerEn, " ") };
  const { sentence, direction, isAhead } = context;
  const signal = signalOf(context);
  if (given.isReplaced && signal !== "charged" && signal !== null) return "charged";
  const isOfDeal = ofDeal.test(sentence);
  const toCome: StepStatus =
    favourable.test(sentence) ||
    direction === "down" ||
    (direction === null && isOfDeal && !ofThreat.test(sentence))
      ? "agreed"
      : "threatened";
  switch (signal) {
    case "ended":
      return null;
    case "future":
      return toCome;
    case "lowered":
      if (notInForce.test(sentence)) return "agreed";
      if (inForce.test(sentence)) return "charged";
      if (isAhead) return "agreed";
      if (hasLowered.test(context.before)) return "charged";
      if (isOfDeal) return "agreed";
      return /\b(?:was|were|been|cut to)\b|[졌됐갔췄]|내렸/u.test(
        context.before + context.behind + context.rest,
      )
        ? "charged"
        : "agreed";
    case "charged":
      return isAhead ? toCome : "charged";
    case null:
      if (isAhead) return toCome;
      if (notInForce.test(context.behind + context.rest)) return direction === "up" ? "threatened" : "agreed";
      return byNouns(`${context.before} ${context.behind}`);
    default:
      return signal;
  }
}
