/** Whether an article, or a sentence of it, is about the tariff talks between Korea and the United States. */
import type { Official, OfficialSide } from "@/lib/domain/record/record";
import { isOfMarketsOrWeather } from "./boilerplate";
import { otherCountriesKo, otherPeoples, otherStates } from "./country-words";
import { matchesIn, type Span } from "./spans";

const talks =
  /\btariffs?\b|\bduty\b|\bduties\b|trade (?:deal|talks|agreement|negotiations?|pact)|negotiat\w+|\bsummit\b|\bmou\b|memorandum|fact sheet|joint statement|investment (?:package|pledge|bill|law|act|projects?|committee|memorandum)|special act|currency swap|commerce secretary|secretary of commerce|trade representative|treasury secretary|section (?:122|232|301)|\bieepa\b|surcharge|shipbuilding|\bmasga\b|submarines?|enrichment|\bvisas?\b|\blng\b|follow-up talks|trade minister|industry minister|\bFTA\b|quarantine|map data|reciprocal|high-level talks|foreign minister|secretary of state|국무장관|\bthe deal\b|\bprofits\b|supreme court|federal register|levies|levy|export controls|defen[cs]e spending|관세|통상|협상|대미\s?투자|투자공사|특별\s?법|팩트시트|설명\s?자료|정상\s?회담|양해\s?각서|MOU|통화\s?스와프|상무\s?장관|상무부|무역\s?대표|USTR|무역법|무역\s?확장법|상호\s?관세|조선업|마스가|핵\s?추진|핵잠|농축|(?<!소)비자|알래스카|방미|방위비|국방비|한미(?!국)|한·미|무역|투자 각서/giu;
/** Of these words one alone may be of anything else. */
const common =
  /^(?:negotiat\w+|summit|the deal|profits|levies|levy|supreme court|shipbuilding|lng|quarantine|reciprocal|visas?|foreign minister|secretary of state|국무장관|협상|무역|비자|정상\s?회담|조선업|통상)$/iu;
const korea =
  /\bKorean?s?\b|\bSeoul\b|\bROK\b|\bNational Assembly\b|\bthe won\b|\bSejong\b|\bIncheon\b|한국|한미(?!국)|한·미|우리 ?(?:정부|기업|측|나라)|대한민국|산업통상부|산업부|기재부|외교부|대통령실|방미|대미|정부는|국회/u;
const america =
  /\bU\.?S\.?\b|United States|\bAmerica(?:ns?)?\b|\bWashington\b|White House|\bTrump\b|미국|美|한미(?!국)|한·미|대미|방미|트럼프|워싱턴|\bUSTR\b/u;
/** Other subjects that have tariffs and Americans in them, too. */
const others = new RegExp(`\\b(?:${otherStates}|${otherPeoples})\\b|${otherCountriesKo}`, "gu");
const ours = new RegExp(`${korea.source}|우리`, "gu");

/** Names of the record that stand for their side: whole Korean ones, and foreigners' family names. */
export type NamesOfSides = {
  korean: readonly string[];
  american: readonly string[];
  /** Americans with given and family name. */
  wholeAmerican: readonly string[];
};

export function namesOfSides(officials: readonly Official[]): NamesOfSides {
  const of = (side: OfficialSide) => officials.filter((official) => official.side === side);
  const whole = of("KR").flatMap(({ name, aliases }) => [
    name.en,
    name.ko,
    ...aliases.map(({ text }) => text),
  ]);
  const families = of("US").flatMap(({ name }) => [name.en?.split(" ").at(-1), name.ko?.split(" ").at(-1)]);
  const isLong = (name: string | null | undefined): name is string =>
    name !== null && name !== undefined && name.length > 2;
  const wholeAmerican = of("US").flatMap(({ name }) => [name.en, name.ko]);
  return {
    korean: whole.filter(isLong),
    american: families.filter(isLong),
    wholeAmerican: wholeAmerican.filter(isLong),
  };
}

/** What any importer or shopper pays: of these alone an article may be about anything that is imported. */
const dutyWord = /^(?:tariffs?|duty|duties|levies|levy|surcharge|FTA|관세|비자|visas?)$/iu;

const officeNear =
  /\b(?:minister|secretary|president|premier|representative|adviser|advisor|negotiator|envoy|speaker|chief|leader)\b|장관|대통령|총리|본부장|실장|대표|특사|고문|보좌관/iu;

/** Whether one of the names stands beside a title of office somewhere: without one it may be a namesake's. */
function isInOffice(words: string, names: readonly string[]): boolean {
  return names.some((name) => {
    for (
      let at = words.indexOf(name), seen = 0;
      at >= 0 && seen < 20;
      at = words.indexOf(name, at + 1), seen++
    ) {
      if (officeNear.test(words.slice(Math.max(0, at - 100), at + name.length + 60))) return true;
    }
    return false;
  });
}

/** By its paragraphs without the boilerplate: both countries, and words of the talks. */
export function isAboutTalks(text: string, parts: readonly Span[], names: NamesOfSides): boolean {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join("\n");
  const distinct = new Set([...words.matchAll(talks)].map(([hit]) => hit.toLowerCase()));
  const namesKorean = isInOffice(words, names.korean);
  const namesAmerican = isInOffice(words, names.american);
  const isOfBoth = (korea.test(words) || namesKorean) && (america.test(words) || namesAmerican);
  const own = [...distinct].filter((word) => !common.test(word));
  // In a short text an official of the record weighs as much as a second word of the talks.
  const officials = Number(namesKorean) + Number(namesAmerican);
  const namesBoth = namesKorean && names.wholeAmerican.some((name) => words.includes(name));
  const isEnough = own.length > 0 || (distinct.size > 0 && namesBoth);
  const beyondDuty = [...distinct].filter((word) => !dutyWord.test(word)).length;
  if (!isEnough || distinct.size + officials < 2 || !isOfBoth || beyondDuty + officials === 0) return false;
  const theirs = [...words.matchAll(others)].length;
  const ownMentions =
    [...words.matchAll(ours)].length + names.korean.filter((name) => words.includes(name)).length;
  return ownMentions * 2 >= theirs;
}

/** A sentence of something else in an article about the talks: the stock market, the weather, a company's results. */
export function isAside(text: string, sentence: Span): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (isOfMarketsOrWeather(words)) return true;
  return (
    /\b(?:operating profit|quarterly (?:profit|earnings)|net profit|revenue rose|its shares|market share|unrelated)\b|영업이익|당기순이익|매출액|주가가/iu.test(
      words,
    ) &&
    matchesIn(/\b(?:deal|agreement|negotiat\w+|lutnick|minister)\b|합의|협상|장관/giu, text, sentence)
      .length === 0
  );
}
