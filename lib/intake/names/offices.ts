/** Offices of the record by the words that name them: "the industry minister", "산업장관", "美 상무장관". */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Official, OfficialSide, Role } from "@/lib/domain/record/record";

/** An office as a text names it: `head` is the kind of office, `domain` what it is for. */
export type OfficePhrase = { head: string; domain: string[]; side: OfficialSide | null };

type Office = { official: string; side: OfficialSide; head: string; domain: string[]; role: Role };

/** From the longest: the first that is found is the head. */
export const englishHeads = [
  "deputy prime minister",
  "prime minister",
  "vice president",
  "president",
  "chief of staff",
  "floor leader",
  "general manager",
  "trade representative",
  "representative",
  "undersecretary",
  "secretary-general",
  "secretary",
  "director-general",
  "director",
  "minister",
  "negotiator",
  "adviser",
  "advisor",
  "envoy",
  "chief",
  "chair",
  "chairman",
  "leader",
  "head",
] as const;

/** Which words for the kind of office a text may use for that of the record. */
const namedAs: Record<string, readonly string[]> = {
  minister: ["minister", "chief", "head", "negotiator", "envoy", "general manager", "secretary"],
  secretary: ["secretary", "minister", "chief", "head"],
  "chief of staff": ["chief of staff", "chief", "head", "director", "secretary", "adviser"],
  adviser: ["adviser", "chief", "head", "director"],
  representative: ["representative", "chief", "head"],
  director: ["director", "head", "chief"],
  leader: ["leader", "floor leader"],
};

const emptyWords = new Set(
  "of the and for to in an a at from with south seoul washington department ministry minister's office head former korea-us".split(
    " ",
  ),
);
/** Words that many offices share say little about which one is meant. */
const weakWords = new Set([
  "presidential",
  "national",
  "us",
  "korea",
  "korean",
  "house",
  "white",
  "general",
  "senior",
  "chief",
  "republic",
]);

const plainWord = (word: string) =>
  word
    .toLowerCase()
    .replace(/[’']s$/u, "")
    .replaceAll(/[^\p{L}-]/gu, "")
    .replace(/^defense$/, "defence")
    .replace(/^economic$/, "economy")
    .replace(/^korean$/, "korea")
    .replace(/^america(?:n)?$/, "us");

/** The words of a title that say what the office is for. */
export function domainWords(words: string): string[] {
  return words
    .replace(/\([^)]*\)/g, " ")
    .replace(/\bUnited States\b|\bU\.S\.|\bUS\b/g, " us ")
    .split(/[\s,/·]+/)
    .map(plainWord)
    .filter((word) => word.length > 1 && !emptyWords.has(word));
}

export const koreanHeads = [
  "원내대표",
  "부대통령",
  "부통령",
  "대통령",
  "부총리",
  "총리",
  "부장관",
  "차관보",
  "차관",
  "장관",
  "본부장",
  "부대표",
  "대표",
  "위원장",
  "선임국장",
  "국장",
  "실장",
] as const;

/** "미 국무부" and "미국 국무부" are "국무부"; "국무부" keeps its letters. */
const plainDomain = (words: string) =>
  words
    .replace(/(?:^|\s)(?:미국|미|美)(?=\s)/gu, " ")
    .replace(/[\s()·]/gu, "")
    .replace(/백악관|대한민국|^美|^미국(?!무부)|^미(?=(?:상무|재무|에너지|무역))/gu, "");

function officesOf(official: Official): Office[] {
  return official.roles.flatMap((role) => {
    const offices: Office[] = [];
    const { en, ko } = role.title;
    for (const title of en?.split(/ and (?=Minister|Secretary)/) ?? []) {
      const words = title.replace(/\([^)]*\)/g, "");
      const lower = words.toLowerCase();
      const deputy = /^deputy (?!prime)/.test(lower) ? "deputy " : "";
      const found = englishHeads.find((one) => new RegExp(`\\b${one}\\b`).test(lower));
      if (found === undefined) continue;
      const head = found === "trade representative" ? "representative" : found === "chair" ? "chair" : found;
      const isTradeRepresentative = found === "trade representative";
      const domain = domainWords(
        words.replace(new RegExp(`(?:deputy )?${found}`, "i"), isTradeRepresentative ? "trade" : ""),
      );
      offices.push({ official: official.id, side: official.side, head: deputy + head, domain, role });
    }
    for (const title of ko?.split(" 겸 ") ?? []) {
      const head = koreanHeads.find((one) =>
        title
          .replace(/\([^)]*\)/g, "")
          .trim()
          .endsWith(one),
      );
      if (head === undefined) continue;
      const whole = title
        .trim()
        .slice(0, -head.length)
        .replace(/^대통령실\s/, "");
      const domain = [plainDomain(whole), plainDomain(role.organisation.ko ?? "")].filter(
        (one) => one !== "",
      );
      offices.push({ official: official.id, side: official.side, head, domain, role });
    }
    return offices;
  });
}

/** Whether the letters of `short` stand in `long` in this order, beginning with its first. */
function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}

/** What an office is for in translations, and in its title. */
const subjects: readonly [RegExp, string][] = [
  [/무역|통상/u, "통상교섭"],
  [/산업/u, "산업"],
  [/재무|재정|경제/u, "재정"],
  [/안보/u, "안보"],
  [/정책/u, "정책"],
  [/외교|외무/u, "외교"],
];
/** Of these each side has one. */
const onlyOne = new Set(["대통령", "부통령", "부대통령", "총리"]);
/** What a translation calls an office of the record, by the record's own word. */
const translatedAs: Record<string, string> = { 무역: "통상교섭", 통상: "통상교섭", 국가안전: "국가안보" };
/** "무역 장관" is the head of an office that is no ministry. */
const translatedHeads: Record<string, readonly string[]> = {
  본부장: ["장관", "대표"],
  실장: ["수석", "고문", "보좌관"],
};

/** Seoul's ministry of finance is a treasury in translations. */
const isTreasury = (words: string, { side, domain: [title = ""] }: Office) =>
  words === "재무" && side === "KR" && title.includes("재정");

function koreanFit(words: string, office: Office): number {
  const [title = "", organisation = ""] = office.domain;
  const named = plainDomain(words).replace(/(?<=.)(?:부|실|처|청)$/u, "");
  const wanted = named === "외무" ? "외교" : named.replace(/^대통령실?(?=정책|국가)/u, "");
  if (wanted.length < 2) return 0;
  if (isTreasury(wanted, office)) return 0.5;
  if (title.length > 2 && wanted.endsWith(title)) return 0.9;
  if (abbreviates(wanted, title) || title.endsWith(wanted)) return wanted.length / title.length;
  // "여당" is the party that governs, which has the parliament's floor leader in the record.
  if (/당$/.test(wanted))
    return wanted === "여당" || organisation.includes(wanted) || title.includes(wanted) ? 0.5 : 0;
  return wanted.length > 2 && abbreviates(wanted, organisation) ? 0.4 : 0;
}

function englishFit(words: readonly string[], office: Office): number {
  const weight = (word: string) => (weakWords.has(word) ? 0.2 : 1);
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + weight(word), 0);
  const shared = words.filter((word) => office.domain.includes(word));
  if (
    shared.length === 0 ||
    (shared.every((word) => weakWords.has(word)) && office.domain.some((word) => !weakWords.has(word)))
  )
    return 0;
  return sum(shared) / sum([...new Set([...words, ...office.domain])]);
}

/** Offices with their holders, for one day of publication. */
export class Offices {
  private readonly offices: Office[];
  private readonly activeDays: ReadonlyMap<string, readonly string[]>;
  private readonly day: CalendarDay | null;

  /** `activeDays`: days on which the record has the person do something, to tell holders apart. */
  constructor(
    officials: readonly Official[],
    activeDays: ReadonlyMap<string, readonly string[]>,
    day: CalendarDay | null,
  ) {
    this.activeDays = activeDays;
    this.day = day;
    this.offices = officials.flatMap(officesOf).filter(({ role }) => this.isInPost(role));
  }

  private isInPost({ from, to }: Role): boolean {
    const day = this.day;
    return (
      day === null ||
      ((from === null || from.value.slice(0, 10) <= day) && (to === null || to.value.slice(0, 10) >= day))
    );
  }

  /** The kinds of office that a person holds. */
  headsOf(official: string): string[] {
    return this.offices.filter((office) => office.official === official).map(({ head }) => head);
  }

  /** Whether the words, of a title that is none of the record's, name what the person's office is for. */
  concerns(official: string, words: string): boolean {
    return this.offices.some(
      ({ official: holder, domain: [title = ""] }) =>
        holder === official && subjects.some(([word, own]) => word.test(words) && title.includes(own)),
    );
  }

  /** Whether an office of the person may be called so, whatever it is for. */
  isCalled(official: string, head: string): boolean {
    return this.offices.some(
      (office) =>
        office.official === official &&
        (office.head === head ||
          (namedAs[office.head] ?? []).includes(head) ||
          (translatedHeads[office.head] ?? []).includes(head)),
    );
  }

  /** How well a person's offices fit the phrase; 0 where none does. */
  fit(official: string, phrase: OfficePhrase): number {
    return Math.max(
      0,
      ...this.offices
        .filter((office) => office.official === official)
        .map((office) => this.fitOf(phrase, office)),
    );
  }

  private fitOf({ head, domain, side }: OfficePhrase, office: Office): number {
    if (side !== null && side !== office.side) return 0;
    const isKorean = /[가-힣]/.test(head);
    if (isKorean !== /[가-힣]/.test(office.head)) return 0;
    if (isKorean) {
      if (head !== office.head) return this.translatedFit(head, domain, office);
      if (domain.length === 0 && side !== null && onlyOne.has(head)) return 0.3;
      // The deputy prime minister's ministry is that of the economy.
      if (head === "부총리" && domain.join("") === "경제") return 0.3;
      if (domain.length === 0 || (office.domain[0] ?? "") === "")
        return domain.every((one) => plainDomain(one) === "") ? 0.1 : koreanFit(domain.join(""), office);
      return koreanFit(domain.join(""), office);
    }
    const isNamedSo = head === office.head || (namedAs[office.head] ?? []).includes(head);
    if (!isNamedSo) return 0;
    const closeness = head === office.head ? 1 : 0.8;
    if (office.domain.length === 0) return domain.every((word) => weakWords.has(word)) ? 0.5 * closeness : 0;
    if (domain.length === 0) return head === office.head ? 0.1 : 0;
    // "the trade minister" is no member of a cabinet that has other subjects first.
    return englishFit(domain, office) * closeness;
  }

  private translatedFit(head: string, domain: readonly string[], office: Office): number {
    if (!(translatedHeads[office.head] ?? []).includes(head)) return 0;
    const words = plainDomain(domain.join("")).replace(/(?<=.)부$/u, "");
    const title = office.domain[0] ?? "";
    return title !== "" && title === (translatedAs[words] ?? words) ? 0.8 : 0;
  }

  private distance(official: string): number {
    const days = this.activeDays.get(official) ?? [];
    const day = this.day;
    if (day === null) return 0;
    const at = Date.parse(day);
    return Math.min(...days.map((one) => Math.abs(Date.parse(one) - at)), Number.MAX_SAFE_INTEGER);
  }

  /** The holder of the office, among `candidates` where given; null where no official matches the phrase. */
  holder(phrase: OfficePhrase, least: number, candidates?: ReadonlySet<string>): string | null {
    const fits = new Map<string, number>();
    for (const office of this.offices) {
      if (candidates && !candidates.has(office.official)) continue;
      const fit = this.fitOf(phrase, office);
      if (fit >= least && fit > (fits.get(office.official) ?? 0)) fits.set(office.official, fit);
    }
    const best = Math.max(0, ...fits.values());
    const holders = [...fits].filter(([, fit]) => fit >= best - 0.001).map(([official]) => official);
    return holders.toSorted((a, b) => this.distance(a) - this.distance(b))[0] ?? null;
  }
}
