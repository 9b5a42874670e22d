/**
 * Every kind of reader page and card, in every state it may be in, as the document that leaves the server:
 * what needs no browser to be seen.
 */
import { gzipSync } from "node:zlib";
import { concurrently } from "../support/concurrently";
import { expectDocument } from "../support/expect-document";
import { expect, test } from "../support/fixtures";
import { htmlProblems } from "../support/html-rules";
import { java, nuProblems } from "../support/nu-checker";
import {
  asOf,
  everyPage,
  specialPages,
  pagesWithPast,
  pagesInStates,
  timelessPages,
} from "../support/reader-addresses";

const day = "2025-10-22";

/**
 * The charts of trends follow the pointer, and the report form keeps what was typed: the framework takes
 * these two over.
 */
const isTakenOver = (address: string) => /^\/..\/(?:trends$|report\?)/.test(address);

/** Pages of moments, which are known only when the server runs. */
const ofMoments = [
  "",
  "/open",
  "/issues/auto-tariff",
  "/issues/no-such-issue",
  asOf(day, ""),
  asOf(day, "/open"),
];
const refused = [
  "?seenAt=yesterday",
  "?seenAt=2024-01-01",
  "?seenAt=2025-11-25",
  "/issues/no-such-issue",
  "/sources/no-such-source",
  "/as-of/9999-01-01",
  "/as-of/soon/open",
  "/withdrawn/999999",
  "/board?page=9",
  `/search?q=${"x".repeat(101)}`,
  "/changes?since=soon",
  "/as-of/2025-10-22/no-such-page",
];
/** In no language of its own, or in neither. */
const inNone = ["/r/1", "/r/1?lang=ko", "/r/999999", "/no-such-language", "/fr", "/fr/open"];

const cards = [
  "board",
  "countdown",
  "countdown?event=apec-2026",
  "countdown?event=g7-kananaskis-2025",
  "countdown?event=fact-sheet-2025-11&asOf=2025-11-08",
  "countdown?asOf=2025-10-22",
  "rates",
  "rates?goods=passenger-cars",
  "issues/auto-tariff",
  "issues/deal-form?asOf=2025-10-22",
  "issues/deal-form?asOf=2024-01-01",
  "issues/no-such-issue",
  "board?theme=blue",
  "nothing",
];

/** Pages that are there and say something of their own. */
const fullPages = new Set([...everyPage, "/issues/auto-tariff"]);

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0;

/**
 * A whole page names its language, its other language and itself, has one heading of the first rank, and says
 * how to cite it.
 */
function expectWholePage(html: string, locale: string, address: string): void {
  expect(html, address).toContain(`<html lang="${locale}"`);
  expect(count(html, /<h1[ >]/g), `${address}: h1`).toBe(1);
  const links = html.match(/<link [^>]*>/g) ?? [];
  expect(
    links.filter((link) => /rel="canonical"/.test(link)),
    address,
  ).toHaveLength(1);
  const other = new RegExp(`hreflang="${locale === "en" ? "ko" : "en"}"`, "i");
  expect(
    links.filter((link) => /rel="alternate"/.test(link) && other.test(link)),
    address,
  ).toHaveLength(1);
  const [cite = ""] = /<details id="cite"[\s\S]*?<\/details>/.exec(html) ?? [];
  expect(cite, address).toContain("<summary>");
  expect(count(cite, /<dd>/g), `${address}: ways to cite it`).toBe(4);
  expect(cite, address).toContain(`/${locale}`);
}

/** A card has one script at most, which is in it. */
function expectCard(html: string, address: string): void {
  expect(html, address).toContain("</html>");
  expect(count(html, /<script\b/g), address).toBeLessThanOrEqual(1);
  for (const sign of ["__next_f", "/_next/", "<script src"])
    expect(html.includes(sign), `${address}: ${sign}`).toBe(false);
}

for (const locale of ["en", "ko"]) {
  test(`every document is whole, by itself and valid HTML, ${locale}`, async ({ site }) => {
    test.setTimeout(300_000);
    const found = new Map<string, string>();
    const get = async (address: string): Promise<string> => {
      const response = await fetch(site.url + address);
      expect(response.status, address).toBeLessThan(500);
      const html = await response.text();
      expect(html, address).toMatch(/^<!DOCTYPE html><html/i);
      // The framework gives the form of a report an empty action, which the standard does not allow.
      if (!/\/report\?/.test(address)) {
        expect.soft(await htmlProblems(html), address).toEqual([]);
        found.set(address, html);
      }
      return html;
    };
    // A moment at which there was a database.
    const seenAt = new Date().toISOString();
    const seen = ofMoments.map((page) => `${page}?seenAt=${seenAt}`);
    await concurrently(
      [...new Set([...everyPage, ...specialPages, ...pagesInStates, ...seen, ...refused])],
      async (page) => {
        const address = `/${locale}${page}`;
        const html = await get(address);
        if (!isTakenOver(address)) expectDocument(html, address);
        if (fullPages.has(page)) expectWholePage(html, locale, address);
        if (seen.includes(page) && !page.includes("no-such")) expect(html, address).toContain("data-seen-at");
      },
    );
    await concurrently(cards, async (card) => {
      const address = `/embed/${card}${card.includes("?") ? "&" : "?"}lang=${locale}`;
      expectCard(await get(address), address);
    });
    // What there is in neither language has nothing on it to use.
    if (locale === "en")
      for (const address of inNone)
        expectDocument(await get(address), address, address.startsWith("/r/") ? undefined : []);
    await test.step("by the Nu checker", async () => {
      // Without a Java the other checker alone judges; the test of the checkers says so.
      if (java !== null) expect(await nuProblems(found)).toEqual([]);
    });
  });
}

const good = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>x</p></body></html>`;
const bad = good.replace("<p>x</p>", "<p><div>x</div></p><ul><p>x</p></ul><i id=a></i><i id=a></i>");

test("the rules of HTML find a fault where there is one", async () => {
  expect(await htmlProblems(good)).toEqual([]);
  expect((await htmlProblems(bad)).length).toBeGreaterThanOrEqual(3);
});

test("the Nu checker finds a fault where there is one", async () => {
  test.skip(java === null, "There is no Java in this system to run it.");
  const problems = await nuProblems(
    new Map([
      ["/good", good],
      ["/bad", bad],
    ]),
  );
  expect(problems.length).toBeGreaterThanOrEqual(3);
  expect(problems.filter((problem) => !problem.startsWith("/bad: "))).toEqual([]);
});

test("every link within the site is answered, and its anchor exists", async ({ site }) => {
  test.setTimeout(300_000);
  const linking = [
    ...pagesWithPast,
    ...timelessPages,
    "/search?q=Lutnick",
    ...pagesWithPast.map((page) => asOf(day, page)),
  ];
  const anchorsOf = new Map<string, Set<string>>();
  await concurrently(linking, async (page) => {
    const address = `/en${page}`;
    const html = await (await fetch(site.url + address)).text();
    const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
      .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
      .filter((href) => /^[/#]/.test(href));
    expect(new Set(links).size, address).toBeGreaterThan(10);
    for (const link of links) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? address : path;
      const anchors = anchorsOf.get(target) ?? new Set();
      if (anchor) anchors.add(decodeURIComponent(anchor));
      anchorsOf.set(target, anchors);
    }
  });
  expect([...anchorsOf.values()].filter(({ size }) => size > 0).length).toBeGreaterThan(50);
  const faults: string[] = [];
  await concurrently([...anchorsOf], async ([target, anchors]) => {
    const response = await fetch(site.url + target, { redirect: "manual" });
    const body = await response.text();
    if (response.status !== 200) faults.push(`${response.status} ${target}`);
    for (const anchor of anchors)
      if (!body.includes(` id="${anchor}"`)) faults.push(`no #${anchor} at ${target}`);
  });
  expect(faults).toEqual([]);
});

for (const [locale, maxKilobytes] of [
  ["en", 150],
  ["ko", 260],
] as const) {
  test(`what a first view of the board weighs, ${locale}`, async ({ page, request }) => {
    const html = await (await request.get(`/${locale}`)).body();
    expect(html.byteLength / 1000).toBeLessThanOrEqual(100);
    expect(gzipSync(html).byteLength / 1000).toBeLessThanOrEqual(16);
    // On the line until nothing more is asked for, in a browser that has nothing yet and a system without a
    // Korean font.
    const line = await page.context().newCDPSession(page);
    await line.send("Network.enable");
    const weights = new Map<string, number>();
    const addresses = new Map<string, string>();
    line.on("Network.requestWillBeSent", (sent) => void addresses.set(sent.requestId, sent.request.url));
    line.on(
      "Network.loadingFinished",
      ({ requestId, encodedDataLength }) =>
        void weights.set(addresses.get(requestId) ?? requestId, encodedDataLength),
    );
    await page.goto(`/${locale}`, { waitUntil: "networkidle" });
    const kilobytes = (of: RegExp) =>
      [...weights].filter(([url]) => of.test(url)).reduce((total, [, bytes]) => total + bytes, 0) / 1000;
    expect(kilobytes(/\.js$/)).toBeLessThanOrEqual(12);
    expect(kilobytes(/\.js$/)).toBeGreaterThan(0);
    expect(kilobytes(/^http/)).toBeLessThanOrEqual(maxKilobytes);
  });
}
