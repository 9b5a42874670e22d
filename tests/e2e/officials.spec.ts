import { expect, test } from "../support/fixtures";

test("From a statement to the person who made it, and back to the issue", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/issues/investment-package-structure");
  await page.getByRole("link", { name: "Kim Jung-kwan" }).first().click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22/officials/kim-jung-kwan");
  await expect(page.getByRole("heading", { level: 1, name: "Kim Jung-kwan" })).toBeVisible();
  const said = page.getByRole("region", { name: /^What they said/ });
  await said.getByRole("link", { name: /investment package/ }).first().click();
  await expect(page).toHaveURL(/as-of\/2025-10-22\/issues\/investment-package-structure#investment-package-structure-/);
});

test("As of a day, nothing said later is shown", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/officials/kim-jung-kwan");
  const html = await page.content();
  for (const later of ["29 Oct 2025 (", "2026 ("]) {
    expect(html.split("contentinfo")[0]).not.toContain(`>${later}`);
  }
  const then = await page.getByRole("region", { name: /^What they said/ }).getByRole("listitem").count();
  await page.goto("/en/officials/kim-jung-kwan");
  expect(await page.getByRole("region", { name: /^What they said/ }).getByRole("listitem").count()).toBeGreaterThan(then);
});

test("The list names everyone in both languages and leads to their page", async ({ page }) => {
  await page.goto("/ko/officials");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("명입니다");
  const row = page.getByRole("row", { name: /하워드 러트닉/ });
  await expect(row.locator("[lang=en]")).toHaveText("Howard Lutnick");
  await row.getByRole("link", { name: "하워드 러트닉" }).click();
  await expect(page).toHaveURL("/ko/officials/howard-lutnick");
  await expect(page.getByRole("heading", { level: 1, name: "하워드 러트닉" })).toBeVisible();
  await expect(page.getByText("종료일 기록 없음").first()).toBeVisible();
});
