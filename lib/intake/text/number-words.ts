/** Numbers that are written as words: "three hundred and fifty", "twenty-five", "이천", "삼천오백". */

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const values = new Map<string, number>([
  ...units.map((word, place) => [word, place + 1] as const),
  ...tens.map((word, place) => [word, (place + 2) * 10] as const),
]);
const word = [...units]
  .toSorted((a, b) => b.length - a.length)
  .concat(tens)
  .join("|");

/** A regular expression of a number below a million in English words, from "one" to "a hundred and fifty". */
export const englishNumber = `(?:\\b(?:${word}|(?:an?\\s)?(?:hundred|thousand))(?:(?:\\s|-|(?<=hundred|thousand)\\sand\\s)(?:${word}|hundred|thousand)){0,6}\\b)`;

const smallOrdinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const spokenDays = [
  ...smallOrdinals,
  ...smallOrdinals.slice(0, 9).map((one) => `twenty-${one}`),
  "thirtieth",
  "thirty-first",
];
const anyOf = (words: readonly string[]) =>
  `(?:${words.map((one) => `[${one[0]?.toUpperCase()}${one[0]}]${one.slice(1)}`).join("|")})(?![\\p{L}-])`;

/** Regular expressions of a day of the month as it is spoken, and of one that counts little else. */
export const spokenDay = anyOf(spokenDays);
export const lateSpokenDay = anyOf(spokenDays.slice(10));

/** A day of the month in digits or as it is spoken. */
export const dayNumber = (day: string | undefined): number =>
  spokenDays.indexOf((day ?? "").toLowerCase()) + 1 || Number(day);

/** The value of English number words; null where they are none. */
export function numberOfWords(words: string): number | null {
  let sum = 0;
  let group = 0;
  for (const each of words.toLowerCase().split(/[\s-]+/)) {
    const value = values.get(each);
    if (value !== undefined) group += value;
    else if (each === "hundred") group = Math.max(group, 1) * 100;
    else if (each === "thousand") {
      sum += Math.max(group, 1) * 1000;
      group = 0;
    } else if (!["a", "an", "and"].includes(each)) return null;
  }
  return sum + group === 0 ? null : sum + group;
}

const koreanDigits = "일이삼사오육칠팔구";
const koreanSmall: Record<string, number> = { 천: 1000, 백: 100, 십: 10 };
const koreanLarge: Record<string, number> = { 조: 1e12, 억: 1e8, 만: 1e4 };

/** Below ten thousand: "2천", "삼천오백", "3,500", "1.5"; "천" alone is one of them. */
function koreanGroup(words: string): number {
  let sum = 0;
  for (const [, digits = "", small = ""] of words.matchAll(
    /(\d+(?:\.\d+)?|[일이삼사오육칠팔구])?([천백십])?/gu,
  )) {
    if (digits === "" && small === "") continue;
    const count =
      digits === "" ? 1 : koreanDigits.includes(digits) ? koreanDigits.indexOf(digits) + 1 : Number(digits);
    sum += count * (koreanSmall[small] ?? 1);
  }
  return sum;
}

/** The value of a Korean number with its units in digits or words: "3조5000억", "2천억", "1억 5천만". */
export function koreanNumber(words: string): number {
  let sum = 0;
  let rest = words.replaceAll(/[\s,]/g, "");
  for (const [unit, size] of Object.entries(koreanLarge)) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    sum += (at === 0 ? 1 : koreanGroup(rest.slice(0, at))) * size;
    rest = rest.slice(at + unit.length);
  }
  return sum + koreanGroup(rest);
}
