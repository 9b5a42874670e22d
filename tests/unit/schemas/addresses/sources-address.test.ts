import { describe, expect, test } from "vitest";
import { unfilteredSources, parseSourceChoice } from "@/lib/schemas/addresses/sources-address";

const languages = ["en", "ko"];
const parse = (parameters: Record<string, string | string[] | undefined>) =>
  parseSourceChoice(parameters, languages);

describe("parseSourceChoice", () => {
  test("reads every choice", () => {
    expect(parse({ tier: "official_text", access: "cited_by", language: "ko", q: " 관세 " })).toEqual({
      choice: { tier: "official_text", access: "cited_by", language: "ko", q: "관세" },
      problems: [],
    });
  });

  test("an empty field of a form is no choice, and other parameters are ignored", () => {
    expect(parse({ tier: "", access: "", language: "", q: "  ", page: "9" })).toEqual({
      choice: unfilteredSources,
      problems: [],
    });
  });

  test("a value that is not allowed is named with those that are, and the others stay", () => {
    const { choice, problems } = parse({
      tier: "gossip",
      access: "excerpt",
      language: "fr",
      q: "x".repeat(101),
    });
    expect(choice).toEqual({ ...unfilteredSources, access: "excerpt" });
    expect(problems).toEqual([
      {
        parameter: "tier",
        value: "gossip",
        allowed: ["official_text", "official_statement", "press_on_record", "press_unnamed", "secondary"],
      },
      { parameter: "language", value: "fr", allowed: ["en", "ko"] },
      { parameter: "q", length: 101 },
    ]);
  });

  test.each([
    [
      "repeated: the first counts",
      { tier: ["secondary", "gossip"] },
      { ...unfilteredSources, tier: "secondary" },
      0,
    ],
    ["an empty list", { tier: [] }, unfilteredSources, 0],
    ["a name every object has", { tier: "constructor", access: "__proto__" }, unfilteredSources, 2],
    ["another case", { tier: "Secondary" }, unfilteredSources, 1],
    ["nothing but a zero byte", { language: "\u0000" }, unfilteredSources, 1],
  ])("%s", (_, parameters, choice, problems) => {
    const parsed = parse(parameters);
    expect(parsed.choice).toEqual(choice);
    expect(parsed.problems).toHaveLength(problems);
  });

  test("Korean is composed before it is measured, and a hundred characters are allowed", () => {
    expect(parse({ q: "관세".normalize("NFD") }).choice.q).toBe("관세");
    expect(parse({ q: "관".repeat(100).normalize("NFD") })).toEqual({
      choice: { ...unfilteredSources, q: "관".repeat(100) },
      problems: [],
    });
  });

  test("with no source on record, no language is allowed", () => {
    expect(parseSourceChoice({ language: "en" }, []).problems).toEqual([
      { parameter: "language", value: "en", allowed: [] },
    ]);
  });
});
