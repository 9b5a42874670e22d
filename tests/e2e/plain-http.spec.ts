/**
 * In one's own network the site is also used by plain http, where a browser leaves out what it gives to
 * secure pages.
 */
import { expect } from "../support/fixtures";
import { createCommandAccount, signInByForm } from "../support/desk";
import { testWithBrowser } from "../support/custom-browser";

const host = "desk.test";
const test = testWithBrowser({ args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });

test.use({ locale: "en" });

/** By plain http a browser does not set a page apart from others, and says so. */
const noIsolation = /Cross-Origin-Opener-Policy header has been ignored/;

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;

test("an editor signs in, sees who else writes, and saves", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(noIsolation);
  const there = { ...server, url: `http://${host}:${server.port}` };
  await createCommandAccount(server, seo);
  await signInByForm(page, there, seo, "/admin/records/issue/auto-tariff");
  expect(
    await page.evaluate(() => [
      isSecureContext,
      "randomUUID" in crypto,
      "clipboard" in navigator,
      "locks" in navigator,
    ]),
  ).toEqual([false, false, false, false]);
  const second = await page.context().newPage();
  await second.goto(`${there.url}/admin/records/issue/auto-tariff`);
  await expect(second.getByText("You have this record open in another of your tabs")).toBeVisible();
  await second.close();
  await page.locator('[name="summary.en"]:visible').fill("Typed in one's own network");
  await page.locator('form button[value="save"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/saved=1$/);
  await expect(page.locator('[name="summary.en"]:visible')).toHaveValue("Typed in one's own network");
});

test("a sentence is copied without a secure context, and where it cannot be copied, the button reports it", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(noIsolation);
  await page.goto(`http://${host}:${server.port}/en/open`);
  const box = page.getByRole("region", { name: "Sentence, English" });
  const sentence = (await box.locator("p").nth(1).innerText()).trim();
  await box.getByRole("button", { name: "Copy sentence" }).click();
  await expect(box.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  await page.goto(`http://${host}:${server.port}/en/report?page=open`);
  await page.locator('textarea[name="text"]').focus();
  await page.keyboard.press("Control+V");
  await expect(page.locator('textarea[name="text"]')).toHaveValue(sentence);

  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await page.goto(`http://${host}:${server.port}/en/open`);
  await box.getByRole("button", { name: "Copy sentence" }).click();
  await expect(box.getByRole("button", { name: "Not copied: select the text and copy it" })).toBeVisible();
});
