import { describe, expect, test } from "vitest";
import { parseSearchChoice, searchQuery } from "@/lib/schemas/addresses/search-address";

const nothing = { q: null, typed: "", kind: null };

describe("parseSearchChoice", () => {
  test("reads a search, and writes it back", () => {
    const { choice, problems } = parseSearchChoice({ q: " 관세 100% & more ", kind: "claim" });
    expect(problems).toEqual([]);
    expect(choice).toEqual({ q: "관세 100% & more", typed: "관세 100% & more", kind: "claim" });
    expect(parseSearchChoice(Object.fromEntries(new URLSearchParams(searchQuery(choice)))).choice).toEqual(
      choice,
    );
  });

  test.each([[{}], [{ q: "" }], [{ q: "   " }], [{ other: "x" }]])("%j asks nothing", (parameters) => {
    expect(parseSearchChoice(parameters)).toEqual({ choice: nothing, problems: [] });
    expect(searchQuery(nothing)).toBe("");
  });

  test("a hundred characters are answered, one more is not; what was typed is kept", () => {
    expect(parseSearchChoice({ q: "가".repeat(100) }).problems).toEqual([]);
    expect(parseSearchChoice({ q: "𝔸".repeat(100) }).problems).toEqual([]);
    expect(parseSearchChoice({ q: "x".repeat(101) })).toEqual({
      choice: { ...nothing, typed: "x".repeat(101) },
      problems: [{ parameter: "q", reason: "long", length: 101 }],
    });
    expect(parseSearchChoice({ q: `x${"𝔸".repeat(5000)}` }).choice.typed).not.toMatch(/\p{Cs}/u);
  });

  test.each([
    ["quotation marks alone", "“”", "“”"],
    ["a control character", "\u0000", ""],
    ["a hyphen", "-", "-"],
  ])("%s cannot be searched for", (_name, q, typed) => {
    expect(parseSearchChoice({ q })).toEqual({
      choice: { ...nothing, typed },
      problems: [{ parameter: "q", reason: "empty" }],
    });
  });

  test("control characters are spaces and half a character is the sign for one", () => {
    expect(parseSearchChoice({ q: "a\u0000b\r\nc\ud800" }).choice.q).toBe("a b c\ufffd");
  });

  test("decomposed Korean is composed; of a repeated parameter the first counts", () => {
    expect(parseSearchChoice({ q: "관세".normalize("NFD") }).choice.q).toBe("관세");
    expect(parseSearchChoice({ q: ["first", "second"] }).choice.q).toBe("first");
  });

  test("a kind that is not allowed is named and left out", () => {
    const { choice, problems } = parseSearchChoice({ q: "x", kind: "drafts" });
    expect(choice).toEqual({ q: "x", typed: "x", kind: null });
    expect(problems).toEqual([{ parameter: "kind", value: "drafts" }]);
  });
});
