/** Compares what an article proposes with what it should, per kind of proposal. */

import { z } from "zod";

const date = z.object({ value: z.string(), precision: z.string() });
/** The contract's shape, as far as it is compared; missing keys mean none. */
const proposals = z.object({
  language: z.string().optional(),
  publishedOn: date.nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  officials: z.array(z.string()).default([]),
  unknownPeople: z.array(z.string()).default([]),
  dates: z.array(date).default([]),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable() })).default([]),
  amounts: z.array(z.object({ value: z.number(), currency: z.string() })).default([]),
  trips: z.array(z.object({ travellers: z.array(z.string()), departs: date.nullable() })).default([]),
  meetings: z.array(z.object({ with: z.array(z.string()), date: date.nullable() })).default([]),
  events: z.array(z.string()).default([]),
  issues: z.array(z.string()).default([]),
  measures: z
    .array(z.object({ goods: z.string(), rate: z.number().nullable(), status: z.string() }))
    .default([]),
});
const expectation = proposals.extend({ optional: proposals.optional() });

export type Proposals = z.infer<typeof proposals>;
export type Expected = z.infer<typeof expectation>;

/** @throws where the text is no expectation. */
export const expectedProposals = (json: string): Expected => expectation.parse(JSON.parse(json));

/** The newest articles: precision and recall were measured on them before a rule was changed for them. */
const heldOut = { first: 201, last: 212 };

export function isHeldOut(name: string): boolean {
  const number = Number.parseInt(name, 10);
  return number >= heldOut.first && number <= heldOut.last;
}

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, "");

/** What is compared, as one text for each proposal. */
const comparedBy = {
  document: ({ language, publishedOn, title, publisher }: Proposals) => [
    `language ${language}`,
    `published ${publishedOn?.value} ${publishedOn?.precision}`,
    `title ${plain(title ?? "")}`,
    `publisher ${plain(publisher ?? "")}`,
  ],
  officials: ({ officials }: Proposals) => officials,
  unknownPeople: ({ unknownPeople }: Proposals) => unknownPeople.map(plain),
  dates: ({ dates }: Proposals) => dates.map(({ value, precision }) => `${value} ${precision}`),
  quotes: ({ quotes }: Proposals) => quotes.map(({ text, speaker }) => `${plain(text)} ${speaker}`),
  amounts: ({ amounts }: Proposals) => amounts.map(({ value, currency }) => `${value} ${currency}`),
  trips: ({ trips }: Proposals) =>
    trips.map(({ travellers, departs }) => `${travellers.toSorted().join("+")} ${departs?.value}`),
  meetings: ({ meetings }: Proposals) =>
    meetings.map((meeting) => `${meeting.with.toSorted().join("+")} ${meeting.date?.value}`),
  events: ({ events }: Proposals) => events,
  issues: ({ issues }: Proposals) => issues,
  measures: ({ measures }: Proposals) =>
    measures.map(({ goods, rate, status }) => `${goods} ${rate} ${status}`),
};
const comparisons = Object.entries(comparedBy);
export const kinds = comparisons.map(([kind]) => kind);

export type Difference = { kind: string; right: number; wrong: string[]; missing: string[] };

/** What is optional is neither right nor wrong. */
export function differences(proposed: Proposals, expected: Expected): Difference[] {
  return comparisons.map(([kind, keys]) => {
    const wanted = new Set(keys(expected));
    const allowed = new Set(kind === "document" || !expected.optional ? [] : keys(expected.optional));
    const found = new Set(keys(proposed));
    return {
      kind,
      right: [...found].filter((key) => wanted.has(key)).length,
      wrong: [...found].filter((key) => !wanted.has(key) && !allowed.has(key)),
      missing: [...wanted].filter((key) => !found.has(key)),
    };
  });
}

export type Rates = Record<
  string,
  { precision: number; recall: number; right: number; wrong: number; missing: number }
>;

/** Over all articles together; nothing proposed is a precision of 1, nothing expected a recall of 1. */
export function ratesOf(pairs: readonly { proposed: Proposals; expected: Expected }[]): Rates {
  const all = pairs.flatMap(({ proposed, expected }) => differences(proposed, expected));
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = all.filter((one) => one.kind === kind);
      const sum = (count: (one: Difference) => number) => own.reduce((total, one) => total + count(one), 0);
      const [right, wrong, missing] = [
        sum((one) => one.right),
        sum((one) => one.wrong.length),
        sum((one) => one.missing.length),
      ];
      const share = (other: number) => (right + other === 0 ? 1 : right / (right + other));
      return [kind, { precision: share(wrong), recall: share(missing), right, wrong, missing }];
    }),
  );
}
