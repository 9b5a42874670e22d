import { describe, expect, test } from "vitest";
import {
  type ListColumn,
  filterRows,
  type RecordRow,
  sortRows,
  wholeList,
} from "@/lib/domain/editing/record-list";
import { textOrder } from "@/lib/format/text-order";

const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" }) as const;
const draft = { who: "J. Han", savedAt: new Date("2026-01-05T00:00:00Z"), save: 2 };
const rowOf = (id: string, changes: Partial<RecordRow> = {}): RecordRow => ({
  id,
  name: id,
  publication: "published",
  version: 1,
  isVerified: true,
  draft: null,
  issues: [],
  date: null,
  stage: null,
  words: {},
  who: "M. Seo",
  changedAt: new Date("2026-01-01T00:00:00Z"),
  ...changes,
});

const rows = [
  rowOf("b", {
    date: day("2025-07-30"),
    stage: "signed",
    issues: [{ id: "beef", name: "Beef" }],
    publication: "withdrawn",
  }),
  rowOf("a", { draft, who: draft.who, changedAt: draft.savedAt, publication: null, version: 0 }),
  rowOf("d", { date: day("2025-10-29"), stage: "raised", issues: [{ id: "cars", name: "Cars" }] }),
  rowOf("c", { date: day("2025-10-29"), draft, who: draft.who, changedAt: new Date(Number.NaN) }),
];
const ids = (list: readonly RecordRow[]) => list.map(({ id }) => id).join("");

describe("filterRows", () => {
  test.each([
    [{}, "badc"],
    [{ state: "draft" }, "ac"],
    [{ state: "published" }, "dc"],
    [{ state: "withdrawn" }, "b"],
    [{ issue: "cars" }, "d"],
    [{ stage: "signed" }, "b"],
    [{ who: "J. Han" }, "ac"],
    [{ who: "J. Han", state: "published" }, "c"],
  ] as const)("%j", (choice, expected) => {
    expect(ids(filterRows(rows, { ...wholeList, ...choice }))).toBe(expected);
  });
});

describe("sortRows", () => {
  test.each([
    ["title", "abcd", "dcba"],
    // Undated rows are last in either direction, and rows of one day stay as they were.
    ["date", "bdca", "dcba"],
    ["stage", "dbac", "bdac"],
    ["issue", "bdac", "dbac"],
    ["state", "acdb", "bdac"],
    ["who", "acbd", "bdac"],
    ["age", "abdc", "bdac"],
  ] satisfies [ListColumn, string, string][])("%s", (column, ascending, descending) => {
    expect(ids(sortRows(rows, { column, isDescending: false }, textOrder("en")))).toBe(ascending);
    expect(ids(sortRows(rows, { column, isDescending: true }, textOrder("en")))).toBe(descending);
  });

  test("without an order rows stay as they were found", () => {
    expect(ids(sortRows(rows, null, textOrder("ko")))).toBe("badc");
  });
});
