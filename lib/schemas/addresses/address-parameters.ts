/** Reads and validates single parameters of a page's address. */
import type { z } from "zod";
import { toNfc } from "@/lib/domain/text/unicode-normalisation";

export type AddressParameters = Record<string, string | string[] | undefined>;

/** Maximum length of a search query, in characters. */
export const maxQuestionCharacters = 100;

/** Characters of an invalid value that are shown in a message. */
export const maxValueCharacters = 80;

/** The first value; null for an empty one, which a form sends for a blank field. */
export function valueOf(parameters: AddressParameters, name: string): string | null {
  const value = parameters[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first.trim() === "" ? null : first;
}

/** The parsed value; an invalid one is passed to `refuse` and yields null. Nothing is thrown. */
export function parseValue<Output>(
  value: string | null,
  schema: z.ZodType<Output>,
  refuse: (value: string) => void,
): Output | null {
  if (value === null) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  refuse(value);
  return null;
}

/**
 * The words to filter a list by; `tooLong` is their length where it exceeds the maximum, and then `q` is
 * null.
 */
export function parseFilterWords(parameters: AddressParameters): {
  q: string | null;
  tooLong: number | null;
} {
  const value = valueOf(parameters, "q");
  const words = value === null ? null : toNfc(value).trim();
  return words !== null && words.length > maxQuestionCharacters
    ? { q: null, tooLong: words.length }
    : { q: words, tooLong: null };
}

/** A refused value as a page repeats it. */
export const shownValue = (value: string): string => displayableText(value).slice(0, maxValueCharacters);

/** Normalises text for display: lone surrogates are replaced, control characters become spaces. */
export function displayableText(text: string): string {
  return toNfc(text.replace(/\p{Cs}/gu, "\uFFFD").replace(/\p{Cc}+/gu, " ")).trim();
}
