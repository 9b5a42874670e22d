import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNfkc, toNfc, plainLetters, withoutMarks } from "@/lib/domain/text/unicode-normalisation";

const joiner = "\u034F";
/** The length of the longest run of marks that must be sorted. */
const longestRun = (text: string) =>
  Math.max(
    0,
    ...text
      .normalize("NFD")
      .split(/[^\p{M}]|\u034F/u)
      .map((run) => [...run].length),
  );

describe("texts in one form", () => {
  test("a text of any writing is composed as Unicode composes it", () => {
    for (const text of [
      "한국의 관세협상".normalize("NFD"),
      "Việt Nam",
      "e\u0301",
      "\u0e01\u0e33\u0e49",
      "a" + "\u0301\u0323".repeat(15),
    ]) {
      expect(toNfc(text)).toBe(text.normalize("NFC"));
    }
    expect(withoutMarks("Việt Nam 한국")).toBe("Viet Nam 한국");
    expect(plainLetters("Ｖiệt")).toBe("Viet");
    expect(toNfkc("ﾊﾟ")).toBe("パ");
  });

  test("no run of marks is longer than 30, whatever was typed, so that sorting them takes no longer with more text", () => {
    const hostile = [
      "a" + "\u0301\u0323".repeat(20_000),
      "a" + "\u0323\u0301\u0345".repeat(5_000),
      "ﾊ" + "ﾟ\u0301".repeat(5_000),
    ];
    for (const text of hostile) {
      for (const form of [toNfc, toNfkc]) expect(longestRun(form(text))).toBeLessThanOrEqual(31);
      expect(toNfc(text).replaceAll(joiner, "").normalize("NFC").length).toBeGreaterThan(1000);
    }
  });

  test("a text that is composed stays as it is", () => {
    const marks = fc
      .array(fc.constantFrom("a", "\u0301", "\u0323", "\u0345", "ﾟ", joiner, "가", "\u1161"), {
        maxLength: 200,
      })
      .map((parts) => parts.join(""));
    fc.assert(fc.property(marks, (text) => toNfc(toNfc(text)) === toNfc(text)));
  });
});
