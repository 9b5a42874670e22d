/**
 * The desk's pages on a wide and on a narrow screen: nothing stands outside them, over what is focused, or
 * over what is needed next.
 */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const boss = { name: "Alexandra Han-Whitfield", email: "boss@example.org", role: "admin" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const widths = [1280, 390];

async function expectNoSideways(page: Page, what: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `${what} at ${width}`,
    ).toBeLessThanOrEqual(width);
  }
}

test("no page scrolls sideways for an address or a title without a place to break", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  const word = "Zollverhandlungsergebnis".repeat(9).slice(0, 200);
  await signIn(page, server, seo, "/admin/records/source/new");
  await control(page, "url").fill(
    `https://example.org/view?q=${encodeURIComponent("한미관세협상후속조치".repeat(2))}`,
  );
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

for (const locale of ["en", "ko"] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the masthead of an admin is one line at 1280 pixels, also with a long name, and scrolls within itself on a narrow screen", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, boss);
      await signIn(page, server, boss, "/admin");
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      const masthead = page.getByRole("banner");
      const middles = async () => {
        const words = masthead.locator("nav a, nav ~ div a, nav ~ div form, nav ~ div > button");
        const boxes = await words.evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect().toJSON()),
        );
        return boxes.map(({ top, bottom, left, right }) => ({ y: (top + bottom) / 2, left, right }));
      };
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 1280, height: 800 });
        const found = await middles();
        expect(found.length).toBe(16);
        for (const { y, left, right } of found) {
          expect(Math.abs(y - found[0]!.y)).toBeLessThan(4);
          expect([left >= 0, right <= 1280]).toEqual([true, true]);
        }
        await page.setViewportSize({ width: 390, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await expect(masthead.locator("time")).toBeInViewport({ ratio: 1 });
      }
    });
  });
}

test("the focused control of a long form is never hidden by the bar with its buttons", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    const issue = page.locator("#f-issue");
    // The script has come: it does not find the changed bar when it starts.
    await expect(issue).toHaveAttribute("role", "combobox");
    await issue.focus();
    // A bar with as much as it can say.
    await page
      .locator("form [role=status]")
      .last()
      .evaluate((told) => (told.textContent = "Not saved yet"));
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < 200; stops += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('form button[value="compare"]:not([aria-hidden])')?.parentElement;
        if (!focused || !bar || bar.contains(focused)) return null;
        const [{ top, bottom }, limit] = [focused.getBoundingClientRect(), bar.getBoundingClientRect().top];
        return {
          name: focused.getAttribute("name") ?? focused.textContent,
          isHidden: top >= limit || bottom <= 0,
        };
      });
      if (found === null) break;
      if (found.isHidden) hidden.push(String(found.name));
    }
    expect(stops, `at ${width}`).toBeGreaterThan(60);
    expect(hidden, `at ${width}`).toEqual([]);
  }
});

test("where a picker finds nothing, the record is added at once, by pointer and by keyboard", async ({
  page,
  desk: server,
}) => {
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
