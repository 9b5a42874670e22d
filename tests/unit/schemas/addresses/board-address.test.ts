import { describe, expect, test } from "vitest";
import { boardQuery, parseBoardChoice, defaultBoardChoice } from "@/lib/schemas/addresses/board-address";
import { asOfAddress } from "@/lib/schemas/forms/date-form";

describe("parseBoardChoice", () => {
  test("reads every choice, and writes it back", () => {
    const parameters = { category: "tariff", contested: "1", reopened: "1", q: " 소고기 ", view: "table" };
    const { choice, problems } = parseBoardChoice(parameters);
    expect(problems).toEqual([]);
    expect(choice).toEqual({
      category: "tariff",
      contested: true,
      reopened: true,
      q: "소고기",
      view: "table",
    });
    expect(parseBoardChoice(Object.fromEntries(new URLSearchParams(boardQuery(choice)))).choice).toEqual(
      choice,
    );
  });

  test("an empty field of a form is no choice", () => {
    expect(parseBoardChoice({ category: "", q: "  " })).toEqual({ choice: defaultBoardChoice, problems: [] });
    expect(boardQuery(defaultBoardChoice)).toBe("");
  });

  test("a value that is not allowed is named and left out, the others stay", () => {
    const { choice, problems } = parseBoardChoice({
      category: "cars",
      contested: "yes",
      q: "x".repeat(101),
      view: "table",
    });
    expect(choice).toEqual({ ...defaultBoardChoice, view: "table" });
    expect(problems).toEqual([
      { parameter: "q", length: 101 },
      { parameter: "category", value: "cars" },
      { parameter: "contested", value: "yes" },
    ]);
  });

  test("decomposed Korean is composed", () => {
    expect(parseBoardChoice({ q: "지도".normalize("NFD") }).choice.q).toBe("지도");
  });
});

describe("asOfAddress", () => {
  test.each([
    ["date=2025-10-22", "/en/as-of/2025-10-22"],
    ["date=2025-10-22&page=open", "/en/as-of/2025-10-22/open"],
    ["date=2025-10-22&page=issue&id=auto-tariff", "/en/as-of/2025-10-22/issues/auto-tariff"],
    ["date=2025-10-22&page=issue&id=../../x", "/en/as-of/2025-10-22"],
    ["date=2025-10-22&category=tariff&view=table", "/en/as-of/2025-10-22?category=tariff&view=table"],
    ["date=2025-10-22&page=timeline&side=US", "/en/as-of/2025-10-22/timeline?side=US"],
    ["date=2025-10-22&q=a%26b%0d&other=1", "/en/as-of/2025-10-22?q=a%26b%0D"],
    ["date=", "/en"],
    ["date=//evil.example", "/en/as-of/%2F%2Fevil.example"],
    ["date=%0d%0aSet-Cookie:a", "/en/as-of/Set-Cookie%3Aa"],
  ])("%s leads to %s", (query, expected) => {
    expect(asOfAddress(new URLSearchParams(query), "en")).toBe(expected);
  });
});
