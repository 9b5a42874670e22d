/**
 * Text that a crash left in the browser is offered once: by one window at a time, and not again after it was
 * brought back or thrown away.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

test.use({ locale: "en" });

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const record = "/admin/records/issue/auto-tariff";
const summary = (page: Page) => page.locator('[name="summary.en"]:visible');
const bringBack = (page: Page) => page.getByRole("button", { name: "Restore text" });
const keptTexts = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("desk:"))
      .map((key) => localStorage.getItem(key))
      .join("\n"),
  );

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${record}`);
  return page;
}

/** Types, and waits until the browser keeps it: by then a window has long looked for what was left. */
async function write(page: Page, text: string) {
  await summary(page).fill(text);
  await expect.poll(() => keptTexts(page)).toContain(text);
}

test("only one window offers it, and another after that one is closed", async ({
  page,
  context,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, record);
  await write(page, "Left by a crash");
  await page.close();

  const first = await open(context, server.url);
  await expect(bringBack(first)).toHaveCount(1);
  const second = await open(context, server.url);
  await write(second, "Typed in a second window");
  await expect(bringBack(second)).toHaveCount(0);
  await expect(bringBack(first)).toHaveCount(1);
  await first.close();
  // What a window is still writing is nobody's leftover, and what was left still is.
  const third = await open(context, server.url);
  await expect(bringBack(third)).toHaveCount(1);
  await bringBack(third).click();
  await expect(summary(third)).toHaveValue("Left by a crash");
  await expect(bringBack(third)).toHaveCount(0);
  const fourth = await open(context, server.url);
  await write(fourth, "Typed in a fourth window");
  await expect(bringBack(fourth)).toHaveCount(0);
});

test("two windows opened at once do not both offer it", async ({ page, context, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, record);
  await write(page, "Left by a crash");
  await page.close();
  const windows = await Promise.all([open(context, server.url), open(context, server.url)]);
  await Promise.all(windows.map((window, index) => write(window, `Typed in window ${index}`)));
  const counts = await Promise.all(windows.map((window) => bringBack(window).count()));
  expect(counts.sort()).toEqual([0, 1]);
});

test("a discarded or restored text is not offered again, also after going back", async ({
  page,
  context,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, record);
  await write(page, "Left by a crash");
  await page.close();

  const first = await open(context, server.url);
  await bringBack(first).waitFor();
  await first.getByRole("button", { name: "Discard text" }).click();
  await expect(bringBack(first)).toHaveCount(0);
  await first.goto(`${server.url}/admin/me`);
  await first.goBack();
  await write(first, "Left by a second crash");
  await expect(bringBack(first)).toHaveCount(0);
  await first.close();

  const second = await open(context, server.url);
  await bringBack(second).click();
  await expect(summary(second)).toHaveValue("Left by a second crash");
  await second.locator('form button[value="save"]:not([aria-hidden])').click();
  await expect(second).toHaveURL(/saved=1$/);
  await second.reload();
  await write(second, "Typed afterwards");
  await expect(bringBack(second)).toHaveCount(0);
});
