/** Dates of what is no fact of the talks. */
import type { Span } from "@/lib/intake/text/spans";
import { clauseAround, isInStatistic } from "@/lib/intake/text/statistics";
import type { DateWords } from "./date-words";
import { isOfOtherCountry } from "./other-countries";

const ownMatters =
  /\b(?:on|for|during) (?:(?:a|his|her|their|the) )?(?:\p{L}+ )?(?:vacation|holidays?|honeymoon)\b(?! season)|\b(?:private|family) (?:trip|visit|business|matters?)\b|휴가(?:로|차|를 (?:내|떠|가|보내))|(?:가족|개인|신혼)\s?(?:여행|일정|용무)|학회\s?(?:참석|발표)/iu;
/** "보내려 했으나", "가려던": what did not come about has no month of its own. */
const givenUp = /[가-힣]려\s?(?:했(?:으나|지만|는데|다가|던)|던)/u;

/** To readers and guests. */
const courtesy =
  /\bSee you\b|\bback (?:in your inbox|with you)\b|\b(?:[Tt]hank(?:s| you)|[Ww]elcome|[Gg]ood (?:morning|evening))\b[^.?!]*\b(?:today|tonight|this morning)\b|다음\s?(?:주|호|시간|회)에\s?(?:[가-힣]+\s)?(?:뵙|찾아|만나요)/u;

const isPrivate = (text: string, sentence: Span, place: Span): boolean => {
  const { start, end } = clauseAround(text, sentence, place);
  return ownMatters.test(text.slice(start, end)) || courtesy.test(text.slice(sentence.start, sentence.end));
};

const isGivenUp = (text: string, sentence: Span, { kind, end }: DateWords): boolean =>
  kind === "month" && givenUp.test(text.slice(end, Math.min(sentence.end, end + 60)).split(/[.,]/u)[0] ?? "");

/** Whether the date is one of statistics, of another country, of somebody's own matters or of what was only thought of. */
export const isOfNoTalks = (text: string, sentence: Span, words: DateWords): boolean =>
  isInStatistic(text, sentence, words) ||
  isOfOtherCountry(text, sentence, words) ||
  isPrivate(text, sentence, words) ||
  isGivenUp(text, sentence, words);
