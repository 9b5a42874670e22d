/** What the desk refuses takes the focus, leads to its field, and the field says what to do. */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const summary = (page: Page) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: "Nothing you typed has been lost" });

test("a publication or withdrawal without a reason, and a check without a source, focus the missing field", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  await control(page, "summary.en").fill("Another summary");
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);

  const publish = page.getByRole("button", { name: "Publish", exact: true });
  const kinds = page.getByRole("radiogroup", { name: "Kind of change" });
  await publish.click();
  await expect(summary(page)).toBeFocused();
  await expect(kinds).toHaveAttribute("aria-invalid", "true");
  await expect(kinds).toHaveAccessibleDescription(/Choose the kind of change\./);
  await summary(page).getByRole("link", { name: "Choose the kind of change." }).click();
  await expect(kinds.getByRole("radio").first()).toBeFocused();
  await kinds.getByRole("radio").first().check();
  for (const _ of [1, 2]) {
    await publish.click();
    await expect(summary(page)).toBeFocused();
    await summary(page).getByRole("link", { name: "Write the reason." }).click();
    await expect(control(page, "reason")).toBeFocused();
  }
  await expect(control(page, "reason")).toHaveAttribute("aria-invalid", "true");
  await expect(control(page, "reason")).toHaveAccessibleDescription(/Write the reason\./);
  await control(page, "reason").fill("Said more exactly");
  await publish.click();
  await expect(page).toHaveURL(/history\?published=2$/);

  // The form and the queue agree on what this leaves to translate.
  await page.goto(`${server.url}/admin?queue=outdated`);
  await expect(page.getByRole("row").filter({ hasText: "Summary" })).toHaveCount(1);
  await page.goto(`${server.url}/admin/records/issue/auto-tariff`);
  await expect(page.locator("#f-summary-ko-hint")).toHaveText("out of date: the other side has changed");
  await expect(page.locator("#f-title-ko-hint")).toHaveText("translated");
  await control(page, "summary.ko").fill("다른 요약");
  await expect(page.locator("#f-summary-ko-hint")).toHaveText("translated");

  await page.goto(`${server.url}/admin/records/issue/map-data/withdraw`);
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(summary(page)).toBeFocused();
  await summary(page).getByRole("link", { name: "Write the reason." }).click();
  await expect(control(page, "reason")).toBeFocused();
  await expect(control(page, "reason")).toHaveAttribute("aria-invalid", "true");

  await page.goto(`${server.url}/admin?queue=verify`);
  const check = page.getByRole("button", { name: "Still accurate, with source" });
  await check.click();
  const refused = page.getByRole("main").getByRole("alert");
  await expect(refused).toBeFocused();
  await refused.getByRole("link", { name: "Select at least one issue." }).click();
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await page.getByRole("checkbox").first().check();
  await check.click();
  await expect(refused.getByRole("link", { name: "Name the source used to check." })).toBeVisible();
  await expect(refused).toBeFocused();
  await refused.getByRole("link").click();
  await expect(control(page, "source")).toBeFocused();
});

test("a name that was typed and not chosen is said at its field, together with everything else to fix", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  await page.locator("#f-claims-0-speaker").fill("lutnick");
  await control(page, "claims[0].quote.text").fill("Words");
  await control(page, "claims[0].quote.language").fill("Korean, I think");
  await control(page, "date.value").fill("sometime");
  await button(page, "compare").click();
  await expect(page).toHaveURL(/check=1/);
  const list = page.getByRole("alert").filter({ hasText: "to fix" });
  await expect(list).toBeFocused();
  await expect(list.getByRole("link")).toHaveCount(3);
  await list.getByRole("link", { name: /No person is called “lutnick”/ }).click();
  const speaker = page.locator("#f-claims-0-speaker");
  await expect(speaker).toBeFocused();
  await expect(speaker).toHaveValue("lutnick");
  await expect(speaker).toHaveAttribute("aria-invalid", "true");
  await expect(speaker).toHaveAccessibleDescription(/No person is called/);
  const language = control(page, "claims[0].quote.language");
  await expect(language).toHaveAttribute("aria-invalid", "true");
  await expect(language).toHaveAccessibleDescription(/Write the language as a code/);
  await expect(control(page, "claims[0].quote.text")).not.toHaveAttribute("aria-invalid", "true");
});
