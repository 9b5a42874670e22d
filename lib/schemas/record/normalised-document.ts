/** Normalises the texts of a document sent by a program like those of a form. */
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { normalisedInput } from "@/lib/schemas/forms/form-document";

/**
 * Composes every text and replaces lone surrogates and control characters; keys and other values are
 * unchanged.
 */
export function normalisedDocument(value: unknown): unknown {
  if (typeof value === "string") return normalisedInput(value);
  if (Array.isArray(value)) return value.map(normalisedDocument);
  return isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normalisedDocument(part)]))
    : value;
}
