import { expect, test } from "../support/fixtures";

test.describe("Filters live in the address", () => {
  test("a category", async ({ page }) => {
    await page.goto("/en/as-of/2025-10-22");
    await page.getByRole("link", { name: "Market access", exact: true }).click();
    await expect(page).toHaveURL("/en/as-of/2025-10-22?category=market_access");
    await expect(page.getByRole("article")).toHaveCount(3);
    // The counts of the whole board stay in the sentence; the columns count what is shown.
    await expect(page.getByRole("heading", { level: 1 })).toContainText("11 of 18");
    await expect(page.getByText("3 issues match of 18.")).toBeVisible();
    await page.getByRole("link", { name: "Show all issues" }).click();
    await expect(page.getByRole("article")).toHaveCount(18);
  });

  test("words, in both languages, a two-syllable Korean word too", async ({ page }) => {
    await page.goto("/ko/as-of/2025-10-22");
    await page.getByText("더 보기").click();
    await page.getByRole("searchbox").fill("지도");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article")).toContainText("고정밀 지도 반출");
    await page.goto("/en/as-of/2025-10-22?q=지도");
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.goto("/en/as-of/2025-10-22?q=zzzz");
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(page.getByText("No issue matches in Open.")).toBeVisible();
  });

  test("reopened, and the table view", async ({ page }) => {
    await page.goto("/en/as-of/2026-01-27?reopened=1");
    const cards = page.getByRole("article");
    await expect(cards).not.toHaveCount(0);
    await expect(cards.filter({ hasNotText: "Reopened" })).toHaveCount(0);
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await expect(page).toHaveURL(/view=table/);
    await expect(
      page.getByRole("table").getByRole("row").filter({ hasText: "Reopened" }).first(),
    ).toBeVisible();
  });

  test("an invalid value is named with the allowed ones", async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/status of 400/);
    const answer = await page.goto("/en?category=cars&contested=yes&page=0");
    expect(answer?.status()).toBe(400);
    const alert = page.getByRole("alert").filter({ hasText: "category" });
    await expect(alert).toContainText("“category” is “cars”. Allowed: tariff, investment,");
    await expect(alert).toContainText("“contested” is “yes”. Allowed: 1.");
    await expect(page.getByRole("alert").filter({ hasText: "“page” is “0”. Allowed:" })).toBeVisible();
  });
});

test.describe("Without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the board, its filters and the date field work", async ({ page }) => {
    await page.goto("/en");
    await expect(page.getByRole("timer")).toContainText(/\d+ days ago/);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("link", { name: "Energy", exact: true }).click();
    await expect(page).toHaveURL("/en?category=energy#filter");
    await page.goto("/en/open");
    await page.getByText("another day").click();
    await page.getByLabel("Date", { exact: true }).fill("2025-10-22");
    await page.getByLabel("Date", { exact: true }).press("Enter");
    await expect(page).toHaveURL("/en/as-of/2025-10-22/open");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("11 of 18 issues were open.");
    await page.getByRole("link", { name: "Return to today" }).click();
    await expect(page).toHaveURL("/en/open");
  });
});
