/** Defines columns of flat tables and writes tables as CSV. */
import { stringify } from "csv-stringify/sync";
import type { PartialDate, Quote, Text } from "@/lib/domain/record/record";

type Cell = string | number | boolean | null;

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

export function choice<Row>(
  name: string,
  options: readonly string[],
  value: (row: Row) => string | null,
): Column<Row>[] {
  return [{ name, type: "string", options, value }];
}

export function refers<Row>(name: string, table: string, value: (row: Row) => string | null): Column<Row>[] {
  return [{ name, type: "string", refers: { table, column: "id" }, value }];
}

export function number<Row>(
  name: string,
  type: "number" | "integer",
  value: (row: Row) => number | null,
): Column<Row>[] {
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
    ...choice<Row>(
      `${name}_precision`,
      ["minute", "day", "month", "approximate"],
      (row) => value(row)?.precision ?? null,
    ),
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

/** Beginnings by which a spreadsheet takes a text for a formula, after any number of apostrophes. */
const formulaStart = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * An apostrophe before a text that a spreadsheet would run as a formula, and before one that already has such an
 * apostrophe, so that `unguardedText` gives back every text.
 */
export function guardedText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/**
 * The text of a cell without the apostrophe of `guardedText`. In words: remove one apostrophe where a cell begins
 * with one or more of them followed by = + - @, a tab, a carriage return or a full-width form of these.
 */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** Common to all CSV files: CRLF, and no text that a spreadsheet would run. */
export const csvOptions = {
  record_delimiter: "windows",
  cast: { string: guardedText, boolean: (value: boolean) => (value ? "true" : "false") },
} as const;

/**
 * For spreadsheets: a byte order mark, without which Korean is garbled, CRLF, and guarded texts.
 */
export function csvText({ fields, rows }: Table): string {
  return stringify(rows, {
    ...csvOptions,
    bom: true,
    header: true,
    columns: fields.map(({ name }, index) => ({ key: String(index), header: name })),
  });
}
