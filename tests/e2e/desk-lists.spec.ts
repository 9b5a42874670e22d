/** The first page and the lists of the desk: columns, order, filters and pages in the address, and keys. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { ask } from "../support/desk-database";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const developments = "/admin/records/development";

const bodyRows = (page: Page) => page.locator("tbody tr");
const cells = (page: Page, label: string) => page.locator(`td[data-label="${label}"]`);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("developments are sorted by a column and filtered, and the address says how", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, developments);
    const heads = page.locator("thead th");
    await expect(heads).toHaveText(["Date ↓", "Issue", "Name", "Stage", "State", "Last editor", "Age"], {
      useInnerText: true,
    });
    await expect(heads.first()).toHaveAttribute("aria-sort", "descending");
    const newest = await cells(page, "Date").first().innerText();

    await heads.getByRole("link", { name: "Date" }).click();
    await expect(page).toHaveURL(/\?sort=date$/);
    await expect(heads.first()).toHaveAttribute("aria-sort", "ascending");
    expect(await cells(page, "Date").first().innerText()).not.toBe(newest);
    await heads.getByRole("link", { name: "Stage" }).click();
    await expect(page).toHaveURL(/\?sort=stage$/);
    await expect(cells(page, "Stage").first()).toContainText("Raised");
    await expect(heads.nth(3)).toHaveAttribute("aria-sort", "ascending");
    await expect(heads.first()).not.toHaveAttribute("aria-sort");

    const all = Number((await page.getByRole("heading", { level: 1 }).innerText()).match(/\d+/)?.[0]);
    await page.locator('select[name="issue"]').selectOption("auto-tariff");
    await page.locator('select[name="state"]').selectOption("published");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page).toHaveURL(/issue=auto-tariff/);
    const count = await bodyRows(page).count();
    await expect(page.getByRole("main").getByRole("status")).toHaveText(`${count} of ${all}`);
    expect(new Set(await cells(page, "Issue").allInnerTexts()).size).toBe(1);
    // The order stays with the filter.
    await expect(page.locator('select[name="sort"]')).toHaveValue("stage");
    await page.locator('select[name="state"]').selectOption("withdrawn");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByText("No record matches the filter.")).toBeVisible();
    await page.getByRole("link", { name: "Whole list" }).click();
    await expect(page).toHaveURL(server.url + developments);
  });

  test("a long list has pages, and keeps its order on each", async ({ page, desk: server }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, `${developments}?sort=title`);
    await expect(bodyRows(page)).toHaveCount(50);
    const first = await page.locator("tbody th").allInnerTexts();
    const pager = page.getByRole("navigation", { name: "Pages: Developments" });
    await pager.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(/\?sort=title&page=2#list$/);
    const second = await page.locator("tbody th").allInnerTexts();
    expect(second.length).toBeGreaterThan(0);
    expect(
      [first.at(-1)!, second[0]!].toSorted(new Intl.Collator("en-GB", { numeric: true }).compare)[0],
    ).toBe(first.at(-1));
  });

  test("what an address asks for in vain is named, and the rest of it holds", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, `${developments}?state=lost&issue=auto-tariff&page=99&colour=red`);
    const alerts = page.getByRole("main").getByRole("alert");
    await expect(alerts.first()).toContainText("“state” is “lost”. Allowed: draft, published, withdrawn.");
    await expect(alerts.nth(1)).toContainText("“page” is “99”");
    await expect(alerts).toHaveCount(2);
    await expect(page.locator('select[name="issue"]')).toHaveValue("auto-tariff");
    expect(new Set(await cells(page, "Issue").allInnerTexts()).size).toBe(1);
  });

  test("a draft is found by its state and by who saved it last", async ({ page, desk: server }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin/records/source/joongang-20251022");
    await page.locator('input[name="title"]').fill("A draft to be found");
    await page.locator('form button[value="save"]:not([aria-hidden])').click();
    await expect(page).toHaveURL(/saved=1/);
    await page.goto(`${server.url}/admin/records/source?state=draft`);
    await expect(bodyRows(page)).toHaveCount(1);
    await expect(cells(page, "State")).toHaveText("published, version 1, draft");
    await expect(cells(page, "Last editor")).toHaveText("M. Seo");
    await expect(cells(page, "Age")).toHaveText(/^\d+ min$/);
    await page.locator('select[name="state"]').selectOption("");
    await page.locator('select[name="who"]').selectOption("M. Seo");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(bodyRows(page)).toHaveCount(1);
  });
});

for (const locale of ["en", "ko"] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("every list is accessible, filtered and sorted, and no wider than the screen", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, developments);
      for (const [type, query] of [
        ["source", "?q=tariff&sort=publisher"],
        ["official", "?sort=-role"],
        ["issue", "?stage=raised&sort=category"],
        ["development", "?issue=auto-tariff&state=lost"],
        ["event", "?sort=kind"],
        ["trip", "?issue=auto-tariff"],
        ["measure", "?state=withdrawn"],
      ]) {
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${server.url}/admin/records/${type}${query}`);
          expect(await axeFindings(page), `${type} at ${width}`).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${type} at ${width}`,
          ).toBeLessThanOrEqual(width);
        }
      }
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("selected drafts are named and discarded together, and one that was saved again is kept", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin");
      const known = ask(server.databaseFile, `SELECT "id" FROM "Source" ORDER BY "position" LIMIT 3`);
      const ids = known.map(({ id }) => String(id));
      const save = async (id: string, title: string) => {
        await page.goto(`${server.url}/admin/records/source/${id}`);
        await page.locator('input[name="title"]').fill(title);
        await page.locator('form button[value="save"]:not([aria-hidden])').click();
        await expect(page).toHaveURL(/saved=\d+/);
        await expect(page.locator('input[name="title"]')).toHaveValue(title);
      };
      for (const [index, id] of ids.entries()) await save(id, `Draft number ${index}`);
      await page.goto(`${server.url}/admin/records/source?state=draft&sort=who`);
      const boxes = page.getByRole("checkbox");
      await expect(boxes).toHaveCount(3);
      await page.goto(`${server.url}/admin?queue=drafts`);
      await expect(boxes).toHaveCount(3);
      await page.goto(`${server.url}/admin/records/source?state=draft&sort=who`);
      for (const box of await boxes.all()) await box.check();
      await page.getByRole("button", { name: "Discard selected drafts" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Discard these 3 drafts?");
      await expect(page.locator("tbody tr")).toHaveCount(3);

      const second = await page.context().newPage();
      await second.goto(`${server.url}/admin/records/source/${ids[1]}`);
      await second.locator('input[name="title"]').fill("Saved again");
      await second.locator('form button[value="save"]:not([aria-hidden])').click();
      await expect(second).toHaveURL(/saved=\d+/);
      await second.close();

      await page.getByRole("button", { name: "Discard 3 drafts" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 drafts were discarded");
      await expect(
        page.getByRole("region", { name: "Kept: changed meanwhile" }).getByRole("link"),
      ).toHaveAttribute("href", `/admin/records/source/${ids[1]}`);
      expect(ask(server.databaseFile, `SELECT "recordId" FROM "Draft"`)).toEqual([{ recordId: ids[1] }]);
      expect(
        ask(server.databaseFile, `SELECT "who" FROM "AuditEntry" WHERE "action" = 'discard_draft'`),
      ).toEqual([{ who: "M. Seo" }, { who: "M. Seo" }]);
      await page.getByRole("link", { name: "Back to the list" }).click();
      await expect(page).toHaveURL(/records\/source\?state=draft&sort=who$/);
      await expect(boxes).toHaveCount(1);

      await page.getByRole("button", { name: "Discard selected drafts" }).click();
      await expect(page.getByText("No draft is selected.")).toBeVisible();
    });
  });
}

test("a viewer is offered neither boxes nor what editors begin", async ({ page, desk: server }) => {
  const lee = { name: "V. Lee", email: "lee@example.org", role: "viewer" } as const;
  await createCommandAccount(server, lee);
  ask(
    server.databaseFile,
    `INSERT INTO "Draft" ("id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt") VALUES ('d', 'trip', 'a-trip', 0, 1, '{}', 'J. Han', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')`,
  );
  await signIn(page, server, lee, "/admin?queue=drafts");
  await expect(page.getByRole("link", { name: "a-trip" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Common tasks" })).toHaveCount(0);
  await page.goto(`${server.url}/admin/records/trip?state=draft`);
  await expect(bodyRows(page)).toHaveCount(1);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

for (const locale of ["en", "ko"] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } });

    test("the first page begins with the common tasks, and the queue's first row is on the first screen", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin");
      for (const queue of ["", "?queue=verify", "?queue=measures"]) {
        await page.goto(`${server.url}/admin${queue}`);
        const row = (await bodyRows(page).first().boundingBox())!;
        expect(row.y + row.height, queue).toBeLessThanOrEqual(844);
        const tasks = (await page.locator('main a[href="/admin/records/development/new"]').boundingBox())!;
        expect(tasks.y).toBeLessThan(row.y);
        expect(await axeFindings(page), queue).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    });
  });
}

test.describe("keys", () => {
  const keysButton = (page: Page) => page.getByRole("button", { name: "Keys" });

  test("? lists them, / searches and n begins a record of the open list", async ({ page, desk: server }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin/records/source");
    // The button is there once the script runs.
    await keysButton(page).click();
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await expect(dialog).toContainText("Ctrl+S or ⌘S");
    expect(await axeFindings(page)).toEqual([]);
    // While it is open the other keys do nothing.
    await page.keyboard.press("n");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await page.keyboard.press("/");
    const field = page.locator("#q");
    await expect(field).toBeFocused();
    await page.keyboard.type("n?/");
    await expect(field).toHaveValue("n?/");
    await expect(dialog).toBeHidden();
    await field.blur();
    for (const key of ["Control+n", "Alt+n", "Shift+n"]) {
      const isHeld = await page.evaluate((pressed) => {
        const [modifier] = pressed.split("+");
        return document.body.dispatchEvent(
          new KeyboardEvent("keydown", {
            key: "n",
            ctrlKey: modifier === "Control",
            altKey: modifier === "Alt",
            shiftKey: modifier === "Shift",
            bubbles: true,
            cancelable: true,
          }),
        );
      }, key);
      expect(isHeld, key).toBe(true);
    }
    const isComposed = await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "n", isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(isComposed).toBe(true);
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/admin\/records\/source\/new$/);
  });

  test("n and / on the first page lead to a new development and to the search of developments", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin");
    await expect(keysButton(page)).toBeVisible();
    await page.keyboard.press("/");
    await expect(page).toHaveURL(/admin\/records\/development#q$/);
    await expect(page.locator("#q")).toBeFocused();
    await page.goto(`${server.url}/admin`);
    await expect(keysButton(page)).toBeVisible();
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/admin\/records\/development\/new$/);
  });

  test("Ctrl+S saves the draft while it is typed, and Ctrl+Enter goes on to the comparison", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin/records/source/joongang-20251022");
    await expect(keysButton(page)).toBeVisible();
    const title = page.locator('input[name="title"]');
    await title.fill("Saved by a key");
    // Not while a syllable is composed.
    const isLeft = await title.evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "s",
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    expect(isLeft).toBe(true);
    await page.keyboard.press("Control+s");
    await expect(page).toHaveURL(/saved=1$/);
    await title.fill("Compared by a key");
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/publish$/);
    await expect(page.getByText("Compared by a key").first()).toBeVisible();
  });
});

test("publishing ends with links to what readers see, in both languages", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  const what = page.locator('textarea[name="what.en"]');
  await what.fill(`${await what.inputValue()} So it was.`);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/publish$/);
  await page.locator('input[name="kind"][value="correction"]').check();
  await page.locator('[name="reason"]').fill("A sentence was missing");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("main").getByRole("status").first()).toHaveText("Version 2 is published.");
  for (const [language, name] of [
    ["ko", "한국어"],
    ["en", "English"],
  ] as const) {
    const link = page.getByRole("main").getByRole("link", { name, exact: true });
    const href = await link.getAttribute("href");
    expect(href).toBe(`/${language}/issues/auto-tariff#auto-tariff-2025-07-30`);
    expect((await page.request.get(`${server.url}${href}`)).status()).toBe(200);
  }
});
