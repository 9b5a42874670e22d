/** What single values of the record look like: words, ids, languages, addresses, texts, quotes. */
import { z } from "zod";

import type { Quote, Text } from "../domain/record";
import { strictObject } from "./strict-object";

/** Several times the longest text of the record; a page is made of hundreds. */
export const mostCharacters = 20_000;
const mostOfId = 100;
const mostOfAddress = 2_000;

/** Half characters, control characters, and the sign that stands where one was. */
const noText = /\p{Cs}|\uFFFD|[^\P{Cc}\n\t]/u;

/** Text with something in it; what is missing is null, never an empty string. */
export const words = z
  .string("must be text in quotation marks")
  .refine((text) => text.trim() !== "", "must not be empty; missing text is null")
  .refine((text) => text.length <= mostCharacters, `must have at most ${mostCharacters} characters`)
  .refine((text) => !noText.test(text), "must not hold \uFFFD or control characters; line breaks and tabs are allowed");

export const id = z
  .string("must be an id: lower-case letters, digits and single hyphens")
  .max(mostOfId, `must have at most ${mostOfId} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be an id: lower-case letters, digits and single hyphens");

export const language = z
  .string("must be a language code such as en or ko")
  .max(35, "must be a language code such as en or ko")
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language code such as en or ko");

export const webAddress = z
  .string("must be an http:// or https:// address, or null")
  .max(mostOfAddress, `must have at most ${mostOfAddress} characters`)
  .refine(
    (text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text),
    "must be an http:// or https:// address, or null",
  );

export const note = words.nullable();
export const yesOrNo = z.boolean("must be true or false");

/** A word of a closed list; the message names the list. */
export function wordOf<const Word extends string>(list: readonly Word[]) {
  return z.enum(list, `must be one of: ${list.join(", ")}`);
}

/** A list; the message says so where something else stands. */
export function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry, "must be a list");
}

/** Ids of which each may stand once. */
export const distinctIds = listOf(id).refine((ids) => new Set(ids).size === ids.length, "must name each id only once");

export const text = strictObject({
  en: words.nullable(),
  ko: words.nullable(),
  origin: wordOf(["en", "ko", "both"]),
}).superRefine(({ en, ko, origin }, context) => {
  if (en === null && origin !== "ko") {
    context.addIssue({ code: "custom", path: ["en"], message: `must be written where origin is "${origin}"` });
  }
  if (ko === null && origin !== "en") {
    context.addIssue({ code: "custom", path: ["ko"], message: `must be written where origin is "${origin}"` });
  }
}) satisfies z.ZodType<Text>;

export const quote = strictObject({ text: words, language }) satisfies z.ZodType<Quote>;
