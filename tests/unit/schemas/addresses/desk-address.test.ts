import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";

const site = "https://talks.example";

describe("toSafeDeskAddress", () => {
  it.each([
    "/admin",
    "/admin/log",
    "/admin/log?who=han&from=2026-11-01",
    "/admin/records/issue/auto-tariff?from=list",
    "/admin?queue=drafts",
    "/admin/records/issue?q=%EC%9E%90%EB%8F%99%EC%B0%A8",
    // As URLSearchParams writes it.
    "/admin/records/issue?q=**+tariff*&state=draft",
  ])("leads to %s", (address) => {
    expect(toSafeDeskAddress(address)).toBe(address);
  });

  it.each([
    null,
    undefined,
    "",
    "admin",
    "/",
    "/en",
    "/administrator",
    "/admin.evil.example",
    "/admin@evil.example",
    "//evil.example",
    "//evil.example/admin",
    "/\\evil.example",
    "\\\\evil.example/admin",
    "https://evil.example/admin",
    "https:evil.example",
    "javascript:alert(1)",
    "/admin//evil.example",
    "/admin/\\evil.example",
    "/admin/../",
    "/admin/../..//evil.example",
    "/admin/..",
    "/admin/./../en",
    "/admin/log/..?x=1",
    "/admin/%2e%2e/en",
    "/admin/%2E./en",
    "/admin/.%2e/en",
    "/admin/%2f%2fevil.example",
    "/admin/%5cevil.example",
    "/%2f%2fevil.example",
    "/admin\n//evil.example",
    "/admin/\t/evil.example",
    "/admin\r\nLocation: https://evil.example",
    " /admin",
    "/admin#https://evil.example",
    "/admin/\u0000",
    "/admin/*",
    "/admin*?q=x",
    "/admin/관리",
  ])("leads from %j to the first page", (address) => {
    expect(toSafeDeskAddress(address)).toBe("/admin");
  });

  it("never leads out of the desk, whatever is written", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2F",
      "%5c",
      "admin",
      "/admin",
      "evil.example",
      "?",
      "#",
      "@",
      ":",
      "//",
      "*",
      "\t",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const url = new URL(toSafeDeskAddress(pieces.join("")), site);
        expect(url.origin).toBe(site);
        expect(url.pathname).toMatch(/^\/admin(\/|$)/);
      }),
      { numRuns: 3000 },
    );
  });
});
