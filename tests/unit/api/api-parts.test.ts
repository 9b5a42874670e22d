import { describe, expect, test } from "vitest";
import { readCursor, writeCursor } from "@/lib/api/cursor";
import { pageResource } from "@/lib/api/page-resource";
import { answersToAccept, withAccept } from "@/lib/vary-by-accept";

describe("a cursor", () => {
  test("is read as it was written, and nothing else is", () => {
    for (const after of ["auto-tariff", "407", "a-1"]) expect(readCursor(writeCursor(after))).toBe(after);
    for (const wrong of ["", "abc", "MSBB", Buffer.from("2 auto-tariff").toString("base64url"), `${writeCursor("auto-tariff")}=`, writeCursor("a".repeat(141))]) expect(readCursor(wrong)).toBeNull();
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

test.each([[["timeline"]], [["issues"]], [["open", "x"]], [["as-of", "2025-10-22", "sources"]], [["issues", "a", "b"]]])("%j has no data of its own", (place) => {
  expect(pageResource(place)).toBeNull();
});

test("Pages that answer to Accept say so to caches, and only those", () => {
  for (const address of ["/en", "/ko?q=x", "/en/open", "/en/issues/auto-tariff", "/ko/as-of/2025-10-22", "/en/as-of/2025-10-22/trips/x?a=b", "/en/sources"]) expect(answersToAccept(address), address).toBe(true);
  for (const address of ["/", "/fr/open", "/en/timeline", "/en/open/x", "/api/v1/open", "/english"]) expect(answersToAccept(address), address).toBe(false);
  expect(withAccept("rsc, Accept-Encoding")).toBe("Accept, rsc, Accept-Encoding");
  expect(withAccept("Accept")).toBe("Accept");
});
