/** Moves that a sentence speaks of and that are none: denied, only thought of, or planned once and not made. */
import type { Span } from "@/lib/intake/text/spans";

/** "did not", "refused to" */
const denialEn =
  /(?:\b(?:not|never|(?:refus|declin)\w+ to)|n[’']t)\s(?:yet\s|be\s|to\s|been\s)?(?:have\s)?$/iu;
/** "did not land until Monday" */
const onlyThen = /^\s(?:[\p{L}]+\s){0,3}(?:until|till)\s/u;

const adverb = "(?:\\p{L}+ly\\s|also\\s|first\\s|both\\s|then\\s)?";
/** "was to have flown", "had been due to fly", "would have flown", "had planned to fly": the plan came to nothing. */
const oncePlanned = new RegExp(
  [
    `\\b(?:was|were)\\s${adverb}(?:(?:due|set|scheduled|supposed|expected|meant)\\s)?to\\shave\\s(?:been\\s)?${adverb}$`,
    `\\bhad\\s${adverb}been\\s${adverb}(?:due|set|scheduled|supposed|expected|meant|slated|booked|going|about|ready|planning|preparing|hoping)\\s(?:to\\s)?(?:be\\s)?${adverb}$`,
    `\\b(?:would|should|could|might)\\shave\\s(?:been\\s)?${adverb}$`,
    `\\bhad\\s${adverb}(?:planned|hoped|intended|meant|wanted|wished|prepared|arranged)\\s(?:to\\s)?(?:be\\s)?${adverb}$`,
    `\\b(?:was|were)\\s(?:originally|initially|at\\sfirst|first)\\s(?:due|set|scheduled|supposed|expected|meant|slated|to)\\s(?:to\\s)?(?:be\\s)?$`,
  ].join("|"),
  "iu",
);
/** "ruled out going", "instead of flying", "weighs a trip", "if he flies" */
const notMeant =
  /\b(?:rul(?:e|es|ed|ing)\sout|instead\sof|rather\sthan|without|decid\w+\sagainst|avoid\w*|stopped\sshort\sof|thought\s(?:better\s)?of|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|if|unless|whether|(?:scrapp|dropp|shelv|abandon|gave\sup|giv)\w*\s(?:up\s)?(?:his|her|their|a|the|plans?)?)\s(?:(?!(?:and|but|then|who)\s)[\p{L}’'-]+\s){0,4}$/iu;
/** "denied reports that he would fly" */
const rumoured =
  /\b(?:(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|no truth)\s[^,;]{0,40}|speculation|rumou?rs?|(?:media|news|press)\sreports?)\s(?:that|of|about)\s[^,;]{0,50}$/iu;
const possible = /\b(?:may|might|could)\s(?:\p{L}+\s)?$/iu;

const denialKo = /^[가-힣]{0,3}지(?:는|도)?\s?(?:않|못)/u;
/** Between a verb and what it comes to, as "할" of "출국할 예정이었으나". */
const stem = "^[가-힣]{0,4}(?:\\s[가-힣]{1,8}){0,2}?";
const oncePlannedKo = new RegExp(
  [
    `${stem}\\s?(?:예정|계획|방침|생각|참|일정)이었(?:으나|지만|는데|던|다가)`,
    `${stem}려(?:고|\\s)?\\s?(?:했(?:으나|지만|다가|는데|던)|하였)`,
    `${stem}려(?:던|다가|다\\s)`,
    `${stem}기로\\s?(?:했|돼\\s있었|되어\\s있었|예정됐)(?:으나|지만|다가|는데|던)`,
    "^[가-힣]{0,3}\\s(?:방안|가능성|경우|수도?\\s있|것을\\s검토)",
    "^(?:을|를)?\\s?(?:검토|타진|고려)(?:하|했|한|중)",
    "^[가-힣]{0,2}설(?:은|이|을|에)\\s",
    "^[가-힣]{0,5}(?:\\s[가-힣]{1,6}){0,2}?[다라]?는\\s(?:[가-힣]{1,6}\\s){0,2}(?:보도|관측|소문|추측|추정|루머|설(?=[은이을에도]))",
  ].join("|"),
  "u",
);
const ifKo = /^(?:한다면|하면|간다면|가면|가게\s되면|게\s되면|난다면)[\s,]/u;

/** `start` and `end` are those of the verb in the words of its sentence. */
export function isNotDone(words: string, { start, end }: Span, isKorean: boolean): boolean {
  if (isKorean) {
    const tail = words.slice(end, end + 30);
    return denialKo.test(tail.slice(0, 10)) || oncePlannedKo.test(tail) || ifKo.test(tail);
  }
  if (onlyThen.test(words.slice(end, end + 40))) return false;
  const lead = words.slice(Math.max(0, start - 70), start);
  const clause = lead.split(/[,;:—–]\s/u).at(-1) ?? "";
  return (
    denialEn.test(lead) ||
    oncePlanned.test(clause) ||
    notMeant.test(clause) ||
    rumoured.test(clause) ||
    possible.test(lead)
  );
}

/** "The trip was called off." */
export const callsOffTrip =
  /\b(?:trip|visit|journey|flight|departure|travel|tickets?|it|that)\b[^.;]{0,30}\b(?:called off|cancel\w*|scrapped|fell through|postponed|put off|shelved|dropped|abandoned)\b|(?:방미|방한|방문|출국|출장|일정|계획)[^.]{0,20}(?:취소|무산|보류|불발|연기(?:했|됐)|미뤄졌|미뤘)/iu;
const plannedBefore =
  /\b(?:was|were)\s(?:\p{L}+ly\s)?(?:(?:due|set|scheduled|supposed|expected|meant|slated)\s)?to\s(?:be\s)?$|\bhad\s[^.,;]{0,30}\sto\s$/iu;
const plannedBeforeKo = new RegExp(
  `${stem}\\s?(?:예정|계획|방침|생각|일정)이었|${stem}려(?:고)?\\s?(?:했|하였)|${stem}기로\\s?(?:했|돼|되어)`,
  "u",
);

/** What was planned as of an earlier day: beside a sentence that calls it off it was not done. */
export function wasPlanned(words: string, { start, end }: Span, isKorean: boolean): boolean {
  return isKorean
    ? plannedBeforeKo.test(words.slice(end, end + 30))
    : plannedBefore.test(words.slice(Math.max(0, start - 60), start));
}
