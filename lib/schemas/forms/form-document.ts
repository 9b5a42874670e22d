/** Converts form values to a draft document and back. */
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { spanOf } from "@/lib/domain/time/partial-date";
import { type PartialDate, precisions } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-types";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { parseTypedDayOrMonth } from "./typed-day";
import { removeZoneOffset, addZoneOffset } from "./minute-value";

/** Control values by name, such as `claims[0].statement.en`. */
export type FormValues = ReadonlyMap<string, string>;

/** Above the rows of any record; further rows are ignored, which limits the cost of forged indexes. */
export const maxRows = 200;

/**
 * Line ends and composition as in the record. Lone surrogates and control characters are replaced by U+FFFD,
 * which the editor sees and which cannot be published.
 */
export function normalisedInput(typed: string): string {
  return toNfc(typed.replace(/\r\n?/g, "\n").replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, "\uFFFD")).trim();
}

/**
 * The values of a submitted form, without files. The last value of a repeated name counts, as with a hidden
 * "no" before a checkbox.
 */
export function formValues(data: Iterable<[string, unknown]>): FormValues {
  const values = new Map<string, string>();
  for (const [name, value] of data) if (typeof value === "string") values.set(name, normalisedInput(value));
  return values;
}

const at = (prefix: string, name: string) => (prefix === "" ? name : `${prefix}.${name}`);

/** The names of the submitted rows of a list, in the order of their indexes. */
function rowsOf(values: FormValues, name: string): string[] {
  const indexes = new Set<number>();
  for (const key of values.keys()) {
    if (!key.startsWith(`${name}[`)) continue;
    const index = /^\[(\d{1,6})\]/.exec(key.slice(name.length))?.[1];
    if (index !== undefined) indexes.add(Number(index));
  }
  return [...indexes]
    .sort((a, b) => a - b)
    .slice(0, maxRows)
    .map((index) => `${name}[${index}]`);
}

type Reading = {
  /** While rows are added or removed, rows without a reference are preserved. */
  isEdited?: boolean;
  /** A date without a year is the one nearest to this day; if unset, it stays as typed. */
  today?: CalendarDay;
};

/**
 * The document that the values describe, with exactly the fields of `fields`. Missing values are null or
 * empty; an invalid date or number stays as typed, so that the schema can report it and the form can show it
 * again.
 */
export function toDocument(
  fields: readonly Field[],
  values: FormValues,
  reading: Reading = {},
  prefix = "",
): DraftDocument {
  return Object.fromEntries(
    fields.map((field) => [field.name, toValue(field, values, at(prefix, field.name), reading)]),
  );
}

function toValue(field: Field, values: FormValues, name: string, reading: Reading): unknown {
  const typed = (part = "") => values.get(part === "" ? name : `${name}.${part}`) ?? "";
  switch (field.kind) {
    case "words":
    case "reference":
      return typed() === "" && field.optional ? null : typed();
    case "choice":
      return typed();
    case "yesNo":
      return typed() === "true";
    case "number":
      if (typed() === "" && field.optional) return null;
      return isExactNumber(typed()) ? Number(typed()) : typed();
    case "text": {
      const [en, ko] = [typed("en") || null, typed("ko") || null];
      const origin = typed("origin") || (ko !== null && en === null ? "ko" : "en");
      return field.optional && en === null && ko === null ? null : { en, ko, origin };
    }
    case "quote":
      return typed("text") === "" ? null : { text: typed("text"), language: typed("language") };
    case "date":
      return toDate(typed, reading.today);
    case "references":
    case "steps":
      return rowsOf(values, name)
        .map((row) => values.get(row) ?? "")
        .filter((id) => reading.isEdited || id !== "");
    case "group": {
      const isEmpty = [...values].every(
        ([key, value]) => value === "" || !key.startsWith(`${name}.`) || isPreset(key),
      );
      return isEmpty ? null : toDocument(field.fields, values, reading, name);
    }
    case "list":
      return rowsOf(values, name).map((row) => toDocument(field.fields, values, reading, row));
  }
}

/** True for a number that survives conversion without loss of digits. */
const isExactNumber = (typed: string) =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(typed) &&
  typed.replace(/e.*$|\D/gi, "").length <= 15 &&
  Number.isFinite(Number(typed));

/** Controls that have a value while nothing is typed. */
export const isPreset = (name: string) => /\.(origin|precision|zone|language)$/.test(name);

function toDate(typed: (part: string) => string, today?: CalendarDay): unknown {
  const [precision, value, zone, wording] = [
    typed("precision"),
    parseTypedDayOrMonth(typed("value"), today),
    typed("zone"),
    typed("wording"),
  ];
  if (precision === "unknown" || (value === "" && wording === "")) return null;
  const recordValue =
    precision === "minute" || precision === "approximate" ? addZoneOffset(value, zone) : value;
  return { value: recordValue, precision, zone, ...(wording === "" ? {} : { wording }) };
}

/** The date of a partly typed date control; null while it is incomplete. */
export function parseTypedDate(typed: (part: string) => string, today?: CalendarDay): PartialDate | null {
  const date = toDate(typed, today);
  if (!isPlainObject(date)) return null;
  const precision = precisions.find((each) => each === date.precision);
  const [value, zone] = [String(date.value), String(date.zone)];
  const length =
    precision === undefined ? null : { minute: null, day: 10, month: 7, approximate: null }[precision];
  if (
    !precision ||
    (length !== null && value.length !== length) ||
    (precision === "minute" && value.length < 16)
  )
    return null;
  try {
    const read: PartialDate = { value, precision, zone };
    spanOf(read);
    return read;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The form values of a document; the inverse of `toDocument`. */
export function toFormValues(fields: readonly Field[], document: DraftDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const field of fields) addValues(values, field, document[field.name], field.name);
  return values;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

function partsOf(value: unknown): DraftDocument {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function addValues(values: Map<string, string>, field: Field, value: unknown, name: string): void {
  switch (field.kind) {
    case "words":
    case "reference":
    case "choice":
    case "number":
    case "yesNo":
      values.set(name, textOf(value));
      return;
    case "text":
    case "quote":
      for (const [part, content] of Object.entries(partsOf(value)))
        values.set(`${name}.${part}`, textOf(content));
      return;
    case "date": {
      const parts = partsOf(value);
      for (const [part, content] of Object.entries(parts)) values.set(`${name}.${part}`, textOf(content));
      values.set(`${name}.value`, removeZoneOffset(textOf(parts.value), textOf(parts.zone)));
      return;
    }
    case "references":
    case "steps":
      if (Array.isArray(value)) value.forEach((id, index) => values.set(`${name}[${index}]`, textOf(id)));
      return;
    case "group":
      for (const inner of field.fields)
        addValues(values, inner, partsOf(value)[inner.name], at(name, inner.name));
      return;
    case "list":
      if (!Array.isArray(value)) return;
      value.forEach((row, index) => {
        for (const inner of field.fields)
          addValues(values, inner, partsOf(row)[inner.name], at(`${name}[${index}]`, inner.name));
      });
  }
}
