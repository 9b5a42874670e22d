import { expect, test } from "vitest";
import { marksIn, unpairedMarks, withMarksShown } from "@/lib/domain/text/direction-marks";

test.each([
  ["no marks at all 한국어", []],
  ["\u200Ea mark alone that turns nothing\u200F", []],
  ["a \u202Bpair\u202C", []],
  ["an \u2067isolate with an \u202Aembedding\u202C\u2069", []],
  ["an \u202Eoverride", ["[RLO]"]],
  ["an end\u2069 alone", ["[PDI]"]],
  ["\u2067one\nand its end\u2069", ["[RLI]", "[PDI]"]],
  ["crossed \u202A\u2067\u202C\u2069", ["[PDF]", "[LRE]"]],
])("%j has %j without a counterpart", (text, expected) => {
  expect(unpairedMarks(text)).toEqual(expected);
});

test("marks are written out where they stand", () => {
  expect(withMarksShown("a\u202Eb\u202C \u200F")).toBe("a[RLO]b[PDF] [RLM]");
  expect(marksIn("a\u202Eb\u202C\u202E")).toEqual(["[RLO]", "[PDF]"]);
});
