/** A record of many issues: every page stays within bounds, and all of each list is reached by its pager. */
import path from "node:path";
import { generateRecord } from "../../scripts/generate-record";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { axeFindings } from "../support/axe";
import { expect, test } from "../support/fixtures";

const words = {
  en: {
    timeline: "Pages: Timeline",
    next: "Next",
    previous: "Previous",
    third: "Page 3",
    range: /^31–60 of /,
  },
  ko: { timeline: "쪽 이동: 연표", next: "다음", previous: "이전", third: "3쪽", range: /개 중 31~60$/ },
} as const;

test.describe("in a record of 400 issues", () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    const root = path.resolve(import.meta.dirname, "../..");
    const record = path.join(root, "tmp/record-of-400");
    generateRecord(400, record, path.join(root, "prisma/record"));
    server = await startServer({ record });
  });
  test.afterAll(async () => server.stop());

  test("no page holds them all", async ({ request }) => {
    test.setTimeout(180_000);
    for (const language of ["en", "ko"]) {
      for (const address of [
        "",
        "?view=table",
        "?view=table&page=3",
        "/open",
        "/open?page=2",
        "/open?list=accounts-differ&page=2",
        "/open?list=agreed&page=2",
        "/changes?since=2025-07-01",
        "/changes?since=2025-07-01&list=issues&page=2",
        "/timeline",
        "/timeline?page=20",
        "/sources",
        "/sources?page=2",
        "/officials",
        "/officials/donald-trump?page=2",
        "/trips",
        "/summits",
        "/summits/apec-2025?page=2",
        "/rates",
        "/search?q=tariff&kind=claim&page=2",
      ]) {
        const response = await request.get(`${server.url}/${language}${address}`);
        const html = await response.text();
        expect(response.status(), address).toBe(200);
        expect(html.length, address).toBeLessThan(230_000);
        expect(html, address).not.toContain('role="alert"');
      }
      // Half of it are the charts' numbers, once for the server's drawing and once for the browser's.
      expect((await (await request.get(`${server.url}/${language}/trends`)).text()).length).toBeLessThan(
        750_000,
      );
    }
  });

  test("the last page of the board's table and of its longest column are pages, and the one after is not", async ({
    request,
  }) => {
    const last = async (address: string, name: string) => {
      const html = await (await request.get(`${server.url}/en${address}`)).text();
      const nav = new RegExp(`aria-label="Pages: ${name}"[^]*?</nav>`).exec(html)?.[0] ?? "";
      return Math.max(...[...nav.matchAll(/[?;]page=(\d+)/g)].map(([, number]) => Number(number)));
    };
    const [ofTable, ofColumn] = [await last("?view=table", '[^"]*'), await last("", "Open")];
    expect(ofTable).toBeGreaterThan(2);
    expect(ofColumn).toBeGreaterThan(2);
    for (const [address, number] of [
      ["?view=table&", ofTable],
      ["?", ofColumn],
      ["?group=open&", ofColumn],
    ] as const) {
      expect(
        (await request.get(`${server.url}/en${address}page=${number}`)).status(),
        `${address}${number}`,
      ).toBe(200);
      const after = await request.get(`${server.url}/en${address}page=${number + 1}`);
      expect(
        [after.status(), (await after.text()).includes('role="alert"')],
        `${address}${number + 1}`,
      ).toEqual([400, true]);
    }
    const unknown = await request.get(`${server.url}/en?view=table&group=nonsense`);
    expect([unknown.status(), (await unknown.text()).includes('role="alert"')]).toEqual([400, true]);
  });

  test("a board shows a page of each column and leads to the rest", async ({ page }) => {
    await page.goto(`${server.url}/en`);
    const open = page.getByRole("region", { name: /^Open/ });
    const all = Number(/\d+/.exec(await open.getByRole("heading", { level: 2 }).innerText())?.[0]);
    expect(all).toBeGreaterThan(72);
    await expect(open.getByRole("article")).toHaveCount(24);
    await open.getByRole("navigation", { name: "Pages: Open" }).getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(`${server.url}/en?page=2#open`);
    await expect(open.getByRole("article")).toHaveCount(24);
    await expect(open.getByText(`25–48 of ${all}`)).toBeVisible();
  });
});

for (const language of ["en", "ko"] as const) {
  test.describe(`Without script, in ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test("the pager is walked by keyboard, and keeps what the reader chose", async ({ page }) => {
      const { timeline, next, previous, third, range } = words[language];
      await page.goto(`/${language}/timeline?kind=development`);
      const pager = page.getByRole("navigation", { name: timeline });
      await pager.getByRole("link", { name: next }).focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`/${language}/timeline?kind=development&page=2#entries`);
      // When it is loaded the browser goes to the part that the address names, and takes the focus along.
      await page.waitForLoadState();
      await expect(page.getByText(range)).toBeVisible();
      await expect(pager.locator("[aria-current=page]")).toHaveText("2");
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        "href",
        /\/timeline\?kind=development&page=2$/,
      );
      await pager.getByRole("link", { name: previous }).focus();
      // Previous, then the numbers in their order.
      for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press("Tab");
      await expect(pager.getByRole("link", { name: third })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/page=3#entries$/);
      await pager.locator("a").filter({ hasText: /^1$/ }).click();
      await expect(page).toHaveURL(`/${language}/timeline?kind=development#entries`);
    });
  });
}

test("links to a month and to undated entries lead to the page of the list that has them", async ({
  page,
}) => {
  await page.goto("/en/timeline?page=2");
  await page.getByRole("link", { name: /^March 2025, / }).click();
  await expect(page).toHaveURL(/\?page=\d+#month-2025-03$/);
  await expect(page.getByRole("heading", { name: "March 2025" })).toBeInViewport();
});

test("a page that is not there is named with those that are, and the first is shown", async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 400/);
  for (const [address, says] of [
    [
      "/en/timeline?page=99",
      /“page” is “99”\. Allowed: a whole number from 1 to \d+\.\s*The first page is shown\./,
    ],
    ["/en/sources?page=0", /“page” is “0”\. Allowed: a whole number from 1 to \d+\./],
    ["/en/officials?page=2", "“page” is “2”. Allowed: 1, the only page."],
    ["/en/open?list=closed&page=2", "“list” is “closed”. Allowed: open, accounts-differ, agreed."],
    ["/en?group=closed&page=2", "“group” is “closed”. Allowed: open, agreed, in_effect, ended."],
    ["/ko/timeline?page=x", /page 값: ‘x’\. 쓸 수 있는 값: 1부터 \d+까지의 정수\.\s*첫 쪽을 보여준다\./],
    ["/ko/trends?page=2%00", "page 값: ‘2’."],
  ] as const) {
    expect((await page.goto(address))?.status(), address).toBe(400);
    await expect(page.getByRole("main").getByRole("alert"), address).toContainText(says);
  }
});

test("a list that fits on a page has no pager", async ({ page }) => {
  for (const address of [
    "/en",
    "/en/open",
    "/en/trips",
    "/en/summits",
    "/en/officials",
    "/en/rates",
    "/en/issues/auto-tariff",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("navigation", { name: /^Pages: / }), address).toHaveCount(0);
  }
});

for (const [language, width, theme] of [
  ["en", 1280, "light"],
  ["ko", 390, "dark"],
] as const) {
  test(`a pager breaks no rule of accessibility, in ${language} at ${width}, ${theme}`, async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/status of 400/);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    for (const address of ["/timeline?page=3", "/sources?page=2", "/timeline?page=99"]) {
      await page.goto(`/${language}${address}`);
      expect(await axeFindings(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(
        true,
      );
    }
  });
}
