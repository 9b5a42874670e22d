import { describe, expect, test } from "vitest";
import { pageQuery, parsePage } from "@/lib/schemas/addresses/page-number";

const lists = ["open", "agreed"] as const;

describe("parsePage", () => {
  test.each([
    ["nothing", {}, { list: "open", number: 1 }],
    ["an empty field", { page: " ", list: "" }, { list: "open", number: 1 }],
    ["a page of the first list", { page: "3" }, { list: "open", number: 3 }],
    ["a page of another", { page: "2", list: "agreed" }, { list: "agreed", number: 2 }],
    ["the first of several", { page: ["2", "3"] }, { list: "open", number: 2 }],
  ])("%s", (_, parameters, expected) => {
    expect(parsePage(parameters, lists)).toMatchObject({ ...expected, problem: null });
  });

  test.each(["0", "-1", "1.5", "01", "x", "1e3", "9999999", "\u0000", "٣"])(
    "%j is no number of a page",
    (page) => {
      expect(parsePage({ page }, lists)).toMatchObject({ number: null, problem: null });
    },
  );

  test("a list that the page does not have is named with those it has, and what is long is cut", () => {
    expect(parsePage({ list: "ended", page: "2" }, lists).problem).toEqual({
      parameter: "list",
      value: "ended",
      allowed: lists,
    });
    expect(parsePage({ group: "ended" }, lists, "group").problem).toEqual({
      parameter: "group",
      value: "ended",
      allowed: lists,
    });
    expect(parsePage({ page: "x".repeat(5000) }, lists).value).toHaveLength(80);
  });
});

describe("pageQuery", () => {
  test("a first page is the address without one", () => {
    expect(pageQuery(lists, "agreed", 1)).toBe("");
    expect(pageQuery(lists, "agreed", 1, { query: "?q=a" })).toBe("?q=a");
  });

  test("goes after the other choices, and is read again as it was", () => {
    expect(pageQuery(lists, "open", 2, { query: "?q=a" })).toBe("?q=a&page=2");
    expect(pageQuery(lists, "agreed", 2, { parameter: "group" })).toBe("?group=agreed&page=2");
    const again = parsePage(Object.fromEntries(new URLSearchParams(pageQuery(lists, "agreed", 7))), lists);
    expect(again).toMatchObject({ list: "agreed", number: 7, problem: null });
  });
});
