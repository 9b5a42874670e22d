import { expect, test } from "../support/fixtures";
import { textOf } from "../support/html-text";

test("the masthead's field leads to what was found, each way to its page", async ({ page }) => {
  await page.goto("/en");
  const field = page.getByRole("search", { name: "Search this site" }).getByRole("textbox");
  await field.fill("Kim Jungkwan");
  await field.press("Enter");
  await expect(page).toHaveURL("/en/search?q=Kim+Jungkwan");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“Kim Jungkwan”");
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("Kim Jungkwan");
  const people = page.getByRole("region", { name: /^People/ });
  await expect(people.getByRole("listitem")).toHaveCount(1);
  const kim = people.getByRole("link", { name: "Kim Jung-kwan" });
  await expect(kim).toHaveAttribute("href", "/en/officials/kim-jung-kwan");
  const mark = kim.locator("mark").first();
  await expect(mark).toHaveText("Kim");
  await expect(mark).toHaveCSS("font-weight", "600");
  await expect(mark).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test("a two-syllable Korean word on both pages; a development leads to its place in the ledger", async ({
  page,
}) => {
  await page.goto("/ko/search?q=투자");
  const count = await page.getByRole("heading", { level: 1 }).textContent();
  expect(count).toMatch(/^‘투자’ 검색 결과 [\d,]+건\.$/);
  await page.getByRole("link", { name: "See these results in English" }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=/);
  const found = page
    .getByRole("region", { name: /^Developments/ })
    .getByRole("listitem")
    .first();
  await expect(found.locator('[lang="ko"] mark').first()).toHaveText("투자");
  await found.getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/issues\/[a-z0-9-]+#[a-z0-9-]+$/);
  const anchor = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`tbody[id="${anchor}"]`)).toBeVisible();
});

test("at most twenty of a kind, then all of it, page by page", async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/status of 400/);
  await page.goto("/en/search?q=a");
  const groups = await page.getByRole("main").getByRole("region").all();
  expect(groups.length).toBeGreaterThan(2);
  for (const group of groups) {
    expect(await group.getByRole("listitem").count()).toBeLessThanOrEqual(20);
  }
  await page.getByRole("link", { name: /^Claims: show all/ }).click();
  await expect(page).toHaveURL("/en/search?q=a&kind=claim");
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(1);
  await expect(page.getByRole("region", { name: /^Claims/ }).locator("ol > li")).toHaveCount(50);
  const pages = page.getByRole("navigation", { name: "Pages: Claims" });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/en/search?q=a&kind=claim&page=2#results");
  await expect(page.getByText(/^51–/)).toBeVisible();
  await page.goto("/en/search?q=a&kind=claim&page=9999");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "“page” is “9999”. Allowed: a whole number from 1 to",
  );
  await expect(page.getByText(/^1–50 of/)).toBeVisible();
});

test("an empty result names the query and links elsewhere; an empty query explains what can be searched", async ({
  page,
}) => {
  await page.goto("/en/search?q=xylophone");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No result for “xylophone”.");
  await expect(page.getByText("Fewer or shorter words find more.")).toBeVisible();
  await expect(page.getByRole("link", { name: "go to the board" })).toHaveAttribute("href", "/en");
  await page.goto("/ko/search");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^[\d,]+건을 검색할 수 있다\.$/);
  await expect(page.getByRole("row", { name: /^인물/ })).toContainText("알려진 모든 이름 표기와 직책");
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

const hostile: [name: string, q: string, answer: RegExp][] = [
  ["too long", "x".repeat(101), /The search has 101 characters/],
  ["far too long", "가".repeat(1500), /The search has 1500 characters/],
  ["quotation marks", "%22%27", /Type at least one letter or figure/],
  ["a control character", "%00", /Type at least one letter or figure/],
  ["half a character", "%ED%A0%80", /No result|Type at least/],
  ["not UTF-8", "%FF%FE", /No result|Type at least/],
  ["an underscore", "__", /Type at least one letter or figure/],
  ["a script", "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", /No result for “"><script>alert\(1\)<\/script>”/],
  ["a message's braces", "%7Bcount%7D%7Bq%7D%24%26", /No result for “{count}{q}\$&”/],
  ["a statement", "'; DROP TABLE Issue;--", /No result/],
];

test("a malformed search gets a clear error", async ({ request }) => {
  for (const [name, q, answer] of hostile) {
    const response = await request.get(`/en/search?q=${q}`);
    const html = await response.text();
    // What cannot be searched for is refused; that nothing was found is an answer.
    expect(response.status(), name).toBe(html.includes("No result") ? 200 : 400);
    expect(html, name).not.toContain("<script>alert(1)");
    expect(textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""), name).toMatch(answer);
  }
});

test("goods that are found lead to their row on the page of rates, and so does what depends on a source", async ({
  page,
  request,
}) => {
  await page.goto("/en/search?q=copper&kind=measure");
  const link = page.getByRole("main").locator('a[href="/en/rates#copper"]');
  await expect(link).toHaveCount(1);
  await link.click();
  await expect(page.locator("tr#copper")).toBeInViewport();
  await expect((await request.get("/en/as-of/2026-04-10/rates")).text()).resolves.toContain(
    '<tr id="copper"',
  );
  const row = page.locator("tr#copper").locator('a[href^="/en/sources/"]').first();
  await row.click();
  await expect(page.getByRole("main").locator('a[href="/en/rates#copper"]').first()).toBeVisible();
});

test("what was typed stays in the field, and other parameters that are not allowed are named", async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 400/);
  await page.goto(`/en/search?q=${"x".repeat(101)}`);
  await expect(page.getByRole("searchbox")).toHaveValue("x".repeat(101));
  await page.goto("/en/search?q=25%25");
  await expect(page.getByRole("searchbox")).toHaveValue("25%");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“25%”");
  await page.goto("/ko/search?q=관세&kind=drafts&page=0");
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("kind 값: ‘drafts’.");
  await expect(page.getByRole("main").getByRole("alert").last()).toContainText("page 값: ‘0’.");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("‘관세’");
});

test("no sideways scrolling at any width, and a way into the search", async ({ page }) => {
  for (const address of ["/en/search?q=tariff", "/ko/search?q=관세", "/en/search", "/ko"]) {
    await page.goto(address);
    const banner = page.getByRole("banner");
    const isKorean = address.startsWith("/ko");
    const field = banner.getByRole("textbox", { name: isKorean ? "사이트 검색" : "Search this site" });
    const link = banner.getByRole("link", { name: isKorean ? "검색" : "Search", exact: true });
    for (const width of [320, 390, 768, 1024, 1100, 1280]) {
      const at = `${address} at ${width}`;
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(width);
      await expect(field, at).toBeVisible({ visible: width >= 1100 });
      await expect(link, at).toBeVisible({ visible: width < 1100 });
      if (width < 720) expect((await link.boundingBox())?.height, at).toBeGreaterThanOrEqual(44);
    }
  }
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form, its results and their kinds work", async ({ page }) => {
    await page.goto("/ko/search");
    await page.getByRole("searchbox").fill("김 정관");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/\/ko\/search\?q=/);
    await expect(
      page.getByRole("region", { name: /^인물/ }).getByRole("link", { name: "김정관" }),
    ).toBeVisible();
    await page.getByRole("navigation", { name: "종류별 결과" }).getByRole("link", { name: /^주장/ }).click();
    await expect(page).toHaveURL(/kind=claim/);
  });
});
