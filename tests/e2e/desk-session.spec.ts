/**
 * A session that ends while somebody publishes, merges or withdraws costs neither a reason nor a choice, with
 * and without script.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { deskPassword, createCommandAccount, signIn } from "../support/desk";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const save = (page: Page) => page.locator('form button[value="save"]:not([aria-hidden])').first().click();

async function signInAgain(page: Page, password = deskPassword) {
  await page.locator('[name="sign-in.email"]').fill(seo.email);
  await page.locator('[name="sign-in.password"]').fill(password);
  await page.getByRole("button", { name: "Sign in and" }).click();
}

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: isScripted, locale: "en" });

    test("publishing keeps the kind and the reason", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      allowConsoleErrors(/401 \(Unauthorized\).*(presence|preview)/);
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
      await control(page, "summary.en").fill("A summary to be published");
      await page.locator('form button[value="compare"]').click();
      await expect(page).toHaveURL(/publish$/);
      await page.locator('[name="kind"][value="clarification"]').check();
      await control(page, "reason").fill("Typed while the session ran out");
      await context.clearCookies();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await expect(page.getByText("You have been signed out")).toBeVisible();
      await signInAgain(page, "not the password");
      await expect(page.getByText("The address or password is wrong")).toBeVisible();
      await expect(control(page, "reason")).toHaveValue("Typed while the session ran out");
      await expect(page.locator('[name="kind"][value="clarification"]')).toBeChecked();
      await signInAgain(page);
      await expect(page).toHaveURL(/history\?published=2$/);
      await expect(page.locator("main")).toContainText("Typed while the session ran out");
      await expect(page.locator("main")).toContainText("Clarification");
    });

    test("withdrawing and bringing back keep the reason", async ({ page, context, desk: server }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/trip/trip-2025-04-choi-ahn/withdraw");
      for (const [submit, version] of [
        ["Withdraw", 2],
        ["Restore", 3],
      ] as const) {
        await control(page, "reason").fill(`Reason to ${submit}`);
        await context.clearCookies();
        await page.locator("main form").getByRole("button", { name: submit, exact: true }).click();
        await expect(page.getByText("You have been signed out")).toBeVisible();
        await expect(control(page, "reason")).toHaveValue(`Reason to ${submit}`);
        await signInAgain(page);
        await expect(page).toHaveURL(new RegExp(`history\\?published=${version}$`));
        await expect(page.locator("main")).toContainText(`Reason to ${submit}`);
        await page.goto(`${server.url}/admin/records/trip/trip-2025-04-choi-ahn/withdraw`);
      }
    });

    test("merging keeps the choices and the third wording", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      allowConsoleErrors(/401 \(Unauthorized\).*(presence|preview)/);
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
      const other = await context.newPage();
      await other.goto(`${server.url}/admin/records/issue/auto-tariff`);
      await control(other, "title.en").fill("Car tariff, first");
      await save(other);
      await expect(other).toHaveURL(/saved=1$/);
      await other.close();
      await control(page, "title.en").fill("Car tariff, second");
      await save(page);
      await expect(page).toHaveURL(/conflicts/);
      await page.locator('textarea[name="third:title.en"]').fill("Car tariff, as both have it");
      await page.locator('[name="choice:title.en"][value="third"]').check();
      await context.clearCookies();
      await page.getByRole("button", { name: "Save the merged version" }).click();
      await expect(page.getByText("You have been signed out").first()).toBeVisible();
      if (!isScripted) await expect(page.locator("main")).not.toContainText("Car tariff, first");
      await signInAgain(page);
      await expect(page).toHaveURL(/saved=2$/);
      await expect(control(page, "title.en")).toHaveValue("Car tariff, as both have it");
    });

    test("saying that issues are still accurate keeps the ticks and the source", async ({
      page,
      context,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin?queue=verify");
      const boxes = page.getByRole("checkbox");
      await boxes.nth(0).check();
      await boxes.nth(2).check();
      await control(page, "source").fill("joongang-20251022");
      await control(page, "locator").fill("paragraph 3");
      await context.clearCookies();
      await page.getByRole("button", { name: "Still accurate, with source" }).click();
      await expect(page.getByText("You have been signed out")).toBeVisible();
      await expect(control(page, "source")).toHaveValue("joongang-20251022");
      await signInAgain(page);
      await expect(page.getByRole("status").first()).toHaveText("2 issues are verified as still accurate.");
    });
  });
}
