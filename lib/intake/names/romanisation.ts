/** How a Korean name may be spelled in Latin letters, and how close two spellings in Hangul are. */

// In the order of Unicode's syllables.
const onsets =
  "g|k kk|gg|k n d|t tt|dd|t r|l|n m b|p pp|bb s|sh ss|s _ j|ch|z jj|tch ch|tch k|c t p|f|ph h".split(" ");
const vowels =
  "a|ah ae|ai|ay|e ya yae|ye eo|u|uh|ou e|eh yeo|you|yu|yuh|yo ye|yae o|oh wa|oa wae|we oe|oi|oy|we yo|yoh u|oo|woo|ou wo|weo we|wae wi|wee yu|yoo|you eu|u|oo ui|eui|ee|i i|ee|y|ie".split(
    " ",
  );
const codas =
  "_|h k|g|ck|c k|g ks|k n n n t|d l|r|ll lk|k lm|m lb|l ls|l lt|l lp|p l m p|b ps|p t|s|d t|s ng t|ch|j t|ch k t p h|_".split(
    " ",
  );

/** Spellings of family names that do not follow from the sounds, or not only. */
const families: Record<string, string> = {
  김: "kim|gim",
  이: "lee|yi|rhee|ri|i",
  박: "park|bak|pak|bark",
  최: "choi|choe|chwe",
  정: "jung|jeong|chung|chong|joung|cheong",
  강: "kang|gang",
  조: "cho|jo|joe|choh",
  윤: "yoon|yun|youn",
  장: "jang|chang",
  임: "lim|im|rim|yim",
  한: "han|hahn",
  오: "oh|o",
  서: "seo|suh|so|sur",
  신: "shin|sin",
  권: "kwon|gwon|kweon",
  황: "hwang",
  안: "ahn|an",
  송: "song",
  류: "ryu|yoo|yu|ryoo|you",
  유: "yoo|yu|ryu|you|ryoo",
  전: "jeon|chun|jun|jeun",
  홍: "hong",
  고: "ko|go|koh",
  문: "moon|mun",
  양: "yang|ryang",
  손: "son|sohn",
  배: "bae|pae|bai",
  백: "baek|paik|baik|paek",
  허: "heo|hur|huh|her",
  노: "noh|roh|no|ro",
  남: "nam",
  심: "shim|sim",
  하: "ha|hah",
  구: "koo|gu|ku|goo",
  여: "yeo|yuh|yo|yeoh",
  위: "wi|wee|we|wie",
  우: "woo|wu|u",
  성: "sung|seong",
  차: "cha",
  주: "joo|ju|chu",
  민: "min",
  나: "na|ra|nah",
  지: "ji|chi|jee",
  엄: "eom|um|uhm",
  원: "won|weon",
  천: "cheon|chun",
  방: "bang|pang",
  공: "kong|gong",
  현: "hyun|hyeon",
  함: "ham|hahm",
  변: "byun|byeon|pyun",
  염: "yeom|yum",
  추: "choo|chu",
  도: "do|to|doh",
  소: "so|soh",
  석: "seok|suk",
  선: "sun|seon",
  설: "seol|sul",
  길: "gil|kil",
  연: "yeon|yun|youn",
  명: "myung|myeong",
  반: "ban|bahn|pan",
  금: "keum|geum",
  기: "ki|gi|kee",
  맹: "maeng",
  탁: "tak",
  진: "jin|chin",
  채: "chae",
  곽: "kwak|gwak",
  피: "pi",
  제: "je|jae",
  마: "ma",
  표: "pyo",
  가: "ka|ga",
  봉: "bong",
  용: "yong",
  라: "ra|la",
  모: "mo",
  어: "eo|uh",
};

/** Family names that few have, and that begin many other words. */
export const rareFamilies = "국옥육왕은태편복예감계갈목빈팽범좌";
const givenSyllables =
  "가강건경관광규균근길나남다달대덕도동라란람래련렬리린림만명모목문미민배백범별병보복봉빈새서석선설섭성세소솔송수숙순슬승시신아애연열영예오옥온완용우욱운웅원윤율은을음이인일재전정제조종주준중지진찬창채천철초춘충태택하학해향헌혁현형혜호홍화환훈휘희";
/** Whether both syllables are of those that given names are made of. */
export const couldBeGivenName = (word: string): boolean =>
  word.length === 2 && [...word].every((syllable) => givenSyllables.includes(syllable));

/** The first syllable of a Korean name. */
export const isFamilySyllable = (syllable: string): boolean => Object.hasOwn(families, syllable);

const allFamilies = new Set(Object.values(families).flatMap((spellings) => spellings.split("|")));
/** Whether the word, in any case, is a Korean family name of two letters or more. */
export const isFamilyWord = (word: string): boolean => word.length > 1 && allFamilies.has(word.toLowerCase());

const group = (alternatives: string | undefined) =>
  `(?:${(alternatives ?? "")
    .split("|")
    .map((one) => (one === "_" ? "" : one))
    .join("|")})`;

function syllablePattern(syllable: string): string {
  const place = syllable.charCodeAt(0) - 0xac00;
  if (!(place >= 0 && place < 11172)) return "";
  const [onset, vowel, coda] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
  return group(onsets[onset]) + group(vowels[vowel]) + group(codas[coda]);
}

/** Patterns for the letters alone, in lower case, of the family and the given name. */
export function romanisedPatterns(koreanName: string): { family: RegExp; given: RegExp } | null {
  const [family, ...given] = koreanName;
  if (family === undefined || given.length === 0 || !/^[가-힣]+$/.test(koreanName)) return null;
  return {
    family: new RegExp(`^(?:${families[family] ?? syllablePattern(family)})$`),
    given: new RegExp(`^${given.map(syllablePattern).join("")}$`),
  };
}

/** The letters of a name alone, in lower case. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");

/** The letters of Hangul syllables one by one; other signs stay. */
function jamoOf(word: string): string {
  return [...word]
    .map((sign) => {
      const place = sign.charCodeAt(0) - 0xac00;
      if (!(place >= 0 && place < 11172)) return sign;
      const coda = place % 28;
      return (
        String.fromCharCode(0x1100 + Math.floor(place / 588), 0x1161 + Math.floor((place % 588) / 28)) +
        (coda > 0 ? String.fromCharCode(0x11a7 + coda) : "")
      );
    })
    .join("");
}

/** How many letters must be changed, added or left out; more than `limit` is said as `limit + 1`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(previous[other.length] ?? limit + 1, limit + 1);
}

/** Whether two Hangul words of three syllables or more are one name, heard a little differently. */
export function soundsAlike(one: string, other: string, limit = one.length > 3 ? 2 : 1): boolean {
  if (one === other) return true;
  if (one.length !== other.length || one.length < 3 || one[0] === undefined) return false;
  return editDistance(jamoOf(one), jamoOf(other), limit) <= limit;
}
