/** The shape in which a language model proposes: that of an intake, each item with its sentence of the article. */
import { z } from "zod";

import { amountRoles, meetingStatuses, precisions, stepStatuses } from "@/lib/domain/record/record";
import { isPlainObject } from "@/lib/domain/editing/same-value";

const words = z.string().max(2_000);
/** Checked by the record's own schema afterwards: a model is given one shape, in which nothing is left out. */
const date = z
  .object({ value: words, precision: z.enum(precisions), zone: words, wording: words.nullable() })
  .nullable();
export type ModelDate = z.output<typeof date>;

const ids = z.array(words).max(20);
const item = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.object({ sentence: words, ...shape });

const items = {
  unknownPeople: item({ name: words }),
  quotes: item({
    text: words,
    speaker: words.nullable(),
    speakerLabel: words.nullable(),
    attribution: z.enum(["on_record", "relayed", "unnamed"]),
    relayedBy: words.nullable(),
  }),
  amounts: item({
    value: z.number().positive(),
    currency: z.string().regex(/^(?:[A-Z]{3}|%)$/),
    role: z.enum(amountRoles),
  }),
  trips: item({ travellers: ids, from: words.nullable(), to: words, departs: date, returns: date }),
  meetings: item({ with: ids, date, status: z.enum(meetingStatuses) }),
  events: item({ event: words }),
  issues: item({ issue: words }),
  measures: item({
    goods: words,
    rate: z.number().nonnegative().max(1_000).nullable(),
    status: z.enum(stepStatuses),
    from: date,
  }),
};

const maxItems = 100;

/** What a model is asked for. */
export const modelAnswer = z.object({
  unknownPeople: z.array(items.unknownPeople),
  quotes: z.array(items.quotes),
  amounts: z.array(items.amounts),
  trips: z.array(items.trips),
  meetings: z.array(items.meetings),
  events: z.array(items.events),
  issues: z.array(items.issues),
  measures: z.array(items.measures),
});
export type ModelAnswer = z.output<typeof modelAnswer>;

/**
 * The items of an answer that have the right shape, without those that do not; null for what is no answer at
 * all.
 */
export function parseModelAnswer(value: unknown): ModelAnswer | null {
  if (!isPlainObject(value) || !Object.keys(items).some((name) => Array.isArray(value[name]))) return null;
  const sound = <Item>(name: keyof typeof items, schema: z.ZodType<Item>): Item[] => {
    const list: unknown = value[name];
    return Array.isArray(list)
      ? list.slice(0, maxItems).flatMap((each: unknown) => {
          const parsed = schema.safeParse(each);
          return parsed.success ? [parsed.data] : [];
        })
      : [];
  };
  return {
    unknownPeople: sound("unknownPeople", items.unknownPeople),
    quotes: sound("quotes", items.quotes),
    amounts: sound("amounts", items.amounts),
    trips: sound("trips", items.trips),
    meetings: sound("meetings", items.meetings),
    events: sound("events", items.events),
    issues: sound("issues", items.issues),
    measures: sound("measures", items.measures),
  };
}

/** An answer that a form sends back; null for none. */
export function parseModelText(text: string): ModelAnswer | null {
  if (text === "") return null;
  try {
    return parseModelAnswer(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
