/** A place in the text where somebody is meant: by name, office, pronoun or as an unnamed source. */
import type { OfficePhrase } from "./offices";
import { matchesIn, type Span } from "@/lib/intake/text/spans";

/** A person of the record or one that the text introduces. */
export type Person = {
  key: string;
  official: string | null;
  name: string;
  family: string;
  heads: readonly string[];
};

/** What a text says before it is known who is meant. */
export type RawMention = Span & {
  /** `name`: in full. `family`: the family name alone or behind a title. `office`: the title alone. `pronoun`: he, she, the minister. */
  how: "name" | "family" | "office" | "pronoun" | "unnamed" | "body";
  person: Person | null;
  family: string | null;
  phrase: OfficePhrase | null;
  /** The name or the words that stand for the speaker, without a possessive or a particle. */
  label: string;
  /** Whether the words beside a name of the record give it an office of that official, or another trade. */
  standing?: "office" | "trade" | null;
};

/** `weight`: which of two that overlap is kept. */
export type WeightedMention = RawMention & { weight: number };

/** Where words of the pattern stand for somebody without a name or an office. */
export function findStandIns(
  text: string,
  sentence: Span,
  pattern: RegExp,
  how: RawMention["how"],
  weight: number,
): WeightedMention[] {
  return matchesIn(pattern, text, sentence).map(({ match, start, end }) => ({
    start,
    end,
    how,
    person: null,
    family: null,
    phrase: null,
    label: match[0].trim(),
    weight,
  }));
}

export type Mention = RawMention & { key: string | null; official: string | null };

/** "For Ahn the road is familiar.", "김 장관의 걸음은 빨랐다.": a sentence about somebody who does nothing in it. */
const beforeTopic = /^(?:For|As for|With|To)\s(?:[\p{L}.]+\s){0,3}$/u;
const behindTopicKo = /^의\s(?:[^\s,.]+\s){0,2}?[^\s,.]+[은는이가]\s/u;

/** Whom the sentence begins with, where nobody in it does anything. */
export function topicWithoutVerb(
  text: string,
  isKorean: boolean,
  sentence: Span,
  inSentence: readonly Mention[],
): Mention | null {
  const first = inSentence.find(({ key, how }) => key !== null && how !== "body" && how !== "pronoun");
  if (!first) return null;
  const before = text.slice(sentence.start, first.start);
  const isTopic = isKorean
    ? before.length < 24 && behindTopicKo.test(text.slice(first.end, first.end + 40))
    : beforeTopic.test(before);
  return isTopic ? first : null;
}
