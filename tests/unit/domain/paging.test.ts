import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choosePage,
  firstPage,
  numberOf,
  pageCount,
  pageOf,
  offeredPages,
  pageWith,
} from "@/lib/domain/paging";

const list = (length: number) => Array.from({ length }, (_, place) => place);

describe("pageOf", () => {
  test("says which part of the list it is", () => {
    expect(pageOf(list(45), 20, 1)).toEqual({
      items: list(20),
      number: 1,
      pages: 3,
      from: 1,
      to: 20,
      total: 45,
    });
    expect(pageOf(list(45), 20, 3)).toMatchObject({ items: [40, 41, 42, 43, 44], from: 41, to: 45 });
    expect(pageOf([], 20, 1)).toEqual({ items: [], number: 1, pages: 1, from: 0, to: 0, total: 0 });
  });

  test("a number past the last is the first page", () => {
    expect(pageOf(list(45), 20, 4)).toMatchObject({ number: 1, from: 1 });
  });

  test("each item is on exactly one page, that of its place", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 50 }), (length, size) => {
        const pages = list(pageCount(length, size)).map((place) => pageOf(list(length), size, place + 1));
        expect(pages.flatMap(({ items }) => items)).toEqual(list(length));
        for (const { items, number } of pages)
          for (const item of items) expect(pageWith(item, size)).toBe(number);
      }),
    );
  });

  test("what is not in the list is looked for on the first page", () => {
    expect(pageWith(-1, 20)).toBe(1);
  });
});

describe("offeredPages", () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [7, 9, [1, null, 6, 7, 8, 9]],
  ])("on page %i of %i", (number, pages, offered) => {
    expect(offeredPages(number, pages)).toEqual(offered);
  });
});

describe("choosePage", () => {
  const pages = { open: 3, agreed: 1 };
  const asked = (list: "open" | "agreed", number: number | null, value = String(number)) => ({
    list,
    number,
    value,
    problem: null,
  });

  test("the list named is on its page, the others on their first", () => {
    const { choice, problem } = choosePage(asked("open", 3), pages);
    expect(problem).toBeNull();
    expect([numberOf(choice, "open"), numberOf(choice, "agreed")]).toEqual([3, 1]);
    expect(choosePage<"open" | "agreed">(firstPage("open"), pages)).toEqual({
      choice: { list: "open", number: 1 },
      problem: null,
    });
  });

  test("a page that is not there is named with those that are", () => {
    expect(choosePage(asked("open", 4), pages)).toEqual({
      choice: { list: "open", number: 1 },
      problem: { parameter: "page", value: "4", pages: 3 },
    });
    expect(choosePage(asked("agreed", 2), pages).problem).toEqual({
      parameter: "page",
      value: "2",
      pages: 1,
    });
    expect(choosePage(asked("open", null, "x"), pages).problem).toEqual({
      parameter: "page",
      value: "x",
      pages: 3,
    });
  });
});
