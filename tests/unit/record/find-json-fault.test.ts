import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findJsonFault } from "@/lib/record/find-json-fault";

describe("findJsonFault", () => {
  it.each([
    ["a missing comma", '[\n  { "a": 1 }\n  { "b": 2 }\n]', 3, 3, "expected a comma or ]"],
    ["a comma too many", "[\n  1,\n]", 3, 1, "expected a value"],
    ["an unclosed text", '["abc', 1, 2, "expected a value"],
    ["an end too early", '[{ "a": 1 }', 1, 12, "expected a comma or ]"],
    ["something after the end", "[] x", 1, 4, "expected the end of the file"],
    ["a key twice", '{ "a": 1, "a": 2 }', 1, 11, "is repeated"],
    ["an empty file", "", 1, 1, "expected a value"],
    ["a number with a leading zero", "[01]", 1, 2, "expected a value"],
    ["a byte order mark", "\uFEFF[]", 1, 1, "expected a value"],
  ])("finds %s", (_name, text, line, column, message) => {
    const fault = findJsonFault(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.message).toContain(message);
  });

  it("has nothing against what the platform writes", () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === null));
  });

  it("finds a fault wherever the platform does", () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", "{"))
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(broken, (text) => parses(text) || findJsonFault(text) !== null),
      { numRuns: 500 },
    );
  });

  it("refuses nesting that no record has, without falling over", () => {
    expect(findJsonFault("[".repeat(200_000))).not.toBeNull();
  });
});
