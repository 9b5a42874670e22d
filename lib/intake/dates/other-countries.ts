/** What a third country did or was charged: no fact of the talks between Korea and the United States. */
import { otherCountriesKo, otherPeoples, otherStates } from "@/lib/intake/text/country-words";
import type { Span } from "@/lib/intake/text/spans";
import { clauseAround } from "@/lib/intake/text/statistics";

const time =
  "(?:but|and|while|whereas|meanwhile|by|contrast|last|earlier|on|in|this|two|three|weeks?|months?|days?|ago|\\p{L}{3,9}\\.|\\p{L}+day|\\d{1,2}(?:st|nd|rd|th)?)[,:]?";
const acts = new RegExp(
  `^\\s*(?:${time}\\s){0,6}(?:the\\s)?(?:${otherStates}|bloc)(?:[’']s(?:\\s\\p{Ll}+){1,2})?\\s(?:\\p{Ll})|^\\s*(?:[^,]{0,20}\\s)?(?:${otherCountriesKo})(?:\\((?:EU|中|日)\\))?(?:\\s정부)?[은는이가도]\\s`,
  "iu",
);
const goods = new RegExp(
  [
    `\\b(?:${otherPeoples})\\s(?:cars?|autos?|automobiles|vehicles|goods|products|imports|steel|carmakers|automakers|exports)\\b`,
    `(?:${otherCountriesKo})(?:산|\\s?차)(?![가-힣]{2})`,
    `(?:${otherCountriesKo})에\\s?(?:대한|매긴|물리는|부과)\\s`,
    `\\b(?:tariffs?|dut(?:y|ies)|rates?|lev(?:y|ies))\\s(?:on|for|of|against)\\s(?:the\\s)?(?:${otherStates})\\b`,
    `(?:${otherCountriesKo})\\s(?:자동차|제품|상품)`,
  ].join("|"),
  "iu",
);
const ours =
  /\bKorean?s?\b|\bSeoul\b|\bGyeongju\b|\bAPEC\b|\bMinister\b|한국|한미|한·미|우리|서울|경주|장관|본부장|실장/u;

/** Whether the clause around the place is of another country, with which the sentence does not compare Korea. */
export function isOfOtherCountry(text: string, sentence: Span, place: Span): boolean {
  if (ours.test(text.slice(sentence.start, sentence.end))) return false;
  const { start, end } = clauseAround(text, sentence, place);
  const words = text.slice(start, end);
  return acts.test(words) || goods.test(words);
}
