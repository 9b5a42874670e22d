import { expect, test } from "../support/fixtures";
import { htmlProblems } from "../support/html-rules";
import { everyPage, oddPages } from "../support/reader-addresses";

const pages = [...everyPage, ...oddPages, "?seenAt=2026-11-25"];

const cards = ["/embed/board", "/embed/countdown", "/embed/countdown?event=apec-2026", "/embed/countdown?event=g7-kananaskis-2025", "/embed/countdown?event=fact-sheet-2025-11&asOf=2025-11-08", "/embed/countdown?asOf=2025-10-22", "/embed/issues/auto-tariff", "/embed/issues/deal-form?asOf=2025-10-22", "/embed/issues/deal-form?asOf=2024-01-01", "/embed/board?theme=blue", "/embed/nothing"];

test("the rules find a fault where there is one", async () => {
  const good = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>x</p></body></html>`;
  expect(await htmlProblems(good)).toEqual([]);
  expect((await htmlProblems(good.replace("<p>x</p>", "<p><div>x</div></p><ul><p>x</p></ul><i id=a></i><i id=a></i>"))).length).toBeGreaterThanOrEqual(3);
});

for (const locale of ["en", "ko"]) {
  test(`every kind of page is valid HTML, ${locale}`, async ({ request }) => {
    test.setTimeout(180_000);
    for (const page of pages) {
      const html = await (await request.get(`/${locale}${page}`)).text();
      expect(html).toMatch(/^<!DOCTYPE html><html/i);
      expect(await htmlProblems(html), `/${locale}${page}`).toEqual([]);
    }
  });

  test(`every kind of card is valid HTML, ${locale}`, async ({ request }) => {
    for (const card of cards) {
      const html = await (await request.get(`${card}${card.includes("?") ? "&" : "?"}lang=${locale}`)).text();
      expect(await htmlProblems(html), card).toEqual([]);
    }
  });
}

test("a saved version and a page in no language are valid HTML", async ({ request }) => {
  for (const address of ["/r/1", "/fr"]) expect(await htmlProblems(await (await request.get(address)).text()), address).toEqual([]);
});
