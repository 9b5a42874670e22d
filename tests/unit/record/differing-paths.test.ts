import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { differingPaths } from "@/lib/domain/editing/differing-paths";

describe("differingPaths", () => {
  it.each([
    ["nothing", { a: 1 }, { a: 1 }, []],
    [
      "a word",
      { claims: [{ statement: { en: "a", ko: "가" } }] },
      { claims: [{ statement: { en: "b", ko: "가" } }] },
      ["claims[0].statement.en"],
    ],
    ["a date that became known", { date: null }, { date: { value: "2025-10-22" } }, ["date"]],
    ["a key too many", { date: { value: "x", wording: "y" } }, { date: { value: "x" } }, ["date.wording"]],
    ["an entry added", { claims: ["a"] }, { claims: ["a", "b"] }, ["claims[1]"]],
    ["an entry removed", { claims: ["a", "b"] }, { claims: ["a"] }, ["claims[1]"]],
    ["null and nothing", { a: null }, {}, ["a"]],
    ["a list for an object", { a: [] }, { a: {} }, ["a"]],
  ])("finds %s", (_name, before, after, expected) => {
    expect(differingPaths(before, after)).toEqual(expected);
  });

  it("is empty exactly where the JSON is the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const canonical = (value: unknown) => JSON.parse(JSON.stringify(value));
        const [first, second] = [canonical(a), canonical(b)];
        expect(differingPaths(first, canonical(a))).toEqual([]);
        if (differingPaths(first, second).length === 0) expect(first).toEqual(second);
      }),
    );
  });
});
