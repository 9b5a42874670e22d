import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { htmlProblems } from "../support/html-rules";
import { java, nuProblems } from "../support/nu-checker";
import { everyPage, oddPages } from "../support/reader-addresses";

// A moment before there was a database is refused on a page of its own.
const pages = [...everyPage, ...oddPages, "?seenAt=2025-11-25"];

const cards = ["/embed/board", "/embed/countdown", "/embed/countdown?event=apec-2026", "/embed/countdown?event=g7-kananaskis-2025", "/embed/countdown?event=fact-sheet-2025-11&asOf=2025-11-08", "/embed/countdown?asOf=2025-10-22", "/embed/issues/auto-tariff", "/embed/issues/deal-form?asOf=2025-10-22", "/embed/issues/deal-form?asOf=2024-01-01", "/embed/board?theme=blue", "/embed/nothing"];

const good = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>x</p></body></html>`;
const bad = good.replace("<p>x</p>", "<p><div>x</div></p><ul><p>x</p></ul><i id=a></i><i id=a></i>");

/** Every kind of page and card in one language, and what is in none, each under its address. */
async function documents(request: APIRequestContext, locale: string): Promise<Map<string, string>> {
  // A moment after the database was made.
  const seen = `/${locale}?seenAt=${new Date().toISOString()}`;
  const addresses = [
    ...pages.map((page) => `/${locale}${page}`),
    seen,
    ...cards.map((card) => `${card}${card.includes("?") ? "&" : "?"}lang=${locale}`),
    ...(locale === "en" ? ["/r/1", "/fr"] : []),
  ];
  const found = new Map<string, string>();
  for (const address of addresses) found.set(address, await (await request.get(address)).text());
  expect(found.get(seen)).toContain("data-seen-at");
  return found;
}

test("the rules find a fault where there is one", async () => {
  expect(await htmlProblems(good)).toEqual([]);
  expect((await htmlProblems(bad)).length).toBeGreaterThanOrEqual(3);
});

for (const locale of ["en", "ko"]) {
  test(`every kind of page and card is valid HTML, ${locale}`, async ({ request }) => {
    test.setTimeout(180_000);
    for (const [address, html] of await documents(request, locale)) {
      expect(html, address).toMatch(/^<!DOCTYPE html><html/i);
      expect(await htmlProblems(html), address).toEqual([]);
    }
  });
}

test.describe("by the Nu checker", () => {
  test.skip(java === null, "There is no Java in this system to run it.");
  test.setTimeout(300_000);

  test("a fault is found where there is one", async () => {
    const problems = await nuProblems(new Map([["/good", good], ["/bad", bad]]));
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(problems.filter((problem) => !problem.startsWith("/bad: "))).toEqual([]);
  });

  for (const locale of ["en", "ko"]) {
    test(`every kind of page and card is valid, ${locale}`, async ({ request }) => {
      expect(await nuProblems(await documents(request, locale))).toEqual([]);
    });
  }
});
