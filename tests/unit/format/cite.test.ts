import { expect, test } from "vitest";
import { formatCitation } from "@/lib/format/cite";

const page = {
  title: "Still open",
  site: { en: "Korea–US Tariff Talks", ko: "한미 관세협상 현황판" },
  address: "https://example.org/en/as-of/2025-10-22/open",
  asOf: "2025-10-22",
  accessedOn: "2026-11-03",
};

test.each([
  [
    "apa",
    "Korea–US Tariff Talks. (2025, October 22). Still open. Retrieved November 3, 2026, from https://example.org/en/as-of/2025-10-22/open",
  ],
  [
    "chicago",
    "Korea–US Tariff Talks. “Still open.” As of October 22, 2025. Accessed November 3, 2026. https://example.org/en/as-of/2025-10-22/open.",
  ],
  [
    "wikipedia",
    "{{cite web |title=Still open |website=Korea–US Tariff Talks |date=2025-10-22 |url=https://example.org/en/as-of/2025-10-22/open |access-date=2026-11-03}}",
  ],
  [
    "korean",
    "한미 관세협상 현황판, ‘Still open’(2025년 10월 22일 기준), https://example.org/en/as-of/2025-10-22/open",
  ],
] as const)("%s", (style, expected) => {
  expect(formatCitation(style, page, "en")).toBe(expected);
});

test("A Korean page gives the template of the Korean Wikipedia", () => {
  expect(formatCitation("wikipedia", page, "ko")).toMatch(
    /^\{\{웹 인용 \|제목=Still open \|웹사이트=한미 관세협상 현황판 /,
  );
});

test("a title cannot end the template that has it", () => {
  const text = formatCitation("wikipedia", { ...page, title: "A | b }} [[c]]\n|url=x" }, "en");
  const inner = text.slice(2, -2);
  expect(inner.split("|").map((part) => part.split("=")[0]?.trim())).not.toContain("c]]");
  expect(text).not.toContain("[[");
  expect(inner.replaceAll("{{!}}", "")).not.toContain("}}");
});
