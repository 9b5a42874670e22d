/**
 * The sign-in form in both languages, with script and without: it leads to the page that was asked for, or
 * says what is wrong.
 */
import { deskPassword, createCommandAccount, signInByForm } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const next = "/admin/records/development/new?issue=auto-tariff";

for (const locale of ["en", "ko"]) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, script ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ locale, javaScriptEnabled });

      test("signing in leads to the requested page", async ({ page, desk: server, allowConsoleErrors }) => {
        // The form left open asks for its preview as the session ends.
        allowConsoleErrors(/401 \(Unauthorized\).*preview/);
        await createCommandAccount(server, seo);
        await page.goto(`${server.url}${next}`);
        await expect(page).toHaveURL(`${server.url}/admin/sign-in?next=${encodeURIComponent(next)}`);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await page.locator('input[name="email"]').fill(seo.email);
        await page.locator('input[name="password"]').fill(`not ${deskPassword}`);
        await page.locator('main form button:not([type="button"])').click();
        await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
        await expect(page.locator('input[name="email"]')).toHaveValue(seo.email);
        await signInByForm(page, server, seo, next);
        await expect(page.locator('[name="what.en"]')).toBeVisible();
        // The desk itself, where no page was asked for.
        await page.context().clearCookies();
        await signInByForm(page, server, seo);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      });
    });
  }
}
