/** Named people outside the record who speak or act in the matter of the talks. */
import { isAside } from "@/lib/intake/text/about-talks";
import type { Sentence } from "@/lib/intake/text/sentences";
import type { Span } from "@/lib/intake/text/spans";
import type { Newcomer } from "./newcomers";
import type { People } from "./people";

/** Each once, by the first place; a credit, a by-line or a sentence about another subject counts for none. */
export function findUnknownPeople(
  text: string,
  people: People,
  sentences: readonly Sentence[],
): (Newcomer & { words: Span })[] {
  const found = new Map<string, Newcomer & { words: Span }>();
  for (const sentence of sentences) {
    const isProse =
      sentence.kind === "caption" || /[.!?。”"」)\]]$/u.test(text.slice(sentence.start, sentence.end));
    if (!isProse || isAside(text, sentence)) continue;
    for (const mention of people.mentions.within(sentence)) {
      if (mention.how !== "name" || mention.official !== null || mention.person === null) continue;
      if (!found.has(mention.person.key))
        found.set(mention.person.key, {
          key: mention.person.key,
          name: mention.person.name,
          words: mention,
        });
    }
  }
  return [...found.values()];
}
