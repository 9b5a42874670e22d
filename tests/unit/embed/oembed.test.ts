import { describe, expect, test } from "vitest";
import { embedSizeOf } from "@/lib/format/addresses/embed-addresses";
import { writeOembed } from "@/lib/export/oembed";
import { parsePageAddress, parseOembedChoice } from "@/lib/schemas/addresses/oembed-address";

const site = "https://talks.example";
const today = "2026-11-25";
const place = (address: string) => parsePageAddress(address, site, today);

describe("the page an address names", () => {
  test.each([
    ["https://talks.example/en", { place: { page: "board" }, locale: "en", on: null }],
    ["https://talks.example/ko/", { place: { page: "board" }, locale: "ko", on: null }],
    ["https://talks.example", { place: { page: "board" }, locale: "en", on: null }],
    ["/", { place: { page: "board" }, locale: "en", on: null }],
    ["http://talks.example/ko/open#list", { place: { page: "open" }, locale: "ko", on: null }],
    [
      "/en/issues/auto-tariff?utm_source=x",
      { place: { page: "issue", id: "auto-tariff" }, locale: "en", on: null },
    ],
    [
      "https://talks.example/ko/summits/apec-2025",
      { place: { page: "summit", id: "apec-2025" }, locale: "ko", on: null },
    ],
    ["https://talks.example/ko/summits", { place: { page: "summits" }, locale: "ko", on: null }],
    [
      "https://talks.example/en/as-of/2025-10-22",
      { place: { page: "board" }, locale: "en", on: "2025-10-22" },
    ],
    [
      "https://talks.example/en/as-of/2025-10-22/issues/deal-form",
      { place: { page: "issue", id: "deal-form" }, locale: "en", on: "2025-10-22" },
    ],
    [
      "https://talks.example/ko/as-of/2026-11-25/open/",
      { place: { page: "open" }, locale: "ko", on: "2026-11-25" },
    ],
  ])("%s", (address, expected) => expect(place(address)).toEqual(expected));

  test.each([
    "https://elsewhere.example/en",
    "https://talks.example.evil.example/en",
    "https://talks.example:8080/en",
    "//evil.example/en",
    "ftp://talks.example/en",
    "javascript:alert(1)",
    "https://talks.example/fr",
    "https://talks.example/en/trips",
    "https://talks.example/en/issues",
    "https://talks.example/en/issues/A b",
    "https://talks.example/en/issues/a/b",
    "https://talks.example/en/as-of/2025-02-30",
    "https://talks.example/en/as-of/2026-11-26/open",
    "https://talks.example/en/as-of",
    "https://talks.example/en?seenAt=2026-11-24",
    "https://talks.example/admin",
    "http://[",
  ])("none: %s", (address) => expect(place(address)).toBeNull());
});

describe("what a program asks", () => {
  const ask = (query: string) => parseOembedChoice(new URLSearchParams(query));
  test.each([
    ["", { problem: { parameter: "url", value: "" } }],
    ["url=%20", { problem: { parameter: "url", value: "" } }],
    ["format=yaml", { problem: { parameter: "format", value: "yaml" } }],
    ["url=/en&maxwidth=-1", { problem: { parameter: "maxwidth", value: "-1" } }],
    ["url=/en&maxwidth=0", { problem: { parameter: "maxwidth", value: "0" } }],
    ["url=/en&maxheight=1e3", { problem: { parameter: "maxheight", value: "1e3" } }],
    ["url=/en", { choice: { url: "/en", format: "json", width: null, height: null } }],
    [
      "url=/en&format=xml&maxwidth=300&maxheight=200",
      { choice: { url: "/en", format: "xml", width: 300, height: 200 } },
    ],
  ])("%s", (query, expected) => expect(ask(query)).toEqual(expected));
});

test("a card is never larger than the space there is, and higher where it is narrow", () => {
  for (const card of ["board", "countdown", "issue"] as const) {
    const full = embedSizeOf(card);
    expect(full.width).toBeGreaterThanOrEqual(600);
    expect(full.height).toBeGreaterThanOrEqual(315);
    for (const width of [1, 280, 399, 400, 560, 9999]) {
      const size = embedSizeOf(card, { width, height: 200 });
      expect(size).toEqual({ width: Math.min(width, 600), height: 200 });
    }
    expect(embedSizeOf(card, { width: 280 }).height).toBeGreaterThan(full.height);
  }
});

test("XML has the values of JSON, with any characters in a title", () => {
  const title = "<script>alert(1)</script> & \"quoted\" 'so' ]]> \u0000\u0008\uFFFE\uD800 관세 😀";
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "x",
    provider_url: site,
    cache_age: 60,
    html: "<iframe></iframe>",
    width: 600,
    height: 400,
  } as const;
  const { text, mediaType } = writeOembed(answer, "xml");
  expect(mediaType).toBe("text/xml; charset=utf-8");
  expect(text).toContain(
    "<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; &apos;so&apos; ]]&gt;  관세 😀</title>",
  );
  expect(text).toContain("<html>&lt;iframe&gt;&lt;/iframe&gt;</html><width>600</width>");
  expect(JSON.parse(writeOembed(answer, "json").text)).toEqual(JSON.parse(JSON.stringify(answer)));
});
