import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, guardedText, number, table, unguardedText, words } from "@/lib/export/data/table";

const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x"];

describe("the guard of cells", () => {
  test("puts an apostrophe before what a spreadsheet would run, also where one is there already", () => {
    for (const text of formulas) {
      expect(guardedText(text)).toBe(`'${text}`);
      expect(guardedText(`'${text}`)).toBe(`''${text}`);
    }
    for (const text of ["", "Auto tariff", "'tis", "a=1", "15%", "''quoted''"])
      expect(guardedText(text)).toBe(text);
  });

  test("is undone by removing one apostrophe, for every text", () => {
    for (const text of [...formulas, ...formulas.map((formula) => `'${formula}`), "'tis", "plain"])
      expect(unguardedText(guardedText(text))).toBe(text);
    const start = fc.constantFrom("", "'", "''", "=", "'=", "-", "@", "\t", "\uFF1D");
    fc.assert(
      fc.property(start, fc.string({ unit: "grapheme" }), (first, rest) => {
        const text = first + rest;
        const guarded = guardedText(text);
        expect(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(guarded)).toBe(false);
        expect(unguardedText(guarded)).toBe(text);
      }),
    );
  });

  test("is in the file of another program's parser, and leaves numbers alone", () => {
    const texts = [...formulas, "'=1", 'plain, with “quotes” and "quotes"\nand a line'];
    const rows = texts.map((text) => ({ text, value: -1.5 }));
    const csv = csvText(
      table("t", rows, [words("text", (row) => row.text), number("value", "number", (row) => row.value)]),
    );
    const read: { text: string; value: string }[] = parse(csv, { bom: true, columns: true });
    expect(read.map(({ text }) => unguardedText(text))).toEqual(texts);
    expect(new Set(read.map(({ value }) => value))).toEqual(new Set(["-1.5"]));
  });
});
