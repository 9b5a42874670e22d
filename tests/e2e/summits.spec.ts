import { expect, test } from "../support/fixtures";

test("on 22 October 2025 the list shows what lay ahead, and counts nine days to APEC", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/summits");
  await expect(
    page.getByText("Next was Second Korea-US summit (Gyeongju); its day had not been announced."),
  ).toBeVisible();
  const coming = page.getByRole("table", { name: "Upcoming" });
  await expect(coming.getByRole("row")).toHaveCount(3);
  await expect(page.getByText("APEC Economic Leaders' Meeting 2026")).toHaveCount(0);
  await coming.getByRole("link", { name: "APEC Economic Leaders' Meeting 2025" }).click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22/summits/apec-2025");
  await expect(page.getByRole("timer")).toContainText("9 days");
  await expect(page.getByText("Not held yet")).toBeVisible();
  await expect(
    page.getByRole("table", { name: "How the date was announced and changed" }).getByRole("row"),
  ).toHaveCount(2);
});

test("a moved date stays on the page, struck through, beside the day it was held", async ({ page }) => {
  await page.goto("/en/summits/fact-sheet-2025-11");
  const schedule = page.getByRole("table", { name: "How the date was announced and changed" });
  await expect(schedule.getByRole("row")).toHaveCount(4);
  await expect(schedule.locator("del").filter({ hasText: "3 Nov 2025" })).toBeVisible();
  await expect(schedule.locator("del").filter({ hasText: "14 Nov 2025" })).toHaveCount(0);
  await page.getByRole("table", { name: "What moved within a week of it" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/issues\/[a-z0-9-]+#[a-z0-9-]+$/);
});

test("before its first announcement an event's page says so, and does not even name it", async ({ page }) => {
  const response = await page.goto("/en/as-of/2025-10-22/summits/ieepa-ruling-2026-02");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This event had not been announced by 22 Oct 2025.",
  );
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByText("Supreme Court")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Supreme Court/);
});

test("the board's countdown leads to the event, whose own page does not link to itself", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22");
  await page
    .getByRole("heading", { name: /^On this date, to:/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22/summits/apec-2025");
  await expect(page.getByRole("heading", { name: /^On this date, to:/ }).getByRole("link")).toHaveCount(0);
});

test("in Korean, with the people who took part and the dates beside it", async ({ page }) => {
  await page.goto("/ko/summits/gyeongju-2025-10");
  await expect(page.getByRole("link", { name: "이재명" }).first()).toHaveAttribute(
    "href",
    "/ko/officials/lee-jae-myung",
  );
  await expect(page.getByRole("navigation", { name: "앞뒤 일정" }).getByRole("link")).toHaveCount(2);
  await page.goto("/ko/summits");
  await expect(page.getByRole("table", { name: "지난 일정" })).toContainText("취소");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("list and event are whole", async ({ page }) => {
    await page.goto("/en/summits");
    await page.getByRole("link", { name: "APEC Economic Leaders' Meeting 2025" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("APEC Economic Leaders' Meeting 2025");
    await expect(page.getByRole("table", { name: "How the date was announced and changed" })).toBeVisible();
  });
});

test("an unknown event is not found", async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/404/);
  const response = await page.goto("/en/summits/yalta-1945");
  expect(response?.status()).toBe(404);
});
