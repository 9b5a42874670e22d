import { expect, test } from "../support/fixtures";

test("The keyboard alone leads from the board to an issue and back in time", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^Skip/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);

  const card = page.getByRole("article").first().getByRole("heading").getByRole("link");
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/issues\//);

  await page.locator("summary", { hasText: "another day" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Earlier change" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/as-of\/\d{4}-\d{2}-\d{2}\/issues\//);
});

test("A day is chosen in the chart of groups by keys: by day, by recorded change, and the first entry", async ({
  page,
}) => {
  await page.goto("/en/as-of/2026-03-02");
  const slider = page.getByRole("slider");
  await slider.focus();
  const before = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
  await page.waitForURL("**/en/as-of/2026-03-01");
  await expect(page.getByRole("slider")).toBeFocused();
  await page.keyboard.press("PageDown");
  await page.waitForURL("**/en/as-of/2026-02-27");
  await page.getByRole("link", { name: "Earlier change" }).click();
  await page.waitForURL(/\/en\/as-of\/2026-02-2[0-6]$/);
});
