import { expect, test } from "../support/fixtures";

test("From a statement to the person who made it, and back to the issue", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/issues/investment-package-structure");
  await page.getByRole("link", { name: "Kim Jung-kwan" }).first().click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22/officials/kim-jung-kwan");
  await expect(page.getByRole("heading", { level: 1, name: "Kim Jung-kwan" })).toBeVisible();
  const said = page.getByRole("region", { name: /^What they said/ });
  await said
    .getByRole("link", { name: /investment package/ })
    .first()
    .click();
  await expect(page).toHaveURL(
    /as-of\/2025-10-22\/issues\/investment-package-structure#investment-package-structure-/,
  );
});

test("As of a day, nothing said later is shown", async ({ page }) => {
  const said = page.getByRole("region", { name: /^What they said/ });
  const days = async () =>
    [...(await said.innerText()).matchAll(/(\d{1,2} [A-Z][a-z]{2} \d{4}) \(/g)].map(([, day]) =>
      Date.parse(`${day} UTC`),
    );
  const last = Date.UTC(2025, 9, 22);
  await page.goto("/en/as-of/2025-10-22/officials/kim-jung-kwan");
  const then = await days();
  expect(then).toContain(last);
  expect(then.filter((day) => day > last)).toEqual([]);
  const count = await said.getByRole("listitem").count();
  await page.goto("/en/officials/kim-jung-kwan");
  expect((await days()).filter((day) => day > last).length).toBeGreaterThan(3);
  expect(await said.getByRole("listitem").count()).toBeGreaterThan(count);
});

test("The list names everyone in both languages and leads to their page", async ({ page }) => {
  await page.goto("/ko/officials");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("명이다");
  const row = page.getByRole("row", { name: /하워드 러트닉/ });
  await expect(row.locator("[lang=en]")).toHaveText("Howard Lutnick");
  await row.getByRole("link", { name: "하워드 러트닉" }).click();
  await expect(page).toHaveURL("/ko/officials/howard-lutnick");
  await expect(page.getByRole("heading", { level: 1, name: "하워드 러트닉" })).toBeVisible();
  await expect(page.getByText("종료일 미확인").first()).toBeVisible();
});
