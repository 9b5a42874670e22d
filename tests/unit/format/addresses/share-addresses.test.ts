import { expect, test } from "vitest";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { parseShareAddress, shareAddressOf } from "@/lib/format/addresses/share-addresses";

const parts = (address: string) => address.split("/").slice(2);

test.each<[string, PageRef, "en" | "ko", string | null]>([
  ["/share/en/board.png", { page: "board" }, "en", null],
  ["/share/ko/as-of/2025-10-22/open.png", { page: "open" }, "ko", "2025-10-22"],
  [
    "/share/ko/as-of/2025-10-22/issue/auto-tariff.png",
    { page: "issue", id: "auto-tariff" },
    "ko",
    "2025-10-22",
  ],
  ["/share/en/source/khan-20250609.png", { page: "source", id: "khan-20250609" }, "en", null],
])("%s is written and read", (address, place, locale, on) => {
  expect(shareAddressOf(place, locale, on)).toBe(address);
  expect(parseShareAddress(parts(address))).toEqual({ place, locale, on });
});

test("A page without a past has its live picture only", () => {
  expect(shareAddressOf({ page: "about" }, "en", "2025-10-22")).toBe("/share/en/about.png");
});

test.each([
  "/share",
  "/share/en",
  "/share/fr/board.png",
  "/share/en/board",
  "/share/en/board.svg",
  "/share/en/nothing.png",
  "/share/en/board/x.png",
  "/share/en/issue.png",
  "/share/en/issue/A.png",
  "/share/en/issue/..png",
  "/share/en/issue/a/b.png",
  "/share/en/as-of/2025-02-30/board.png",
  "/share/en/as-of/board.png",
  "/share/en/as-of/2025-10-22/about.png",
  "/share/en/constructor.png",
  "/share/en/__proto__/x.png",
])("%s asks for nothing", (address) => {
  expect(parseShareAddress(parts(address))).toBeNull();
});
