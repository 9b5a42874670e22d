/** Several people that a sentence joins: "Kim and Yeo", "김 실장과 김 장관", "the two". */
import type { Locale, OfficialSide } from "@/lib/domain/record/record";
import type { Mention } from "@/lib/intake/names/mention";
import type { Cast } from "@/lib/intake/names/newcomers";
import { englishHeads } from "@/lib/intake/names/offices";
import type { Span } from "@/lib/intake/text/spans";

export type SideOf = (official: string) => OfficialSide | undefined;

const joinedEn =
  /^(?:,|\s(?:of|from)\s[\p{L} ,]{3,60})?,?\s(?:and|along with|together with)\s(?:then\s)?(?:the\s)?(?:South\s|\p{L}+[’']s\s|his\s|its\s)?$|^,\s$/u;
const joinedKo =
  /^(?:\s?\([^)]{0,20}\))?(?:과|와|·|,|\s및|\s겸)\s?(?:(?:[^\s,.]+\s){0,3}?[^\s,.]+[을를]\s(?:맡은|맡고\s있는|이끄는|이끌고\s있는|총괄하는|담당하는|책임지는|지휘하는)\s)?$/u;

/** "Kim, the policy chief, and Yeo", "Kim, who leads the talks, and Yeo", "Kim and his deputy for trade, Yeo" */
const joinedByAside =
  /^(?:,\s(?<aside>(?:who|whose|the|an?|his|her|its|(?:[\p{L}.]+\s){0,2}[\p{L}.]+[’']s?)\s[^,.;:“”"]{3,70})(?=,))?,?\s(?:and|along with|together with)\s(?:(?:the|an?|his|her|its|\p{L}+[’']s)\s(?<title>[^,.;:“”"]{3,50}),\s|(?:the\s)?(?:South\s|\p{L}+[’']s\s|his\s|its\s)?)$/u;
const holdsOffice = new RegExp(
  `\\b(?:${englishHeads.join("|")}|envoy|negotiator|aide|deputy|head)s?\\b`,
  "iu",
);
const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|met|meets?|left|said|told|spoke|flew|went|came|saw|held|\p{Ll}{2,}ed)\b/u;

/** An office next to a name, with or without the office of the second. */
function isJoinedByAside(between: string): boolean {
  const { aside = "", title = "" } = joinedByAside.exec(between)?.groups ?? {};
  if (/^whos?e?\s/u.test(aside)) return true;
  const words = `${aside} ${title}`;
  return holdsOffice.test(words) && !finiteVerb.test(words);
}

/** Up to three letters before a name, with the title before them, are part of it: "Vice President J.D. Vance". */
export function withInitials(text: string, mention: Mention): Mention {
  const before = /(?:(?:\p{Lu}\p{Ll}+\s){0,3})(?:\p{Lu}\.\s?){1,3}$/u.exec(
    text.slice(Math.max(0, mention.start - 60), mention.start),
  );
  return before ? { ...mention, start: mention.start - before[0].length } : mention;
}

/** Whether the second stands right behind the first as one more of a list. */
export function isJoined(text: string, language: Locale, first: Span, second: Span): boolean {
  const between = text.slice(first.end, second.start);
  if (language === "en" && between.length <= 120 && isJoinedByAside(between)) return true;
  if (between.length > 80) return false;
  return (language === "ko" ? joinedKo : joinedEn).test(between);
}

/** "Kim, the presidential chief of staff": the office is that of the name before it. */
function isBesideName(text: string, mentions: readonly Mention[], { how, start, end }: Mention): boolean {
  if (how !== "office" && how !== "pronoun") return false;
  const name = mentions.findLast((mention) => mention.how === "name" && mention.end <= start);
  return (
    name !== undefined &&
    /^,\s(?:the\s|an?\s|his\s|her\s|its\s)?(?:[\p{L}-]+(?:[’']s)?\s){0,2}$/u.test(
      text.slice(name.end, start),
    ) &&
    /^[^,.;:“”"]{0,40},\s(?:and|along with|together with)\s/u.test(text.slice(end, end + 60))
  );
}

/** "Industry Minister" and "Kim Jeong-gwan", where they are found apart: a title right before its name. */
const titleOf = (mentions: readonly Mention[], { official, start }: Mention): Mention | undefined =>
  mentions.find(
    (mention) => mention.how === "office" && mention.official === official && mention.end + 1 === start,
  );

/** The mention with those that the text joins to it, before and behind. */
export function joinedWith(
  text: string,
  language: Locale,
  mentions: readonly Mention[],
  one: Mention,
): Mention[] {
  const titles = new Map(mentions.map((mention) => [mention, titleOf(mentions, mention)]));
  const beforeNames = new Set(titles.values());
  const named = mentions.filter(
    (mention) =>
      mention === one ||
      (mention.official !== null && !beforeNames.has(mention) && !isBesideName(text, mentions, mention)),
  );
  const withTitle = (mention: Mention): Span => ({
    start: titles.get(mention)?.start ?? mention.start,
    end: mention.end,
  });
  const at = named.indexOf(one);
  const group = [one];
  for (let before = at - 1; before >= 0; before--) {
    const mention = named[before];
    if (!mention || !isJoined(text, language, mention, withTitle(group[0] ?? one))) break;
    group.unshift(mention);
  }
  for (let behind = at + 1; behind < named.length; behind++) {
    const mention = named[behind];
    const last = group.at(-1) ?? one;
    if (!mention || !isJoined(text, language, last, withTitle(mention))) break;
    group.push(mention);
  }
  return group;
}

export const groupWordEn =
  /\b(?:the two(?: (?:officials|ministers|men|negotiators|envoys|sides))?|they|both(?!\s(?:parties|houses|countries|governments|chambers))|the pair)\b/iu;
export const groupWordKo =
  /두\s?(?:사람|장관|인사|협상단|관료|각료|고위|명의\s[가-힣]{1,4})|(?<![가-힣])(?:이들|그들)(?:은|이)|양측은/u;

/** Officials of one side that the sentence joins, or else names, two at least; else null. */
export function joinedOfficials(
  text: string,
  language: Locale,
  people: Cast,
  sentence: Span,
  sideOf: SideOf,
): string[] | null {
  const mentions = people.mentions.within(sentence);
  for (const mention of mentions) {
    const joined = new Set(
      joinedWith(text, language, mentions, mention).flatMap(({ official }) => official ?? []),
    );
    if (joined.size > 1) return [...joined];
  }
  const named = mentions.flatMap(({ official }) => official ?? []);
  for (const side of ["KR", "US"] as const) {
    const ofSide = [...new Set(named.filter((official) => sideOf(official) === side))];
    if (ofSide.length > 1) return ofSide;
  }
  return null;
}
