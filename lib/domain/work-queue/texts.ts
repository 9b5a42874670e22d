/** The two-language texts of a document, and those that lack a language. */
import type { Locale, RecordType, Text } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import { isPlainObject, type PlainObject } from "@/lib/domain/editing/same-value";

/** `shape` is `path` without row indexes. */
export type TextAt = { path: string; shape: string; text: Text };

function isWording(value: unknown): value is string | null {
  return typeof value === "string" || value === null;
}

function readText(value: unknown): Text | null {
  if (!isPlainObject(value)) return null;
  const { en, ko, origin } = value;
  if (!isWording(en) || !isWording(ko)) return null;
  return origin === "en" || origin === "ko" || origin === "both" ? { en, ko, origin } : null;
}

function textsIn(fields: readonly Field[], document: PlainObject, path: string, shape: string): TextAt[] {
  return fields.flatMap((field): TextAt[] => {
    const value = document[field.name];
    const at = path === "" ? field.name : `${path}.${field.name}`;
    const as = shape === "" ? field.name : `${shape}.${field.name}`;
    if (field.kind === "text") {
      const text = readText(value);
      return text ? [{ path: at, shape: as, text }] : [];
    }
    if (field.kind === "group") return isPlainObject(value) ? textsIn(field.fields, value, at, as) : [];
    if (field.kind !== "list" || !Array.isArray(value)) return [];
    return value.flatMap((row: unknown, index) =>
      isPlainObject(row) ? textsIn(field.fields, row, `${at}[${index}]`, as) : [],
    );
  });
}

/** Every two-language text of a document of any format version, in the order of its fields. */
export function textsOf(type: RecordType, document: unknown): TextAt[] {
  return isPlainObject(document) ? textsIn(definitionOf[type].fields, document, "", "") : [];
}

/** The texts in one language only, each with the missing language. */
export function missingTexts(type: RecordType, document: unknown): { path: string; language: Locale }[] {
  return textsOf(type, document).flatMap(({ path, text }) => {
    const missing = (["en", "ko"] as const).filter((language) => text[language] === null);
    return missing.length === 1 ? missing.map((language) => ({ path, language })) : [];
  });
}
