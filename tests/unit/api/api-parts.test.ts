import { describe, expect, test } from "vitest";
import { readCursor, writeCursor } from "@/lib/api/cursor";
import { pageResource } from "@/lib/api/page-resource";

describe("a cursor", () => {
  test("is read as it was written for its list, and nothing else is", () => {
    for (const after of ["auto-tariff", "407", "a-1"]) {
      expect(readCursor("issues", writeCursor("issues", after))).toBe(after);
      expect(readCursor("trips", writeCursor("issues", after))).toBeNull();
    }
    for (const wrong of [
      "",
      "abc",
      "MSBB",
      Buffer.from("1 auto-tariff").toString("base64url"),
      `${writeCursor("issues", "auto-tariff")}=`,
      writeCursor("issues", "a".repeat(141)),
    ])
      expect(readCursor("issues", wrong)).toBeNull();
  });
});

test.each([
  [["board"], ["issues"], null],
  [["open"], ["open"], null],
  [["issues", "auto-tariff"], ["issues", "auto-tariff"], null],
  [["summits", "apec-2025"], ["events", "apec-2025"], null],
  [["as-of", "2025-10-22", "open"], ["open"], "2025-10-22"],
  [["as-of", "2025-10-22", "board"], ["issues"], "2025-10-22"],
])("%j is answered by %j", (place, parts, asOf) => {
  expect(pageResource(place)).toEqual({ parts, asOf });
});

test.each([
  [["timeline"]],
  [["issues"]],
  [["open", "x"]],
  [["as-of", "2025-10-22", "sources"]],
  [["issues", "a", "b"]],
])("%j has no data of its own", (place) => {
  expect(pageResource(place)).toBeNull();
});
