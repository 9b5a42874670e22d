/** The desk's pages on a wide and on a narrow screen: nothing stands outside them, over what is focused, or over what is needed next. */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) => page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const widths = [1280, 390];

async function expectNoSideways(page: Page, what: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what} at ${width}`).toBeLessThanOrEqual(width);
  }
}

test("no page scrolls sideways for an address or a title without a place to break", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  const word = "Zollverhandlungsergebnis".repeat(9).slice(0, 200);
  await signIn(page, server, seo, "/admin/records/source/new");
  await control(page, "url").fill(`https://example.org/view?q=${encodeURIComponent("한미관세협상후속조치".repeat(2))}`);
  await control(page, "title").fill(word);
  await control(page, "publisher").fill(word);
  await control(page, "publishedOn.value").fill("2026-11-20");
  await control(page, "language").fill("ko");
  await control(page, "titleKind").selectOption("headline");
  await control(page, "tier").selectOption("official_statement");
  await control(page, "access").selectOption("full_text");
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);
  await expectNoSideways(page, "publishing");
  await page.goto(`${server.url}/admin?queue=drafts`);
  await expect(page.getByRole("link", { name: word }).first()).toBeVisible();
  await expectNoSideways(page, "the queue of drafts");
  await page.goBack();
  await control(page, "reason").fill(word);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/history\?published=1$/);
  await expectNoSideways(page, "history");
  const version = await page.locator('a[href^="/r/"]').first().getAttribute("href");
  for (const address of ["/admin/records/source", "/admin?queue=verify", String(version)]) {
    await page.goto(server.url + address);
    await expect(page.getByText(word).filter({ visible: true }).first()).toBeVisible();
    await expectNoSideways(page, address);
  }

  await page.goto(`${server.url}/admin/records/issue/auto-tariff`);
  await control(page, "title.en").fill(word);
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);
  await expectNoSideways(page, "publishing an issue");
  for (const address of ["/admin/records/issue/auto-tariff", "/admin?queue=drafts"]) {
    await page.goto(server.url + address);
    await expectNoSideways(page, address);
  }
});

test("what is focused in a long form is never wholly under the bar with its buttons", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await page.locator("#f-issue").focus();
    // A bar with as much as it can say.
    await page.locator("form [role=status]").last().evaluate((told) => (told.textContent = "Not saved yet"));
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < 200; stops += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('form button[value="compare"]:not([aria-hidden])')?.parentElement;
        if (!focused || !bar || bar.contains(focused)) return null;
        const [{ top, bottom }, limit] = [focused.getBoundingClientRect(), bar.getBoundingClientRect().top];
        return { name: focused.getAttribute("name") ?? focused.textContent, isHidden: top >= limit || bottom <= 0 };
      });
      if (found === null) break;
      if (found.isHidden) hidden.push(String(found.name));
    }
    expect(stops, `at ${width}`).toBeGreaterThan(60);
    expect(hidden, `at ${width}`).toEqual([]);
  }
});

test("where a picker finds nothing, the record is added at once, by pointer and by keyboard", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/new?issue=auto-tariff");
  await button(page, "add:citations").click();
  const source = page.locator("#f-citations-0-source");
  const add = page.getByText("Not in the list? Add the source here");
  const address = page.locator('[name="new:citations[0].source.url"]');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await source.fill(`https://news.example/unknown-${width}`);
    await expect(page.getByText("Nothing found.")).toBeVisible();
    await add.click();
    await expect(address).toBeVisible();
    await add.click();
    await expect(address).toBeHidden();

    await source.fill(`https://news.example/again-${width}`);
    await expect(page.getByText("Nothing found.")).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(address).toBeVisible();
    await add.click();
  }
});
