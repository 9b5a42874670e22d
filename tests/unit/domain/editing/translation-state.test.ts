import { describe, expect, it } from "vitest";

import { type Pair, translationState } from "@/lib/domain/editing/translation-state";

const pair = (en: string, ko: string): Pair => ({ en, ko });

describe("translationState", () => {
  it.each<[string, Partial<Parameters<typeof translationState>[0]>, string]>([
    ["written first", { language: "en" }, "original"],
    ["of two originals", { origin: "both" }, "original"],
    ["not written", { now: pair("b", " ") }, "missing"],
    ["as it was published", {}, "translated"],
    ["left as it was while the original changes", { now: pair("c", "가") }, "out_of_date"],
    ["changed with the original", { now: pair("c", "나") }, "translated"],
    ["out of date since an earlier version", { outdated: [pair("b", "가")] }, "out_of_date"],
    ["out of date and translated anew", { outdated: [pair("b", "가")], now: pair("b", "나") }, "translated"],
    ["out of date and said to be an original", { outdated: [pair("b", "가")], origin: "both" }, "original"],
    ["beside another text that is out of date", { outdated: [pair("x", "가")] }, "translated"],
  ])("a language %s", (_, over, expected) => {
    expect(
      translationState({ language: "ko", origin: "en", was: pair("b", "가"), now: pair("b", "가"), ...over }),
    ).toBe(expected);
  });
});
