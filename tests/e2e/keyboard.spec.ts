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

  const slider = page.getByRole("slider");
  await slider.focus();
  const before = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("PageDown");
  await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
  await page.waitForURL(/\/en\/as-of\/\d{4}-\d{2}-\d{2}\/issues\//);
});

test("The slider's keys go by day, by recorded change, to the first entry and to today", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22");
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL("**/en/as-of/2025-10-21");
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("**/en/as-of/2025-10-22");
  await page.getByRole("slider").focus();
  await page.keyboard.press("End");
  await page.waitForURL("**/en");
});
