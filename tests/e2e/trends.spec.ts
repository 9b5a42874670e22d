import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { measures } from "../support/real-record";

const charts = 9 + measures.length;

const cellsOf = async (page: Page, table: string, row: string | RegExp) =>
  (
    await page
      .getByRole("table", { name: table })
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: row }) })
      .getByRole("cell")
      .allTextContents()
  ).map((text) => text.trim());

async function everyChart(page: Page, count: number) {
  await expect(page.locator('[role="img"] svg.recharts-surface')).toHaveCount(count);
}

test.describe("Trends", () => {
  test("begins with a sentence from the record and leads to five questions", async ({ page }) => {
    await page.goto("/en/trends");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Since 27 Mar 2025, 33 issues have come up, and there have been 12 reopenings.",
    );
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Issues in each group",
      "Reopenings",
      "Time in each state",
      "Tariff rates",
      "Amounts by role",
    ]);
    await page
      .getByRole("navigation", { name: "On this page" })
      .getByRole("link", { name: "Tariff rates" })
      .click();
    await expect(page.getByRole("heading", { name: "Tariff rates" })).toBeInViewport();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/en\/trends$/);
  });

  test("draws every chart, each with a name", async ({ page }) => {
    await page.goto("/en/trends");
    // One of groups, one of months, one of days, one for each measure, six of amounts.
    await everyChart(page, charts);
    await expect(
      page.getByRole("img", { name: /^Chart of the number of issues in each group over time\. On / }),
    ).toBeVisible();
    await expect(
      page.getByRole("img", {
        name: "Chart of the duty on “Passenger cars and light trucks” over time, listed in the table below.",
      }),
    ).toBeVisible();
    await expect(page.getByRole("img", { name: /^Chart of amounts, Transfer: \$2\.4bn/ })).toContainText(
      "$2.4bn",
    );
  });

  test("the room of a chart is kept, so that nothing moves when it is drawn", async ({ page }) => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const scripts: string[] = [];
    await page.route("**/_next/static/**", async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      if (body.includes("recharts-surface")) {
        scripts.push(route.request().url());
        await held;
      }
      await route.fulfill({
        response,
        body: route.request().url().endsWith(".js") ? body : await response.body(),
      });
    });
    await page.goto("/en/trends", { waitUntil: "domcontentloaded" });
    await expect.poll(() => scripts.length).toBeGreaterThan(0);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await expect(page.getByRole("table", { name: "Every sum of money reported, by role" })).toBeVisible();
    letThrough();
    await everyChart(page, charts);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  });

  test("a missing chart library is reported, and the numbers stay", async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/Failed to load resource|ChunkLoadError|Loading chunk|net::ERR/);
    await page.route("**/_next/static/**/*.js", async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      if (body.includes("recharts-surface")) await route.abort();
      else await route.fulfill({ response, body });
    });
    await page.goto("/en/trends");
    await expect(
      page.getByText("The chart could not be drawn. The table below has the same numbers.").first(),
    ).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("33 issues");
    expect(await cellsOf(page, "Every sum of money reported, by role", "$54bn")).toContain(
      "Alaska LNG as announced by Trump",
    );
  });

  test("a pointer on a chart repeats the table", async ({ page }) => {
    await page.goto("/en/trends");
    await everyChart(page, charts);
    const chart = page.getByRole("img", { name: /^Chart of the days each issue/ });
    await chart.hover({ position: { x: 60, y: 28 } });
    await expect(chart).toContainText(/Open: 122 days.*In effect: 180 days.*Ended: \d+ days/);
  });

  test("is drawn again for a sheet of paper, so that nothing is cut off", async ({ page }) => {
    await page.goto("/en/trends");
    await everyChart(page, charts);
    const drawing = page
      .getByRole("img", { name: /^Chart of the number of issues/ })
      .locator("svg.recharts-surface");
    await expect(drawing).toHaveAttribute("width", "1216");
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(drawing).toHaveAttribute("width", "680");
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const widths = await page
      .locator('[role="img"] svg.recharts-surface')
      .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().right));
    expect(Math.max(...widths)).toBeLessThanOrEqual(718);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(drawing).toHaveAttribute("width", "1216");
  });

  test("nothing of it is an address in the past", async ({ request }) => {
    expect((await request.get("/en/as-of/2025-10-22/trends")).status()).toBe(404);
  });
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the tables carry every number, and no empty room is left", async ({ page }) => {
    await page.goto("/en/trends");
    await expect(page.getByRole("table")).toHaveCount(5);
    const groups = "Issues in each group: every day of a change and every end of a month";
    expect(await cellsOf(page, groups, /^27 Mar 2025/)).toEqual(["1", "0", "0", "0"]);
    expect(await cellsOf(page, groups, /^15 Nov 2025/)).toEqual(["3", "18", "2", "0"]);
    expect(await cellsOf(page, groups, /^31 Aug 2026 \(month’s end\)/)).toEqual(["14", "9", "5", "3"]);
    expect(await cellsOf(page, groups, /\(today\)/)).toEqual(["14", "7", "9", "3"]);
    const reopened = page.getByRole("table", { name: "All 12 reopenings, newest first" });
    await expect(reopened.getByRole("row")).toHaveCount(13);
    const cars = reopened.getByRole("row").filter({ hasText: "Automobile and parts tariff" });
    await expect(cars).toContainText("In effect to Open");
    await expect(cars.getByRole("link", { name: "26 Jan 2026" })).toHaveAttribute(
      "href",
      "/en/issues/auto-tariff#auto-tariff-2026-01-26",
    );
    await expect(cars.locator('a[href^="/en/sources/"]').first()).toBeVisible();
    const times = await cellsOf(page, "Days in each group and at each stage, by issue", /^26 /);
    expect([times[0], times[3]]).toEqual(["154", expect.stringMatching(/^\d+$/)]);
    await expect(page.locator("p > noscript").first()).toBeVisible();
    expect(await page.locator("p > noscript").allTextContents()).toEqual(
      Array(5).fill("The chart needs JavaScript. "),
    );
    await expect(page.locator('[role="img"][aria-label^="Chart"]:visible')).toHaveCount(0);
  });

  test("duties say from when to when they were charged, or that they were only agreed or threatened", async ({
    page,
  }) => {
    await page.goto("/en/trends");
    const rates = page.getByRole("table", { name: "Every duty reported, by goods" });
    const rowsOf = (goods: string) =>
      rates
        .locator("tbody")
        .filter({ has: page.getByRole("rowheader", { name: goods, exact: true }) })
        .getByRole("row")
        .evaluateAll((rows) =>
          rows.slice(1).map((row) =>
            [...row.children]
              .slice(0, 4)
              .map((cell) => cell.textContent?.trim())
              .join(" | "),
          ),
        );
    expect(await rowsOf("Passenger cars and light trucks")).toEqual([
      "25% extra | Was charged | 3 Apr 2025 | 1 Nov 2025 (next duty)",
      "15% in total | Agreed before | No date given | 29 Oct 2025 (settled)",
      "15% in total | Agreed before | No date given | 13 Nov 2025 (settled)",
      "15% in total | Agreed before | No date given | 4 Dec 2025 (settled)",
      "15% in total | Charged | 1 Nov 2025, backdated | No end known",
      "25% in total | Threatened | No date given | Pending",
    ]);
    expect((await rowsOf("Upholstered furniture")).filter((row) => row.includes("| Charged |"))).toEqual([
      expect.stringMatching(/^15% in total \| Charged \| 14 Nov 2025, backdated/),
    ]);
    expect((await rowsOf("Steel and aluminium")).at(-1)).toMatch(
      /^50% \w+(?: \w+)? \| Charged \| 4 Jun 2025 \| No end known$/,
    );
    await expect(rates).not.toContainText("profit");
    const { pathname, hash } = new URL(
      await rates
        .getByRole("link", { name: "Passenger cars and light trucks" })
        .evaluate((link: HTMLAnchorElement) => link.href),
    );
    expect(pathname + hash).toBe("/en/rates#passenger-cars");
  });

  test("amounts are listed separately, without a total", async ({ page }) => {
    await page.goto("/en/trends");
    const sums = page.getByRole("table", { name: "Every sum of money reported, by role" });
    await expect(
      sums.getByRole("rowheader", {
        name: /^(Pledge · 2|Ceiling · 4|Annual cap · 3|Transfer · 3|Project cost · 2|As claimed · 5)$/,
      }),
    ).toHaveCount(6);
    await expect(sums.getByRole("row")).toHaveCount(1 + 6 + 19);
    await expect(sums).not.toContainText(/total/i);
    await expect(sums.getByRole("row", { name: /^\$350bn/ })).toContainText("United States");
  });

  test("reads the same in Korean", async ({ page }) => {
    await page.goto("/ko/trends");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "2025년 3월 27일 이후 쟁점 33개가 나왔고, 재논의는 12번 있었다.",
    );
    expect(await cellsOf(page, "상태별 쟁점 수: 변동이 있던 날과 매월 말일", /^2025년 11월 15일/)).toEqual([
      "3",
      "18",
      "2",
      "0",
    ]);
    await expect(
      page
        .getByRole("table", { name: "재논의 12건(최신순)" })
        .getByRole("row")
        .filter({ hasText: "자동차·부품 관세" }),
    ).toContainText("발효 → 미타결");
    await expect(
      page.getByRole("table", { name: "성격별 모든 금액" }).getByRole("row", { name: /^3500억달러/ }),
    ).toContainText("미국");
    await expect(page.getByRole("table", { name: "품목별 모든 관세" })).toContainText(
      "2025년 11월 1일(소급)",
    );
    expect(await page.locator("p > noscript").first().textContent()).toBe(
      "차트를 보려면 자바스크립트가 필요하다. ",
    );
  });
});

const isChartLibrary = (script: string) => script.includes("recharts-surface");

test("only the page with charts loads the chart library", async ({ page, request }) => {
  const loaded: Promise<string>[] = [];
  page.on(
    "response",
    (response) => void (new URL(response.url()).pathname.endsWith(".js") && loaded.push(response.text())),
  );
  await page.goto("/en/trends");
  await everyChart(page, charts);
  expect((await Promise.all(loaded)).some(isChartLibrary)).toBe(true);
  // The others have the site's own scripts and no other (documents.spec.ts), which load none (what a first
  // view weighs).
  for (const address of [
    "",
    "/open",
    "/issues/auto-tariff",
    "/officials",
    "/timeline",
    "/sources",
    "/as-of/2025-10-22",
    "/search?q=steel",
  ]) {
    const html = await (await request.get(`/en${address}`)).text();
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, script = ""]) => script);
    expect(scripts.length, `scripts of ${address}`).toBeGreaterThan(0);
    for (const script of scripts)
      expect(isChartLibrary(await (await request.get(script)).text()), `${address}: ${script}`).toBe(false);
  }
});

for (const locale of ["en", "ko"]) {
  test(`the charts in ${locale} draw themselves anew for a narrower window`, async ({ page }) => {
    await page.goto(`/${locale}/trends`);
    await everyChart(page, charts);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() =>
          page
            .locator('[role="img"] svg.recharts-surface')
            .first()
            .evaluate((svg) => svg.getBoundingClientRect().width),
        )
        .toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
