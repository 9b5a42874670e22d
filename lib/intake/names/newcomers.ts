/** People who are not on record, as the rules of travel and of meetings see them: with a side, and told by their names. */
import type { OfficialSide } from "@/lib/domain/record/record";
import { Placed } from "@/lib/intake/text/spans";
import type { Mention } from "./mention";
import type { People } from "./people";
import { isFamilySyllable, isFamilyWord } from "./romanisation";

const ofAmerica =
  /\bU\.?S\.?\b|\bAmerican|\bWhite House|\bWashington|\bUSTR\b|미국|미 [가-힣]+(?:부|측)|백악관/u;
const ofKorea =
  /\bKorean?\b|\bSeoul\b|\bpresidential office|\bBlue House|한국|정부|외교부|산업부|산업통상|기재부|기획재정|국방부|대통령실|청와대/u;

/** Not the dots of "U.S." */
const clauseEnd = /(?<!\p{Lu})\.|[;:“”"\n]/u;

/** The side that words in the place of a name speak of; null where they speak of both or none. */
export function sideInWords(...around: readonly string[]): "KR" | "US" | null {
  const [isAmerican, isKorean] = [ofAmerica, ofKorea].map((words) => around.some((each) => words.test(each)));
  return isAmerican === isKorean ? null : isAmerican ? "US" : "KR";
}

/** "조민혁", "Cho Min-hyuk" */
function isKoreanName(name: string): boolean {
  const [family = "", given = ""] = name.split(" ");
  return /^[가-힣]{3}$/u.test(name)
    ? isFamilySyllable(name.charAt(0))
    : isFamilyWord(family) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(given);
}

/** By the words right around a name, at any of its places; null where they do not say it. */
export function sideOfNewcomer(text: string, name: string): "KR" | "US" | null {
  const parts = text.split(name);
  const around = parts.slice(1).map((behind, index) => {
    const before = (parts[index] ?? "").slice(-40).split(clauseEnd);
    return `${before.at(-1) ?? ""} ${behind.slice(0, 40).split(clauseEnd)[0] ?? ""}`;
  });
  // American words beside a Korean name are of those whom they deal with.
  if (isKoreanName(name)) return around.some((words) => ofKorea.test(words)) ? "KR" : null;
  return sideInWords(...around);
}

export type Newcomer = { key: string; name: string };
/** What the rules of travel and of meetings ask about people. */
export type Cast = Pick<People, "mentions" | "isSubject" | "isTopic">;

/** A newcomer's name stands in the place of an official's id. */
export class Newcomers {
  private readonly names: ReadonlyMap<string, string>;
  private readonly sides = new Map<string, OfficialSide | undefined>();

  constructor(
    private readonly text: string,
    newcomers: readonly Newcomer[],
  ) {
    this.names = new Map(newcomers.map(({ key, name }) => [key, name]));
    for (const { name } of newcomers)
      this.sides.set(name, isKoreanName(name) ? "KR" : (sideOfNewcomer(text, name) ?? undefined));
  }

  sideOf(name: string): OfficialSide | undefined {
    return this.sides.get(name);
  }

  /** Who is meant by the words that stand for a speaker; null where it is none of them. */
  in(label: string | null): string | null {
    return label === null ? null : ([...this.sides.keys()].find((name) => label.includes(name)) ?? null);
  }

  join(people: People): Cast {
    const told = (mention: Mention): Mention => ({
      ...mention,
      official: mention.official ?? this.names.get(mention.key ?? "") ?? null,
    });
    return {
      mentions: new Placed(people.mentions.entries.map(told)),
      isSubject: (mention, sentence) => people.isSubject(mention, sentence),
      isTopic: (place) => people.isTopic(place),
    };
  }
}
