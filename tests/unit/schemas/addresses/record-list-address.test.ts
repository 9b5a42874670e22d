import { describe, expect, test } from "vitest";
import { firstSort, wholeList } from "@/lib/domain/editing/record-list";
import {
  givenListQuery,
  listQuery,
  maxListWords,
  parseListChoice,
  sortedBy,
} from "@/lib/schemas/addresses/record-list-address";

const options = { issues: ["auto-tariff", "beef"], editors: ["J. Han", "M. Seo"] };

describe("parseListChoice", () => {
  test("reads every filter, and writes it back", () => {
    const given = {
      q: " 관세 ",
      issue: "beef",
      stage: "narrowing",
      state: "draft",
      who: "M. Seo",
      sort: "-date",
      page: "2",
      extra: "x",
    };
    const { choice, problems } = parseListChoice(given, "development", options);
    expect(choice).toEqual({
      q: "관세",
      issue: "beef",
      stage: "narrowing",
      state: "draft",
      who: "M. Seo",
      sort: { column: "date", isDescending: true },
    });
    expect(problems).toEqual([]);
    const query = listQuery(choice);
    expect(parseListChoice(Object.fromEntries(new URLSearchParams(query)), "development", options)).toEqual({
      choice,
      problems: [],
    });
    expect(givenListQuery(given)).toBe(`${query.replace("?q=", "?q=+").replace("&issue", "+&issue")}&page=2`);
  });

  test("empty fields are no choice, and filters and orders of other lists are none of this one", () => {
    expect(parseListChoice({ q: " ", state: "", issue: "nonsense", stage: "x" }, "source", options)).toEqual({
      choice: wholeList,
      problems: [],
    });
    expect(parseListChoice({ sort: "stage" }, "source", options).problems).toMatchObject([
      { parameter: "sort", value: "stage" },
    ]);
  });

  test("a value that is not allowed is named with those that are, and the others stay", () => {
    const { choice, problems } = parseListChoice(
      { q: "x".repeat(maxListWords + 1), issue: "pork", state: "withdrawn", who: "\u0000x", sort: "--date" },
      "development",
      options,
    );
    expect(choice).toEqual({ ...wholeList, state: "withdrawn" });
    expect(problems.map(({ parameter }) => parameter)).toEqual(["q", "issue", "who", "sort"]);
    expect(problems).toContainEqual({ parameter: "issue", value: "pork", allowed: options.issues });
    expect(problems).toContainEqual({ parameter: "who", value: "x", allowed: options.editors });
    expect(problems).toContainEqual({ parameter: "q", length: maxListWords + 1 });
  });
});

test("a column is sorted in its first order, and reversed where it is sorted already", () => {
  const sortOf = (choice: typeof wholeList) =>
    sortedBy(choice, "development", "date", firstSort("date")).sort;
  // By default the newest is first.
  expect(sortOf(wholeList)).toEqual({ column: "date", isDescending: false });
  expect(sortOf({ ...wholeList, sort: { column: "who", isDescending: false } })).toEqual(firstSort("date"));
  expect(sortOf({ ...wholeList, q: "car" })).toEqual(firstSort("date"));
});
