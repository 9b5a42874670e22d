/** Defines columns of flat tables and writes tables as CSV. */
import { stringify } from "csv-stringify/sync";
import type { PartialDate, Quote, Text } from "@/lib/domain/record/record";

export type Cell = string | number | boolean | null;

/** A field of a table schema; `refers` is its foreign key. */
export type Field = {
  name: string;
  type: "string" | "number" | "integer" | "boolean";
  options?: readonly string[];
  refers?: { table: string; column: string };
};

export type Column<Row> = Field & { value: (row: Row) => Cell };

export type Table = { name: string; fields: Field[]; rows: Cell[][] };

export function words<Row>(name: string, value: (row: Row) => string | null): Column<Row>[] {
  return [{ name, type: "string", value }];
}

export function choice<Row>(name: string, options: readonly string[], value: (row: Row) => string | null): Column<Row>[] {
  return [{ name, type: "string", options, value }];
}

export function refers<Row>(name: string, table: string, value: (row: Row) => string | null): Column<Row>[] {
  return [{ name, type: "string", refers: { table, column: "id" }, value }];
}

export function number<Row>(name: string, type: "number" | "integer", value: (row: Row) => number | null): Column<Row>[] {
  return [{ name, type, value }];
}

export function yesNo<Row>(name: string, value: (row: Row) => boolean): Column<Row>[] {
  return [{ name, type: "boolean", value }];
}

/** English, Korean, and the language of origin. */
export function text<Row>(name: string, value: (row: Row) => Text | null): Column<Row>[] {
  return [
    ...words<Row>(`${name}_en`, (row) => value(row)?.en ?? null),
    ...words<Row>(`${name}_ko`, (row) => value(row)?.ko ?? null),
    ...choice<Row>(`${name}_origin`, ["en", "ko", "both"], (row) => value(row)?.origin ?? null),
  ];
}

/** The value in its known precision, never padded to a full day, with the precision beside it. */
export function date<Row>(name: string, value: (row: Row) => PartialDate | null): Column<Row>[] {
  return [
    ...words<Row>(`${name}_value`, (row) => value(row)?.value ?? null),
    ...choice<Row>(`${name}_precision`, ["minute", "day", "month", "approximate"], (row) => value(row)?.precision ?? null),
    ...words<Row>(`${name}_zone`, (row) => value(row)?.zone ?? null),
    ...words<Row>(`${name}_wording`, (row) => value(row)?.wording ?? null),
  ];
}

export function quote<Row>(value: (row: Row) => Quote | null): Column<Row>[] {
  return [
    ...words<Row>("quote_text", (row) => value(row)?.text ?? null),
    ...words<Row>("quote_language", (row) => value(row)?.language ?? null),
  ];
}

export function table<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[][]): Table {
  const flat = columns.flat();
  return {
    name,
    fields: flat.map(({ value: _, ...field }) => field),
    rows: rows.map((row) => flat.map(({ value }) => value(row))),
  };
}

/**
 * For spreadsheets: a byte order mark, without which Korean is garbled, CRLF, and an apostrophe before texts that would be
 * run as a formula (= + - @, tab, CR and their full-width forms).
 */
export function csvText({ fields, rows }: Table): string {
  return stringify(rows, {
    bom: true,
    header: true,
    columns: fields.map(({ name }, index) => ({ key: String(index), header: name })),
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { boolean: (value) => (value ? "true" : "false") },
  });
}
