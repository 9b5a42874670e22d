/** What is a field of a record called, for a person? */
import { type Field, fieldsOf } from "@/lib/domain/record/record-fields";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { formatNumber } from "@/lib/format/numbers";

type Step = { name: string; index: number | null };

const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)].map(([, name = "", index]) => ({
    name,
    index: index === undefined ? null : Number(index),
  }));

function wordOf(words: Record<string, string>, key: string): string | null {
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

/** The label of a field by itself: that of its place in the record where there is one, else that of its name. */
export function formatFieldLabel(type: RecordType, names: readonly string[], locale: Locale): string {
  const { name: byName, place } = messagesOf(locale).fields;
  const last = names.at(-1) ?? "";
  return wordOf(place, [type, ...names].join("_")) ?? wordOf(byName, last) ?? last;
}

/** What a part of a text, date or quote is called; null for what is no such part. */
export function formatPartLabel(part: string, locale: Locale): string | null {
  return wordOf(messagesOf(locale).fields.part, part);
}

/**
 * A path as in differing-paths or an error, in words: the field, after the lists it stands in with the number of
 * their row from 1, and the part of it where one is meant.
 * @example formatFieldPath("development", "claims[0].statement.en", "en") // "Statements 1: Statement · English"
 */
export function formatFieldPath(type: RecordType, path: string, locale: Locale): string {
  let fields: readonly Field[] = fieldsOf[type];
  const names: string[] = [];
  const places: string[] = [];
  const parts: string[] = [];
  const steps = stepsOf(path);
  for (const [place, { name, index }] of steps.entries()) {
    const field = fields.find((known) => known.name === name);
    if (!field) {
      parts.push(formatPartLabel(name, locale) ?? name);
      continue;
    }
    names.push(name);
    fields = "fields" in field ? field.fields : [];
    // The fields of a group say by themselves what they belong to.
    if (field.kind === "group" && place < steps.length - 1) continue;
    const label = formatFieldLabel(type, names, locale);
    places.push(index === null ? label : `${label} ${formatNumber(index + 1, locale)}`);
  }
  return [...(places.length > 0 ? [places.join(": ")] : []), ...parts].join(" · ");
}
