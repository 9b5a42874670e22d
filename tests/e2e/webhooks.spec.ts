/** The desk's pages of webhooks, with and without script: added, tested, switched off and removed by admins. */
import { axeFindings } from "../support/axe";
import { createCommandAccount, type Person, signIn, signInByForm } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const boss: Person = { name: "H. Boss", email: "boss@example.org", role: "admin" };
const seo: Person = { name: "M. Seo", email: "seo@example.org", role: "publisher" };
/** Of a reserved domain, which has no address anywhere. */
const receiver = "https://newsroom.invalid/talks";

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "With script" : "Without script", () => {
    test.use({ javaScriptEnabled: isScripted });

    test("an admin adds a webhook, tests it, reads its log, switches it off and removes it", async ({
      page,
      desk: server,
      allowConsoleErrors,
    }) => {
      test.setTimeout(240_000);
      await createCommandAccount(server, boss);
      await signInByForm(page, server, boss, "/admin/webhooks");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("No webhooks");
      const address = page.getByLabel("Address");
      const add = page.getByRole("button", { name: "Add webhook" });
      for (const [typed, says] of [
        ["ftp://newsroom.invalid/", "Write an https or http address"],
        ["https://kim:secret@newsroom.invalid/", "Write an https or http address"],
        ["http://127.0.0.1:9000/hook", "This is an address of a private network."],
        ["http://[::1]/hook", "This is an address of a private network."],
      ] as const) {
        await address.fill(typed);
        await add.click();
        await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
        await expect(address).toHaveValue(typed);
      }
      await address.fill(receiver);
      await add.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(receiver);
      await expect(page.getByText("Nothing has been sent yet.")).toBeVisible();
      const place = page.url().replace(/\?.*/, "");

      await page.getByRole("button", { name: "Send a test" }).click();
      await expect(page.getByText("A test is on its way.")).toBeVisible();
      await expect
        .poll(async () => {
          await page.goto(place);
          return page.getByRole("row").nth(1).textContent();
        })
        .toMatch(/failed once, next try/);
      const row = page.getByRole("row").nth(1);
      await expect(row).toContainText("test");
      await expect(row).toContainText("no answer");
      await row.locator("summary").click();
      await expect(row.locator("pre").first()).toContainText('"type"');
      const secret = page.getByText(/^whsec_/);
      await expect(secret).toBeHidden();
      await page.locator("summary", { hasText: "Secret" }).click();
      await expect(secret).toBeVisible();
      if (isScripted) {
        expect(await axeFindings(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect(width).toBeLessThanOrEqual(390);
      }

      await page.getByRole("button", { name: "Switch off" }).click();
      await expect(page.getByText("State: off")).toBeVisible();
      await page.goto(`${server.url}/admin/webhooks`);
      await address.fill(receiver);
      await add.click();
      await expect(page.getByText("There is a webhook with this address already.")).toBeVisible();
      await page.getByRole("link", { name: receiver }).click();
      await page.getByRole("button", { name: "Remove with its log" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Removed." })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("No webhooks");
      expect(ask(server.databaseFile, 'SELECT count(*) AS count FROM "WebhookDelivery"')).toEqual([
        { count: 0 },
      ]);
      allowConsoleErrors(/status of 404/);
      const missing = await page.goto(place);
      expect(missing?.status()).toBe(404);
    });
  });
}

test("whoever is no admin sees no webhook, no secret and no form", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo);
  await page.goto(`${server.url}/admin`);
  await expect(page.getByRole("link", { name: "Webhooks" })).toHaveCount(0);
  allowConsoleErrors(/status of 403/);
  const answer = await page.goto(`${server.url}/admin/webhooks`);
  expect(answer?.status()).toBe(403);
  await expect(page.getByLabel("Address")).toHaveCount(0);
});
