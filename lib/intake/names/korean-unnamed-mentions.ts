/** Who is meant in Korean without a name: an office, a pronoun, a body or a source. */
import { otherCountriesKo } from "@/lib/intake/text/country-words";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { bodies, nounEnd, unnamed } from "./korean-words";
import { findStandIns, type RawMention, type WeightedMention } from "./mention";
import { koreanHeads, type OfficePhrase } from "./offices";
import { isFamilySyllable } from "./romanisation";

const headGroup = koreanHeads.join("|");
const titleAlone = new RegExp(
  `(?<![가-힣A-Za-z])((?:(?:미국|미|美|한국의?|미국의)\\s?)?(?:[가-힣A-Z()]{1,12}(?:부|처|청|실|원회|대표부|당|\\))\\s|USTR\\s|(?:무역|통상|산업|재무|외무|외교|상무|에너지|정책|국가\\s?안보)\\s)?[가-힣A-Z()]{0,10}?)(${headGroup})${nounEnd}`,
  "gu",
);

const pronoun = new RegExp(
  `(?<![가-힣])(?:그(?=[는가도]\\s)|그녀(?=[는가]\\s)|(?:이|해당|이\\s)\\s?(?:관계자|당국자)${nounEnd}|(?:장관|본부장|실장|대통령|총리|부총리|대표|대변인)${nounEnd})`,
  "gu",
);

/** "여는": a translation names people by the family name alone; "이는" and "한은" are other words. */
const familyAlone = /(?<![가-힣A-Za-z])(?!이[는가]|한은|그|저|나)([가-힣])(?=(?:은|는|이|가)\s)/gu;

const says = /(?:말|덧붙|밝|전|답|설명|강조|경고)[가-힣]{1,6}[.”"]?$/u;

const former = new RegExp(`(?:^|\\s)(?:전|前|전직|차기|북한|日|中|${otherCountriesKo})\\s?$`, "u");

export function phraseOf(domain: string, head: string): OfficePhrase {
  const side = /미국|美|(?:^|\s)미\s/u.test(domain) ? "US" : /한국/u.test(domain) ? "KR" : null;
  // The longest title counts, wherever the pattern cut it: "부총리" is no "총리".
  const whole = domain + head;
  const known = koreanHeads.find((one) => whole.endsWith(one)) ?? head;
  const rest = whole.slice(0, whole.length - known.length);
  return {
    head: known,
    domain: [rest.replace(/한국의?|미국의?/gu, "").trim()].filter((one) => one !== ""),
    side,
  };
}

/** "한 부품사 대표": a noun before the title alone says that it is somebody else. */
function isModified(text: string, start: number, sentence: Span): boolean {
  const word = /([가-힣]+)\s$/u.exec(text.slice(Math.max(sentence.start, start - 12), start))?.[1];
  return (
    word !== undefined &&
    !/(?:[은는이가을를에도며고로와과뒤전후날]|에서|면서|자|일|오전|오후|이어|또|다만|반면|한편|특히|앞서|다시)$/u.test(
      word,
    )
  );
}

/** "산업부 장관은": an office without a name. */
export function officesAlone(text: string, sentence: Span): WeightedMention[] {
  return matchesIn(titleAlone, text, sentence).flatMap(({ match, start, end }) => {
    const [, domain = "", head = ""] = match;
    const before = text.slice(Math.max(sentence.start, start - 12), start);
    if (domain.trim() === "" || former.test(before) || /^(?:전|前|일본|중국)/u.test(domain)) return [];
    return [
      {
        start,
        end,
        how: "office" as const,
        person: null,
        family: null,
        phrase: phraseOf(domain, head),
        label: match[0],
        weight: 2,
      },
    ];
  });
}

/** Sources, bodies, pronouns and family names alone. */
export function standIns(text: string, sentence: Span): WeightedMention[] {
  const found = (pattern: RegExp, how: RawMention["how"], weight: number) =>
    findStandIns(text, sentence, pattern, how, weight);
  const sources = found(unnamed, "unnamed", 2.6).map((draft) => {
    // What stands before the last word with a particle belongs to the rest of the sentence.
    const cut = Math.max(
      0,
      ...[...draft.label.matchAll(/(?:[은는을를에서]|하며|라며|대해|관련해|밝힌|말한)\s/gu)]
        .filter(
          ({ 0: hit, index }) =>
            !/정통|밝은|익명을/u.test(draft.label.slice(Math.max(0, index - 2), index + hit.length + 3)),
        )
        .map(({ 0: hit, index }) => index + hit.length),
    );
    return { ...draft, start: draft.end - (draft.label.length - cut), label: draft.label.slice(cut) };
  });
  const families = matchesIn(familyAlone, text, sentence).flatMap(({ match, start }) => {
    const family = match[1] ?? "";
    const behindQuote = /[”"]\s*$/u.test(text.slice(Math.max(sentence.start, start - 3), start));
    const isAtStart = start === sentence.start && says.test(text.slice(start, sentence.end).slice(-40));
    if (!isFamilySyllable(family) || !(behindQuote || isAtStart)) return [];
    const mention = { start, end: start + 1, how: "family" as const, person: null, family };
    return [{ ...mention, phrase: null, label: family, weight: 1.2 }];
  });
  return [
    ...families,
    ...sources,
    ...found(bodies, "body", 1),
    ...found(pronoun, "pronoun", 1.5).filter(({ start }) => !isModified(text, start, sentence)),
  ];
}
