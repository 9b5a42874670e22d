/** Labels of record fields and paths. */
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
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

/** The label of a field: the one for its path in the record where there is one, else the one for its name. */
export function formatFieldLabel(type: RecordType, names: readonly string[], locale: Locale): string {
  const { name: byName, place } = messagesOf(locale).fields;
  const last = names.at(-1) ?? "";
  return wordOf(place, [type, ...names].join("_")) ?? wordOf(byName, last) ?? last;
}

/** The label of a part of a text, date or quote; null for any other. */
function formatPartLabel(part: string, locale: Locale): string | null {
  return wordOf(messagesOf(locale).fields.part, part);
}

/**
 * A path as in differing-paths or an error, in words: the lists with row numbers from 1, the field, and the
 * part of it where the path names one.
 * @example formatFieldPath("development", "claims[0].statement.en", "en") // "Statements 1: Statement ·
 * English"
 */
export function formatFieldPath(type: RecordType, path: string, locale: Locale): string {
  let fields: readonly Field[] = definitionOf[type].fields;
  const names: string[] = [];
  const places: string[] = [];
  const parts: string[] = [];
  const steps = stepsOf(path);
  for (const [place, { name, index }] of steps.entries()) {
    const field = fields.find((each) => each.name === name);
    if (!field) {
      parts.push(formatPartLabel(name, locale) ?? name);
      continue;
    }
    names.push(name);
    fields = "fields" in field ? field.fields : [];
    // The labels of fields in a group include the group.
    if (field.kind === "group" && place < steps.length - 1) continue;
    const label = formatFieldLabel(type, names, locale);
    places.push(index === null ? label : `${label} ${formatNumber(index + 1, locale)}`);
  }
  return [...(places.length > 0 ? [places.join(": ")] : []), ...parts].join(" · ");
}
