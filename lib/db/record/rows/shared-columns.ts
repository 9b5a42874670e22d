/** Converts texts, partial dates and quotes to columns and back. */
import { type PartialDate, type Quote, type Text, precisions } from "@/lib/domain/record/record";
import { oneOf } from "./one-of";

type NullableText = string | null;

type TextColumns<Name extends string> = Record<`${Name}En` | `${Name}Ko`, NullableText> &
  Record<`${Name}Origin`, string>;
type OptionalTextColumns<Name extends string> = Record<
  `${Name}En` | `${Name}Ko` | `${Name}Origin`,
  NullableText
>;
type DateColumns<Name extends string> = Record<`${Name}Value` | `${Name}Precision` | `${Name}Zone`, string> &
  Record<`${Name}Wording`, NullableText>;
type OptionalDateColumns<Name extends string> = Record<
  `${Name}Value` | `${Name}Precision` | `${Name}Zone` | `${Name}Wording`,
  NullableText
>;
type QuoteColumns = { quoteText: NullableText; quoteLanguage: NullableText };

const origins = ["en", "ko", "both"] as const;

// The overloads give computed column names their exact types, which TypeScript does not infer.
export function toTextColumns<Name extends string>(name: Name, text: Text): TextColumns<Name>;
export function toTextColumns<Name extends string>(name: Name, text: Text | null): OptionalTextColumns<Name>;
export function toTextColumns(name: string, text: Text | null): Record<string, NullableText> {
  return {
    [`${name}En`]: text?.en ?? null,
    [`${name}Ko`]: text?.ko ?? null,
    [`${name}Origin`]: text?.origin ?? null,
  };
}

export function toDateColumns<Name extends string>(name: Name, date: PartialDate): DateColumns<Name>;
export function toDateColumns<Name extends string>(
  name: Name,
  date: PartialDate | null,
): OptionalDateColumns<Name>;
export function toDateColumns(name: string, date: PartialDate | null): Record<string, NullableText> {
  return {
    [`${name}Value`]: date?.value ?? null,
    [`${name}Precision`]: date?.precision ?? null,
    [`${name}Zone`]: date?.zone ?? null,
    [`${name}Wording`]: date?.wording ?? null,
  };
}

export function toQuoteColumns(quote: Quote | null): QuoteColumns {
  return { quoteText: quote?.text ?? null, quoteLanguage: quote?.language ?? null };
}

/** The text of nullable columns; null where none was recorded. */
export function readOptionalText<Name extends string>(
  row: OptionalTextColumns<Name>,
  name: Name,
): Text | null {
  const origin = row[`${name}Origin` as const];
  if (origin === null) return null;
  return { en: row[`${name}En` as const], ko: row[`${name}Ko` as const], origin: oneOf(origins, origin) };
}

/** The text of columns that are not nullable. */
export function readText<Name extends string>(row: OptionalTextColumns<Name>, name: Name): Text {
  return required(readOptionalText(row, name), name);
}

/** The date of nullable columns; null where it is unknown. */
export function readOptionalDate<Name extends string>(
  row: OptionalDateColumns<Name>,
  name: Name,
): PartialDate | null {
  const value = row[`${name}Value` as const];
  const precision = row[`${name}Precision` as const];
  const zone = row[`${name}Zone` as const];
  const wording = row[`${name}Wording` as const];
  if (value === null || precision === null || zone === null) return null;
  const date = { value, precision: oneOf(precisions, precision), zone };
  return wording === null ? date : { ...date, wording };
}

/** The date of columns that are not nullable. */
export function readDate<Name extends string>(row: OptionalDateColumns<Name>, name: Name): PartialDate {
  return required(readOptionalDate(row, name), name);
}

export function readQuote({ quoteText, quoteLanguage }: QuoteColumns): Quote | null {
  return quoteText === null || quoteLanguage === null ? null : { text: quoteText, language: quoteLanguage };
}

function required<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`The database holds no ${name} where there must be one.`);
  return value;
}
