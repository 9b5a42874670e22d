/** Formats a value of a record for the comparison of two versions. */
import type { Locale, PartialDate, RecordType } from "@/lib/domain/record/record";
import { precisions } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { messagesOf } from "@/lib/messages/catalogue";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatFieldLabel } from "./field-label";
import { formatNumber } from "@/lib/format/numbers";
import { formatOption } from "./option-label";

/** Names of records by id, for references. */
export type Names = Readonly<Record<string, string>>;

type FieldContext = { type: RecordType; locale: Locale; names: Names };

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** A date of the record; null for invalid input. */
function dateOf(value: unknown): PartialDate | null {
  if (!isPlainObject(value)) return null;
  const precision = precisions.find((each) => each === value.precision);
  const [written, zone, wording] = [text(value.value), text(value.zone), text(value.wording)];
  if (
    !precision ||
    !/^\d{4}-\d{2}/.test(written) ||
    Number.isNaN(Date.parse(written)) ||
    !/^[A-Za-z]/.test(zone)
  )
    return null;
  return { value: written, precision, zone, ...(wording === "" ? {} : { wording }) };
}

function formatDate(value: unknown, locale: Locale): string {
  const date = dateOf(value);
  if (!date)
    return isPlainObject(value)
      ? [text(value.value), text(value.wording)].filter((part) => part !== "").join(" ")
      : text(value);
  const zone =
    date.precision === "minute" || date.zone === "Asia/Seoul"
      ? ""
      : locale === "ko"
        ? ` (시간대 ${date.zone})`
        : ` (time zone ${date.zone})`;
  return `${formatPartialDate(date, locale)}${zone}${date.wording ? ` “${date.wording}”` : ""}`;
}

function fieldLines(
  fields: readonly Field[],
  value: Record<string, unknown>,
  at: readonly string[],
  context: FieldContext,
): string[] {
  return fields.flatMap((field) => {
    const written = formatField(field, value[field.name], [...at, field.name], context);
    if (written === "") return [];
    // The list of citations is called "Sources", so its rows do not say "Source" again.
    if (field.name === "source" && at.at(-1) === "citations") return [written];
    return [`${formatFieldLabel(context.type, [...at, field.name], context.locale)}: ${written}`];
  });
}

function formatField(field: Field, value: unknown, at: readonly string[], context: FieldContext): string {
  const { locale, names } = context;
  const { yes, no } = messagesOf(locale).fields.answer;
  if (value === null || value === undefined) return "";
  switch (field.kind) {
    case "choice":
      return formatOption(at, text(value), locale);
    case "yesNo":
      return value === true ? yes : no;
    case "date":
      return formatDate(value, locale);
    case "reference":
      return names[text(value)] ?? text(value);
    case "references":
      return Array.isArray(value) ? value.map((id) => names[text(id)] ?? text(id)).join("\n") : text(value);
    case "steps":
      return Array.isArray(value) ? value.map(text).join("\n") : text(value);
    case "quote":
      return isPlainObject(value) ? `“${text(value.text)}”` : text(value);
    case "text":
      return isPlainObject(value)
        ? [text(value.en), text(value.ko)].filter((part) => part !== "").join("\n")
        : text(value);
    case "number":
      return typeof value === "number" ? formatNumber(value, locale) : text(value);
    case "group":
      return isPlainObject(value) ? fieldLines(field.fields, value, at, context).join("\n") : text(value);
    case "list":
      return Array.isArray(value)
        ? value
            .map((row) =>
              isPlainObject(row) ? fieldLines(field.fields, row, at, context).join("\n") : text(row),
            )
            .join("\n\n")
        : text(value);
    case "words":
      return text(value);
  }
}

/**
 * The value at `path` of a record as text; "" where there is none. A path may lead to a row of a list, to a
 * field, or to a part of a text, date or quotation.
 */
export function formatFieldValue(path: string, value: unknown, context: FieldContext): string {
  let fields: readonly Field[] = definitionOf[context.type].fields;
  const names: string[] = [];
  const steps = [...path.matchAll(/([^.[\]]+)(\[\d+\])?/g)];
  for (const [place, [, name = "", index]] of steps.entries()) {
    const field = fields.find((each) => each.name === name);
    if (!field)
      return name === "origin" ? formatOption(["origin"], text(value), context.locale) : text(value);
    names.push(name);
    const isLast = place === steps.length - 1;
    if (!isLast && "fields" in field) fields = field.fields;
    else if (isLast && index !== undefined && field.kind === "list")
      return isPlainObject(value) ? fieldLines(field.fields, value, names, context).join("\n") : text(value);
    else if (isLast && index !== undefined) return context.names[text(value)] ?? text(value);
    else if (isLast) return formatField(field, value, names, context);
  }
  return text(value);
}

/** The date of a record's document as on its page, without the zone; "" where it has none. */
export function formatDocumentDate(value: unknown, locale: Locale): string {
  const date = dateOf(value);
  return date ? formatPartialDate(date, locale) : "";
}

/** The language of a path into a text, for the `lang` attribute; undefined for other paths. */
export function languageOf(path: string): Locale | undefined {
  const part = /\.(en|ko)$/.exec(path)?.[1];
  return part === "en" || part === "ko" ? part : undefined;
}
