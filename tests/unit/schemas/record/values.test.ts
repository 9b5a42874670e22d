import { describe, expect, it } from "vitest";

import { id, text, webAddress, wordOf } from "@/lib/schemas/record/values";

describe("text", () => {
  it.each([
    ["both languages", { en: "Car tariff", ko: "자동차 관세", origin: "ko" }],
    ["no translation yet", { en: "Car tariff", ko: null, origin: "en" }],
    ["only Korean", { en: null, ko: "자동차 관세", origin: "ko" }],
  ])("takes %s", (_name, value) => {
    expect(text.parse(value)).toEqual(value);
  });

  it.each([
    ["an empty string", { en: "", ko: "자동차", origin: "ko" }],
    ["blanks", { en: "  ", ko: "자동차", origin: "ko" }],
    ["no text in the language of origin", { en: null, ko: "자동차", origin: "en" }],
    ["one language of both", { en: "Car", ko: null, origin: "both" }],
    ["nothing at all", { en: null, ko: null, origin: "en" }],
    ["a missing language", { en: "Car", origin: "en" }],
  ])("refuses %s", (_name, value) => {
    expect(text.safeParse(value).success).toBe(false);
  });
});

it("names the words of a closed list", () => {
  const result = wordOf(["agreed", "ended"]).safeParse("done");
  expect(result.error?.issues[0]?.message).toBe("must be one of: agreed, ended");
});

it.each(["Auto-Tariff", "auto tariff", "auto--tariff", "-auto", "auto/../x", ""])(
  "refuses %j as an id",
  (value) => {
    expect(id.safeParse(value).success).toBe(false);
  },
);

it.each(["javascript:alert(1)", "ftp://example.org", "https://", "/relative", "https://a b.example"])(
  "refuses %j as an address",
  (value) => {
    expect(webAddress.safeParse(value).success).toBe(false);
  },
);
