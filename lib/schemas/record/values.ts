/** Schemas of single values of the record: words, ids, languages, addresses, texts, quotes. */
import { z } from "zod";

import { cleanAddress, isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { Quote, Text } from "@/lib/domain/record/record";
import { maxCharacters, maxAddressBytes, maxIdCharacters, rules } from "./rules";
import { strictObject } from "./strict-object";

/** Lone surrogates, control characters, and the replacement character U+FFFD. */
const unreadable = /\p{Cs}|\uFFFD|[^\P{Cc}\n\t]/u;

/** Text that is not blank; missing text is null, never an empty string. */
export const words = z
  .string(rules.text)
  .refine((text) => text.trim() !== "", rules.empty)
  .refine((text) => text.length <= maxCharacters, rules.text_length)
  .refine((text) => !unreadable.test(text), rules.unreadable);

export const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string(rules.id).max(maxIdCharacters, rules.id_length).regex(idShape, rules.id);

export const language = z
  .string(rules.language)
  .max(35, rules.language)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, rules.language);

/** Written as `cleanAddress` does. */
export const webAddress = z
  .string(rules.address)
  .overwrite(cleanAddress)
  .max(maxAddressBytes, rules.address_length)
  .refine(isWebAddress, rules.address)
  .meta({ format: "uri" });

export const note = words.nullable();
export const booleanValue = z.boolean(rules.yes_no);

/** A word of a closed list; the message lists the words. */
export function wordOf<const Word extends string>(list: readonly Word[]) {
  return z.enum(list, `must be one of: ${list.join(", ")}`);
}

/** A list, with a message for other values. */
export function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry, rules.list);
}

/** Ids without duplicates. */
export const uniqueIds = listOf(id).refine((ids) => new Set(ids).size === ids.length, rules.distinct);

export const text = strictObject({
  en: words.nullable(),
  ko: words.nullable(),
  origin: wordOf(["en", "ko", "both"]),
})
  .superRefine(({ en, ko, origin }, context) => {
    if (en === null && origin !== "ko") {
      context.addIssue({
        code: "custom",
        path: ["en"],
        message: `must be written where origin is "${origin}"`,
        params: { code: "language_missing", about: "en" },
      });
    }
    if (ko === null && origin !== "en") {
      context.addIssue({
        code: "custom",
        path: ["ko"],
        message: `must be written where origin is "${origin}"`,
        params: { code: "language_missing", about: "ko" },
      });
    }
  })
  .meta({ id: "Text" }) satisfies z.ZodType<Text>;

export const quote = strictObject({ text: words, language }).meta({ id: "Quote" }) satisfies z.ZodType<Quote>;
