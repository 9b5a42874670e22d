/** What is needed to say who speaks: the sentence, the words around a quote and who is meant in them. */
import type { Mention } from "@/lib/intake/names/mention";
import type { People } from "@/lib/intake/names/people";
import type { Quotation } from "@/lib/intake/text/quotations";
import type { Sentence } from "@/lib/intake/text/sentences";
import { isWithin } from "@/lib/intake/text/spans";

/** `by`: who tells what the speaker said; `isRelayed` also where that is an office. */
export type Speech = { speaker: Mention | null; by: Mention | null; isRelayed: boolean };

export type Around = {
  text: string;
  people: People;
  sentence: Sentence;
  quotation: Quotation;
  /** All quotations of the sentence, terms too, in order. */
  inSentence: readonly Quotation[];
  /** Mentions of the sentence outside its quotations, in order. */
  mentions: readonly Mention[];
  /** What the quote before this one was found to be, where it stands in the same or the last paragraph. */
  previous: { speech: Speech; quotation: Quotation; sentence: Sentence } | null;
};

/** A speaker by a label, who is none of the people that are known. */
export const strangerAt = (start: number, label: string): Mention => ({
  start,
  end: start + label.length,
  how: "name",
  person: null,
  family: null,
  phrase: null,
  label,
  key: `stranger:${label}`,
  official: null,
});

export const mentionsOutside = (
  people: People,
  sentence: Sentence,
  quotations: readonly Quotation[],
): Mention[] =>
  people.mentions
    .within(sentence)
    .filter((mention) => !quotations.some((quotation) => isWithin(mention, quotation)));
