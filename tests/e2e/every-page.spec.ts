/** Every address is opened once in each language, and all that must hold of every page is asked of it there. */
import type { APIRequestContext, Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { expectDocument } from "../support/expect-document";
import { expect, test as base } from "../support/fixtures";
import { asOf, everyPage, oddPages, pagesWithPast, statesOfPages, timelessPages } from "../support/reader-addresses";

const day = "2025-10-22";
const lists = ["officials", "trips", "summits", "sources", "issues"];
const past = pagesWithPast.map((page) => asOf(day, page));
/** Pages that are there and say something of their own, unlike the states in which others may be. */
const fullPages = new Set([...everyPage, "/issues/auto-tariff"]);
const linking = new Set([...pagesWithPast, ...timelessPages, ...past]);

/** Which entry of the navigation is marked as the current one. */
const sections: Record<string, string> = {
  "": "Board",
  "/open": "Still open",
  "/rates": "Rates",
  "/issues/auto-tariff": "Board",
  "/timeline": "Timeline",
  "/trips": "Trips",
  "/trips/trip-2025-10b": "Trips",
  "/summits": "Summits",
  "/summits/apec-2025": "Summits",
  "/officials": "People",
  "/officials/kim-jung-kwan": "People",
  "/trends": "Trends",
  "/sources": "Sources",
};

/** A page in which no script runs, kept for all tests of a worker. */
const test = base.extend<object, { scriptless: Page }>({
  scriptless: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
});

// Each address stands alone, so all workers share the longest list of the suite.
test.describe.configure({ mode: "parallel" });

async function expectReadableWithoutScript(page: Page, locale: string, address: string) {
  const problems: string[] = [];
  const watch = (message: { type: () => string; text: () => string }) => void (message.type() === "error" && problems.push(message.text()));
  page.on("console", watch);
  try {
    const response = await page.goto(`/${locale}${address}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await page.locator("#cite summary").click();
    await expect(page.locator("#cite dd")).toHaveCount(4);
    await expect(page.locator("#cite")).toContainText(`/${locale}`);
    // The same page in the other language, at the address it names itself.
    const other = locale === "en" ? "ko" : "en";
    await expect(page.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveCount(1);
    await expect(page.locator("link[rel=canonical]")).toHaveCount(1);
  } finally {
    page.off("console", watch);
  }
  expect(problems).toEqual([]);
}

/** Where the framework's script takes the page over: charts that follow the pointer, and a form that keeps what was typed. */
const takenOver = /^\/(?:trends$|report\?)/;

async function expectWithinWindow(page: Page) {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Charts follow the width a moment later.
    await expect.poll(overflow, `at ${width}`).toBeLessThanOrEqual(0);
  }
}

/** Most links stand on many pages: each is asked for once in a worker. */
const answered = new Set<string>();

async function expectLinksAnswered(page: Page, request: APIRequestContext) {
  const found = await page.locator("a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("#")[0] ?? ""));
  const own = new Set(found);
  expect(own.size).toBeGreaterThan(10);
  for (const href of own) {
    if (answered.has(href)) continue;
    const response = await request.get(href, { maxRedirects: 0 });
    expect(response.status(), href).toBe(200);
    answered.add(href);
  }
}

async function expectCurrentSection(page: Page, section: string) {
  const current = page.getByRole("navigation", { name: "Sections" }).locator("[aria-current]");
  await expect(current).toHaveCount(1);
  await expect(current).toHaveText(new RegExp(`^${section}`));
}

/** A page of the past names its date in its title, and its canonical address holds it. */
async function expectDated(page: Page) {
  await expect(page).toHaveTitle(/22 Oct 2025/);
  expect(await page.locator("link[rel=canonical]").getAttribute("href")).toContain(asOf(day, ""));
  await expect(page.getByText("As it stood on 22 Oct 2025.")).toBeVisible();
}

for (const locale of ["en", "ko"]) {
  for (const address of [...everyPage, ...oddPages, ...statesOfPages]) {
    test(`/${locale}${address}: axe in both themes, widths, links, read without script`, async ({ page, scriptless, request, allowConsoleErrors }) => {
      const isPage = fullPages.has(address);
      // Some of the other addresses are of nothing.
      if (!isPage) allowConsoleErrors(/40[04]/);
      await page.emulateMedia({ colorScheme: "light" });
      const html = await (await page.goto(`/${locale}${address}`))?.text();
      if (!takenOver.test(address)) expectDocument(html ?? "", address);
      // Charts are drawn once the page stands.
      await expect(page.locator('[role="img"]:empty')).toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      // The dark theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, "colours")).toEqual([]);

      const section = locale === "en" ? sections[address] : undefined;
      if (section !== undefined) await expectCurrentSection(page, section);
      if (locale === "en" && past.includes(address)) await expectDated(page);
      if (locale === "en" && linking.has(address)) await expectLinksAnswered(page, request);
      // The page says when it was made.
      if (isPage) await expect(page.getByRole("contentinfo")).toContainText(/KST/);
      await expectWithinWindow(page);
      if (isPage) await expectReadableWithoutScript(scriptless, locale, address);
    });
  }
}

test("An anchor of a link exists on the page it leads to", async ({ page }) => {
  test.setTimeout(120_000);
  for (const address of ["/officials/kim-jung-kwan", "/search?q=Lutnick", "/timeline"]) {
    await page.goto(`/en${address}`);
    const targets = await page.locator("a[href*='#']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const target of [...new Set(targets)].slice(0, 12)) {
      const [path = "", anchor = ""] = target.split("#");
      await page.goto(path === "" ? `/en${address}` : path);
      expect(await page.evaluate((id) => document.getElementById(id) !== null, anchor), target).toBe(true);
    }
  }
});

const hostile = ["no-such-thing", "%00", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "'; DROP TABLE Trip;--", "%EC%9D%B8%EB%AC%BC", "__proto__", "constructor", "a".repeat(2000), "%ED%A0%80"];
for (const list of lists) {
  for (const id of hostile) {
    test(`nothing at /${list}/${id.slice(0, 30)}`, async ({ request }) => {
      for (const before of ["/en", "/ko", `/en/as-of/${day}`]) {
        if (list === "sources" && before.includes("as-of")) continue;
        const response = await request.get(`${before}/${list}/${id}`);
        expect([400, 404]).toContain(response.status());
        const html = await response.text();
        expect(html).not.toContain("<script>alert(1)");
        expect(html).not.toMatch(/at \w+ \(.*:\d+:\d+\)/);
      }
    });
  }
}

for (const page of ["/officials", "/trips", "/summits", "/timeline", "/officials/kim-jung-kwan", "/trips/trip-2025-10b", "/summits/apec-2025"]) {
  test(`a malformed day is no day: ${page}`, async ({ request }) => {
    for (const wrong of ["2025-02-30", "yesterday", "9999-12-31", "%00", "2025-10-22T00:00"]) {
      const response = await request.get(`/en/as-of/${wrong}${page}`);
      expect([400, 404], wrong).toContain(response.status());
    }
  });
}

test("Strange parameters get a clear page", async ({ request }) => {
  const values = ["", "%00", "%ED%A0%80", "x".repeat(3000), "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%25_%25", "a&b[]=c", "-1", "%F0%9F%98%80"];
  for (const address of ["/timeline?kind=", "/timeline?side=", "/timeline?issue=", "/sources?tier=", "/sources?access=", "/sources?language=", "/sources?q=", "/search?q=", "/search?q=tariff&kind=", "/search?q=tariff&page=", `/as-of/${day}/timeline?kind=`]) {
    for (const value of values) {
      const response = await request.get(`/en${address}${value}`);
      expect(response.status(), address + value.slice(0, 40)).toBeLessThan(500);
      const html = await response.text();
      expect(html).not.toContain("<script>alert(1)");
      expect(response.headers()["set-cookie"]).toBeUndefined();
    }
  }
});
