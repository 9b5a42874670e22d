/** What does a parameter of a reader's address say, and is that allowed? */
import type { z } from "zod";
import { composed } from "@/lib/domain/text/normal-form";

export type AddressParameters = Record<string, string | string[] | undefined>;

/** So many characters of words are looked for. */
export const maxQuestionCharacters = 100;

/** So much of a value that is not allowed is shown again. */
export const shownOfValue = 80;

/** The first value given; null for an empty one, which is no choice: a form sends it for a field left blank. */
export function valueOf(parameters: AddressParameters, name: string): string | null {
  const given = parameters[name];
  const first = Array.isArray(given) ? given[0] : given;
  return first === undefined || first.trim() === "" ? null : first;
}

/** What a value means; one that is not allowed is handed to `refuse` and means nothing. Nothing is thrown. */
export function readValue<Output>(value: string | null, schema: z.ZodType<Output>, refuse: (value: string) => void): Output | null {
  if (value === null) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  refuse(value);
  return null;
}

/** The words to narrow a list by; `tooLong` is their length where there are too many, and then they count for nothing. */
export function wordsAsked(parameters: AddressParameters): { q: string | null; tooLong: number | null } {
  const given = valueOf(parameters, "q");
  const words = given === null ? null : composed(given).trim();
  return words !== null && words.length > maxQuestionCharacters ? { q: null, tooLong: words.length } : { q: words, tooLong: null };
}

/** Half a character and control characters are nothing that a reader typed. */
export function readable(text: string): string {
  return composed(text.replace(/\p{Cs}/gu, "\uFFFD").replace(/\p{Cc}+/gu, " ")).trim();
}
