/** Which of the dates of a sentence belongs to a word of it. */
import type { PartialDate } from "@/lib/domain/record/record";
import { distance, type Proposal } from "@/lib/intake/text/spans";

/** The date of the same sentence that stands nearest; null where it has none. */
export function dateNear<Date extends PartialDate>(
  dates: readonly Proposal<Date>[],
  { words, sentence }: Omit<Proposal<unknown>, "value">,
): Date | null {
  const inSentence = dates.filter((found) => found.sentence.start === sentence.start);
  return inSentence.toSorted((a, b) => distance(a.words, words) - distance(b.words, words))[0]?.value ?? null;
}
