/** Every kind of reader page leaves as a document: no script but the site's own, and nothing for the framework to start from. */
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { makeAccount, signIn } from "../support/desk";
import { expectDocument } from "../support/expect-document";
import { expect, test } from "../support/fixtures";
import { asOf, everyPage, oddPages, statesOfPages } from "../support/reader-addresses";

/** The charts of trends follow the pointer, and the report form keeps what was typed: the framework takes these two over. */
const isTakenOver = (address: string) => /^\/(?:trends$|report\?)/.test(address);

const cards = ["board", "countdown", "rates", "issues/auto-tariff", "issues/no-such-issue", "board?theme=blue", "no-such-card", "rates?goods=passenger-cars"];

test("every kind of page, in every state it may be in", async ({ request }) => {
  test.setTimeout(240_000);
  const seenAt = new Date().toISOString();
  const ofMoments = ["", "/open", "/issues/auto-tariff", "/issues/no-such-issue", asOf("2025-10-22", ""), asOf("2025-10-22", "/open")].map((page) => `${page}?seenAt=${seenAt}`);
  const more = ["?seenAt=yesterday", "?seenAt=2024-01-01", "/issues/no-such-issue", "/sources/no-such-source", "/as-of/9999-01-01", "/as-of/soon/open", "/withdrawn/999999", "/board?page=9", `/search?q=${"x".repeat(101)}`, "/changes?since=soon", "/as-of/2025-10-22/no-such-page"];
  for (const locale of ["en", "ko"]) {
    for (const address of [...everyPage, ...oddPages, ...statesOfPages, ...ofMoments, ...more]) {
      if (isTakenOver(address)) continue;
      const response = await request.get(`/${locale}${address}`);
      expect(response.status(), address).toBeLessThan(500);
      expectDocument(await response.text(), `/${locale}${address}`);
    }
  }
  for (const address of ["/r/1", "/r/1?lang=ko", "/r/999999"]) expectDocument(await (await request.get(address)).text(), address);
  // What there is in neither language has nothing on it to use.
  for (const address of ["/no-such-language", "/fr/open"]) expectDocument(await (await request.get(address)).text(), address, []);
});

test("every card for other sites, whose one script is in it", async ({ request }) => {
  for (const card of cards) {
    const html = await (await request.get(`/embed/${card}`)).text();
    expect(html, card).toContain("</html>");
    expect(html.match(/<script\b/g)?.length ?? 0, card).toBeLessThanOrEqual(1);
    for (const sign of ["__next_f", "/_next/", "<script src"]) expect(html.includes(sign), `${card}: ${sign}`).toBe(false);
  }
});

test("a page of what was withdrawn", async ({ page, startOwnServer }) => {
  const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
  const server = await startOwnServer();
  await makeAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/trip/trip-2025-10b/withdraw");
  await page.locator('textarea[name="reason"]').fill("The report was retracted");
  await page.locator('main form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/history\?published=\d+$/);
  for (const address of ["/en/trips/trip-2025-10b", "/ko/trips/trip-2025-10b", "/en/as-of/2025-11-01/trips/trip-2025-10b"]) {
    const response = await page.request.get(`${server.url}${address}`);
    expect(response.status(), address).toBe(410);
    expectDocument(await response.text(), address);
  }
});

/** Kilobytes on the line until nothing more is asked for, in a browser that has nothing yet and a system without a Korean font. */
async function firstView(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  const weights = new Map<string, number>();
  const addresses = new Map<string, string>();
  line.on("Network.requestWillBeSent", ({ requestId, request }) => void addresses.set(requestId, request.url));
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => void weights.set(addresses.get(requestId) ?? requestId, encodedDataLength));
  await page.goto(address, { waitUntil: "networkidle" });
  await context.close();
  const sum = (of: RegExp) => [...weights].filter(([url]) => of.test(url)).reduce((total, [, bytes]) => total + bytes, 0) / 1000;
  return { all: sum(/^http/), script: sum(/\.js$/), fonts: sum(/\.woff2$/) };
}

for (const [locale, most] of [["en", 150], ["ko", 260]] as const) {
  test(`what a first view of the board weighs, ${locale}`, async ({ browser, request, site }) => {
    const html = await (await request.get(`/${locale}`)).body();
    expect(html.byteLength / 1000).toBeLessThanOrEqual(100);
    expect(gzipSync(html).byteLength / 1000).toBeLessThanOrEqual(16);
    const weight = await firstView(browser, `${site.url}/${locale}`);
    expect(weight.script).toBeLessThanOrEqual(12);
    expect(weight.script).toBeGreaterThan(0);
    expect(weight.all).toBeLessThanOrEqual(most);
  });
}
