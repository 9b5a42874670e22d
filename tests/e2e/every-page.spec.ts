import { expect, test } from "../support/fixtures";
import { asOf, everyPage, pagesByChoice, pagesWithPast, timelessPages } from "../support/reader-addresses";

const day = "2025-10-22";
const lists = ["officials", "trips", "summits", "sources", "issues"];

for (const locale of ["en", "ko"]) {
  test.describe(`${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });
    for (const address of everyPage) {
      test(`/${locale}${address} can be read, cited and left`, async ({ page }) => {
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
      });
    }
  });
}

test("A page of the past names its date in its title, and its canonical address holds it", async ({ page }) => {
  for (const address of pagesWithPast) {
    await page.goto(`/en${asOf(day, address)}`);
    await expect(page, address).toHaveTitle(/22 Oct 2025/);
    expect(await page.locator("link[rel=canonical]").getAttribute("href"), address).toContain(asOf(day, ""));
    await expect(page.getByText("You are reading the record as it stood on 22 Oct 2025.")).toBeVisible();
  }
});

test("The navigation says where I am, on lists and on the pages below them", async ({ page }) => {
  for (const [address, section] of [
    ["", "Board"],
    ["/open", "Still open"],
    ["/issues/auto-tariff", "Board"],
    ["/timeline", "Timeline"],
    ["/trips", "Trips"],
    ["/trips/trip-2025-10b", "Trips"],
    ["/summits", "Summits"],
    ["/summits/apec-2025", "Summits"],
    ["/officials", "People"],
    ["/officials/kim-jung-kwan", "People"],
    ["/trends", "Trends"],
    ["/sources", "Sources"],
  ] as const) {
    await page.goto(`/en${address}`);
    const current = page.getByRole("navigation", { name: "Sections" }).locator("[aria-current]");
    await expect(current, address).toHaveCount(1);
    await expect(current, address).toHaveText(new RegExp(`^${section}`));
  }
});

for (const locale of ["en", "ko"]) {
  test(`No page is wider than its window, ${locale}`, async ({ page }) => {
    test.setTimeout(300_000);
    for (const address of [...pagesWithPast, ...timelessPages, ...pagesByChoice]) {
      await page.goto(`/${locale}${address}`);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        // Charts follow the width a moment later.
        await expect.poll(overflow, `/${locale}${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test("No link of any page leads to nothing", async ({ page, request }) => {
  test.setTimeout(300_000);
  const seen = new Set<string>();
  for (const address of [...pagesWithPast, ...timelessPages, ...pagesWithPast.map((one) => asOf(day, one))]) {
    await page.goto(`/en${address}`);
    const found = await page.locator("a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of found) seen.add(href.split("#")[0] ?? "");
  }
  expect(seen.size).toBeGreaterThan(200);
  for (const href of seen) {
    const response = await request.get(href, { maxRedirects: 0 });
    expect(response.status(), href).toBe(200);
  }
});

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
