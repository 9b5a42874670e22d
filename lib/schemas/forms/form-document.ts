/** How does what a form sends become a draft's document, and a document the values of a form? */
import { composed } from "@/lib/domain/text/normal-form";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { spanOf } from "@/lib/domain/time/partial-date";
import { type PartialDate, precisions } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-fields";
import { isParts } from "@/lib/domain/editing/same-value";
import { typedDayOrMonth } from "./typed-day";
import { withoutZonesOffset, withZonesOffset } from "./minute-value";

/** Names such as `claims[0].statement.en`, each with the text of its control. */
export type FormValues = ReadonlyMap<string, string>;

/** More rows than any record has; what is above is left out, so that a made-up index costs nothing. */
export const maxRows = 200;

/**
 * Line ends and composition as the record has them. A half character or a control character cannot be shown in a page:
 * the sign that stands in its place is seen by who typed it, and cannot be published.
 */
export function readable(typed: string): string {
  return composed(typed.replace(/\r\n?/g, "\n").replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, "\uFFFD")).trim();
}

/** The values of a sent form, files left out. Of a name sent twice the last counts, as with a hidden "no" before a box. */
export function formValues(data: Iterable<[string, unknown]>): FormValues {
  const values = new Map<string, string>();
  for (const [name, value] of data) if (typeof value === "string") values.set(name, readable(value));
  return values;
}

const at = (prefix: string, name: string) => (prefix === "" ? name : `${prefix}.${name}`);

/** The rows of a list that were sent, in the order of their indexes. */
function rowsOf(values: FormValues, name: string): string[] {
  const indexes = new Set<number>();
  for (const key of values.keys()) {
    if (!key.startsWith(`${name}[`)) continue;
    const index = /^\[(\d{1,6})\]/.exec(key.slice(name.length))?.[1];
    if (index !== undefined) indexes.add(Number(index));
  }
  return [...indexes].sort((a, b) => a - b).slice(0, maxRows).map((index) => `${name}[${index}]`);
}

type Reading = {
  /** Rows are being added or removed, so that those without a reference keep their place. */
  isEdited?: boolean;
  /** A date written without its year is the one nearest to this day; unset, it stays as it was typed. */
  today?: CalendarDay;
};

/**
 * The document that the values describe. It has every field of `fields`, and nothing else. What is missing is
 * null or empty; a date or number that is none stays as it was typed, so that the schema can name it and the
 * editor finds it again.
 */
export function toDocument(fields: readonly Field[], values: FormValues, reading: Reading = {}, prefix = ""): DraftDocument {
  return Object.fromEntries(fields.map((field) => [field.name, toValue(field, values, at(prefix, field.name), reading)]));
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
      return rowsOf(values, name).map((row) => values.get(row) ?? "").filter((id) => reading.isEdited || id !== "");
    case "group": {
      const isEmpty = [...values].every(([key, value]) => value === "" || !key.startsWith(`${name}.`) || isPreset(key));
      return isEmpty ? null : toDocument(field.fields, values, reading, name);
    }
    case "list":
      return rowsOf(values, name).map((row) => toDocument(field.fields, values, reading, row));
  }
}

/** One that is still the same when it is kept as a number: more digits or a higher power would be lost. */
const isExactNumber = (typed: string) =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(typed) && typed.replace(/e.*$|\D/gi, "").length <= 15 && Number.isFinite(Number(typed));

/** Controls that hold something before anybody types. */
const isPreset = (name: string) => /\.(origin|precision|zone)$/.test(name);

function toDate(typed: (part: string) => string, today?: CalendarDay): unknown {
  const [precision, value, zone, wording] = [typed("precision"), typedDayOrMonth(typed("value"), today), typed("zone"), typed("wording")];
  if (precision === "unknown" || (value === "" && wording === "")) return null;
  const written = precision === "minute" || precision === "approximate" ? withZonesOffset(value, zone) : value;
  return { value: written, precision, zone, ...(wording === "" ? {} : { wording }) };
}

/** The date that the parts of a date's control mean while they are typed; null where they are none yet. */
export function typedDate(typed: (part: string) => string, today?: CalendarDay): PartialDate | null {
  const date = toDate(typed, today);
  if (!isParts(date)) return null;
  const precision = precisions.find((known) => known === date.precision);
  const [value, zone] = [String(date.value), String(date.zone)];
  const length = precision === undefined ? null : { minute: null, day: 10, month: 7, approximate: null }[precision];
  if (!precision || (length !== null && value.length !== length) || (precision === "minute" && value.length < 16)) return null;
  try {
    const read: PartialDate = { value, precision, zone };
    spanOf(read);
    return read;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The values that a form shows for a document: the way back of `toDocument`. */
export function toFormValues(fields: readonly Field[], document: DraftDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const field of fields) addValues(values, field, document[field.name], field.name);
  return values;
}

function written(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
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
      values.set(name, written(value));
      return;
    case "text":
    case "quote":
      for (const [part, held] of Object.entries(partsOf(value))) values.set(`${name}.${part}`, written(held));
      return;
    case "date": {
      const parts = partsOf(value);
      for (const [part, held] of Object.entries(parts)) values.set(`${name}.${part}`, written(held));
      values.set(`${name}.value`, withoutZonesOffset(written(parts.value), written(parts.zone)));
      return;
    }
    case "references":
    case "steps":
      if (Array.isArray(value)) value.forEach((id, index) => values.set(`${name}[${index}]`, written(id)));
      return;
    case "group":
      for (const inner of field.fields) addValues(values, inner, partsOf(value)[inner.name], at(name, inner.name));
      return;
    case "list":
      if (!Array.isArray(value)) return;
      value.forEach((row, index) => {
        for (const inner of field.fields) addValues(values, inner, partsOf(row)[inner.name], at(`${name}[${index}]`, inner.name));
      });
  }
}
