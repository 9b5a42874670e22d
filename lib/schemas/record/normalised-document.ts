/** What is left of a document that a program sent, when its texts are read as those of a form are? */
import { isParts } from "@/lib/domain/editing/same-value";
import { readable } from "@/lib/schemas/forms/form-document";

/** Every text composed and without half or control characters; keys and everything else as they are. */
export function normalisedDocument(value: unknown): unknown {
  if (typeof value === "string") return readable(value);
  if (Array.isArray(value)) return value.map(normalisedDocument);
  return isParts(value) ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, normalisedDocument(held)])) : value;
}
