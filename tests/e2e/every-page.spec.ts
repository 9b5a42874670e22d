/**
 * Every address is opened once in each language in a browser; what its document alone tells is in
 * documents.spec.ts.
 */
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { expect, test as base, watchConsole } from "../support/fixtures";
import { asOf, everyPage, specialPages, pagesWithPast, pagesInStates } from "../support/reader-addresses";

const day = "2025-10-22";
const past = pagesWithPast.map((page) => asOf(day, page));
/** Pages that are there and say something of their own, unlike the states in which others may be. */
const fullPages = new Set([...everyPage, "/issues/auto-tariff"]);

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

/**
 * The colours of a theme follow from the part of a page and not from its language, so each page is seen in
 * one theme in English and in the other in Korean. These, which hold every kind of part, are seen in both in
 * each.
 */
const inBothThemes = new Set([
  "",
  "/open",
  "/rates",
  "/issues/auto-tariff",
  "/trips",
  "/changes?since=2025-10-22",
  asOf(day, ""),
]);

/** A page kept for all tests of a worker: a new one for each address takes as long as loading it. */
const test = base.extend<{ crawler: Page }, { keptPage: Page }>({
  keptPage: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 } });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  crawler: async ({ keptPage, problems }, use) => {
    const stop = watchConsole(keptPage.context(), problems);
    await use(keptPage);
    stop();
  },
});

// Each address stands alone, so all workers share the longest list of the suite.
test.describe.configure({ mode: "parallel" });

async function expectWithinWindow(page: Page, locale: string) {
  for (const width of [1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Charts follow the width a moment later.
    await expect.poll(overflow, `${locale} at ${width}`).toBeLessThanOrEqual(0);
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

for (const address of [...everyPage, ...specialPages, ...pagesInStates]) {
  test(`${address || "/"}: axe, widths and console, in both languages`, async ({
    crawler: page,
    allowConsoleErrors,
  }) => {
    const isPage = fullPages.has(address);
    // Some of the other addresses are of nothing.
    if (!isPage) allowConsoleErrors(/40[04]/);
    for (const [locale, theme, other] of [
      ["en", "light", "dark"],
      ["ko", "dark", "light"],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`/${locale}${address}`);
      await expect(page.getByRole("heading", { level: 1 }), locale).toHaveCount(1);
      // Charts are drawn once the page stands.
      await expect(page.locator('[role="img"]:empty')).toHaveCount(0);
      expect(await axeFindings(page), `${locale}, ${theme}`).toEqual([]);
      if (inBothThemes.has(address)) {
        await page.emulateMedia({ colorScheme: other });
        expect(await axeFindings(page, "colours"), `${locale}, ${other}`).toEqual([]);
      }
      const section = locale === "en" ? sections[address] : undefined;
      if (section !== undefined) await expectCurrentSection(page, section);
      if (locale === "en" && past.includes(address)) await expectDated(page);
      // The page says when it was made.
      if (isPage) await expect(page.getByRole("contentinfo"), locale).toContainText(/KST/);
      await expectWithinWindow(page, locale);
    }
  });
}

test("axe reports planted faults of each kind, also of colours alone", async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>x</title><main><h1>x</h1><button></button><p style="color:#ddd;background:#fff">Pale words</p></main></html>',
  );
  const rules = async (ask?: "colours") => (await axeFindings(page, ask)).map(([rule]) => rule);
  expect(await rules()).toEqual(["button-name", "color-contrast"]);
  expect(await rules("colours")).toEqual(["color-contrast"]);
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a page says how to cite it", async ({ page }) => {
    for (const address of [
      "/en",
      "/ko/issues/auto-tariff",
      `/en${asOf(day, "/open")}`,
      "/ko/trends",
      "/en/sources",
    ]) {
      await page.goto(address);
      await page.locator("#cite summary").click();
      await expect(page.locator("#cite dd"), address).toHaveCount(4);
      await expect(page.locator("#cite dd").first(), address).toBeVisible();
    }
  });
});
