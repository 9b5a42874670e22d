/** People outside the record whom a Korean text names without an office that the record could have. */
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { koreanTitles, namedTrades, nounEnd, notKoreanNames } from "./korean-words";
import type { WeightedMention } from "./mention";
import { couldBeGivenName, isFamilySyllable, rareFamilies } from "./romanisation";

const titleGroup = koreanTitles.join("|");
/** "엄태은 씨" */
const civil = new RegExp(`(?<![가-힣A-Za-z])([가-힣]{3})\\s?씨${nounEnd}`, "gu");
/** "국지환 의원": of a family name that few have, only right before a title. */
const ofRareFamily = new RegExp(
  `(?<![가-힣A-Za-z])([${rareFamilies}][가-힣]{2})(?=\\s(?:${titleGroup})${nounEnd})`,
  "gu",
);
/** "그랜트 무어하우스, 워싱턴의 전직 변호사는", "나현서, 관세사는": what the person is stands behind a comma. */
const apposed = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{2,5}\\s[가-힣]{2,6}|[가-힣]{3}),\\s(?:[가-힣A-Za-z]+\\s){0,5}?[가-힣]{0,8}?(?:${titleGroup}|${namedTrades}|전문가|분석가|경제학자|협상가|로비스트|컨설턴트|외교관)(?=,\\s|(?:은|는|이|가)\\s)`,
  "gu",
);

/** Syllables that foreign names have in Hangul and Korean words seldom. */
const foreignLetters =
  /[클틀플블글믈슬벨델넬젤멜첼켈헬웰렐엘셀텔릴빌킬틸필힐딜닐틴친빈핀린딘뱅밴댄랜맨턴던런번먼톤콘론혼볼콜롤홀칼랄헌랑볜]/u;

const nameAtOnce = new RegExp(`^\\s([가-힣]{3})\\s(?:${titleGroup})${nounEnd}`, "u");
/** "협상을 지켜본 국지환 의원": the next word is the name. */
export function isBeforeName(rest: string): boolean {
  const next = nameAtOnce.exec(rest)?.[1];
  if (next === undefined) return false;
  return (
    (isFamilySyllable(next.charAt(0)) || rareFamilies.includes(next.charAt(0))) &&
    couldBeGivenName(next.slice(1)) &&
    !notKoreanNames.test(next)
  );
}

/** `isForeign`: whether a word sounds like a name from elsewhere; `isOfRecord`: whether it is a family name of the record. */
export function findStrangers(
  text: string,
  sentence: Span,
  isForeign: (word: string) => boolean,
  isOfRecord: (word: string) => boolean,
): WeightedMention[] {
  const person = (start: number, name: string, weight: number): WeightedMention => ({
    start,
    end: start + name.length,
    how: "name",
    person: { key: name, official: null, name, family: name[0] ?? "", heads: [] },
    family: name[0] ?? "",
    phrase: null,
    label: name,
    weight,
  });
  const isKorean = (name: string) =>
    name.length === 3 && isFamilySyllable(name.charAt(0)) && couldBeGivenName(name.slice(1));
  const isWord = (name: string) => notKoreanNames.test(name);
  return [
    ...matchesIn(civil, text, sentence)
      .filter(({ match: [, name = ""] }) => isFamilySyllable(name.charAt(0)) && !isWord(name))
      .map(({ match, start }) => person(start, match[1] ?? "", 3)),
    ...matchesIn(ofRareFamily, text, sentence)
      .filter(({ match: [, name = ""] }) => couldBeGivenName(name.slice(1)) && !isWord(name))
      .map(({ match, start }) => person(start, match[1] ?? "", 2.8)),
    ...matchesIn(apposed, text, sentence)
      .filter(({ match: [, name = ""], start }) => {
        const [first = "", second] = name.split(" ");
        if (second !== undefined)
          return (
            ![first, second].some(isWord) &&
            [first, second].every((word) => foreignLetters.test(word) || isForeign(word)) &&
            !isOfRecord(second)
          );
        return start === sentence.start && isKorean(name) && !isWord(name);
      })
      .map(({ match, start }) => person(start, match[1] ?? "", 2.8)),
  ];
}
