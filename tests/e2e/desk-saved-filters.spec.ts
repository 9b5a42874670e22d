/** Saved filters of the desk's lists: saved, replaced, renamed and deleted, with and without script. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { createCommandAccount, deskPassword, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "editor" } as const;
const han = { name: "J. Han", email: "han@example.org", role: "viewer" } as const;
const issues = "/admin/records/issue";

const links = (page: Page) => page.getByRole("navigation", { name: "Saved filters" }).getByRole("link");
const nameField = (page: Page) => page.locator('main input[name="name"]');
const notice = (page: Page) => page.getByRole("main").locator('[role="status"]').first();

async function save(page: Page, name: string, summary = "Save this filter") {
  await page.getByText(summary, { exact: true }).click();
  await nameField(page).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a filter is saved under a name, found on the list and the first page, replaced, renamed and deleted", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, issues);
      await expect(links(page)).toHaveCount(0);
      await expect(page.getByText("Save this filter")).toHaveCount(0);
      await page.locator('select[name="stage"]').selectOption("raised");
      await page.locator('select[name="sort"]').selectOption("-date");
      await page.getByRole("button", { name: "Find" }).click();
      await save(page, "Open car issues");
      await expect(page).toHaveURL(`${server.url}${issues}?stage=raised&sort=-date&saved=created`);
      await expect(notice(page)).toHaveText("The filter was saved as “Open car issues”.");
      await expect(links(page)).toHaveText(["Open car issues"]);
      await expect(links(page)).toHaveAttribute("aria-current", "page");

      await page.goto(`${server.url}/admin`);
      await links(page).getByText("Issues: Open car issues").click();
      await expect(page).toHaveURL(`${server.url}${issues}?stage=raised&sort=-date`);
      await expect(page.locator('select[name="stage"]')).toHaveValue("raised");

      await page.goto(`${server.url}${issues}?state=published`);
      await expect(links(page)).not.toHaveAttribute("aria-current", "page");
      await save(page, "Open car issues");
      await expect(notice(page)).toHaveText("“Open car issues” was replaced by this filter.");
      await expect(links(page)).toHaveAttribute("href", `${issues}?state=published`);

      await page.goto(`${server.url}${issues}?state=published`);
      await save(page, "Published", "Rename this filter");
      await expect(notice(page)).toHaveText("The filter is now called “Published”.");
      await expect(links(page)).toHaveText(["Published"]);
      // Another list has none.
      await page.goto(`${server.url}/admin/records/trip`);
      await expect(links(page)).toHaveCount(0);

      await page.goto(`${server.url}${issues}?state=published`);
      await page.getByRole("button", { name: "Delete “Published”" }).click();
      await expect(page).toHaveURL(`${server.url}${issues}?state=published&saved=deleted`);
      await expect(notice(page)).toHaveText("The saved filter was deleted.");
      await expect(links(page)).toHaveCount(0);
    });

    test("a name that is not allowed and a filter too many are named, and the name is kept", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, `${issues}?stage=raised`);
      const long = "x".repeat(61);
      await save(page, long);
      const error = page.locator("#filter-name-error");
      await expect(error).toHaveText("Write a name of 1 to 60 characters that can all be seen.");
      await expect(nameField(page)).toHaveValue(long);
      await expect(nameField(page)).toHaveAttribute("aria-invalid", "true");
      const [account] = ask(server.databaseFile, `SELECT "id" FROM "DeskAccount"`);
      for (let index = 0; index < 20; index++)
        ask(
          server.databaseFile,
          `INSERT INTO "SavedFilter" ("id", "accountId", "recordType", "name", "parameters", "createdAt") VALUES (?, ?, 'source', ?, '{"state":"draft"}', '2026-11-01T00:00:00.000Z')`,
          [`f${index}`, account!.id!, `Filter ${index}`],
        );
      await nameField(page).fill("One more");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(error).toContainText("You have 20 saved filters");
      await expect(nameField(page)).toHaveValue("One more");
      expect(ask(server.databaseFile, `SELECT count(*) AS "n" FROM "SavedFilter"`)).toEqual([{ n: 20 }]);
    });

    test("a filter whose session has ended is saved after signing in within the form", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, `${issues}?stage=raised`);
      await page.context().clearCookies();
      await save(page, "Kept over the sign-in");
      await expect(nameField(page)).toHaveValue("Kept over the sign-in");
      await page.locator('main input[name="sign-in.email"]').fill(seo.email);
      await page.locator('main input[name="sign-in.password"]').fill(deskPassword);
      await page.locator('main form button[name="intent"], main form .primary').first().click();
      await expect(page).toHaveURL(`${server.url}${issues}?stage=raised&saved=created`);
      await expect(links(page)).toHaveText(["Kept over the sign-in"]);
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a forged form saves nothing that the list does not have, and deletes nothing of another account", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await createCommandAccount(server, han);
    await signIn(page, server, seo, `${issues}?stage=raised`);
    await save(page, "Of Seo");
    await expect(links(page)).toHaveText(["Of Seo"]);
    const [own] = ask(server.databaseFile, `SELECT "id" FROM "SavedFilter"`);

    await page.context().clearCookies();
    await signIn(page, server, han, `${issues}?state=published`);
    await expect(links(page)).toHaveCount(0);
    const stage = page.locator('input[name="filter.stage"]');
    await stage.evaluate((input: HTMLInputElement) => (input.value = "no-such-stage"));
    await save(page, "Forged");
    const alert = page.getByRole("main").getByRole("alert").first();
    await expect(alert).toContainText("“stage” is “no-such-stage”. Allowed: raised,");
    await expect(nameField(page)).toHaveValue("Forged");

    await stage.evaluate((input: HTMLInputElement) => {
      input.value = "";
      const other = input.cloneNode() as HTMLInputElement;
      [other.name, other.value] = ["filter.next", "https://evil.example"];
      input.after(other);
    });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(`${server.url}${issues}?state=published&saved=created`);
    expect(
      ask(server.databaseFile, `SELECT "parameters" FROM "SavedFilter" WHERE "name" = 'Forged'`),
    ).toEqual([{ parameters: '{"state":"published"}' }]);
    await page
      .locator('input[name="filter"]')
      .evaluate((input: HTMLInputElement, id) => (input.value = id), String(own!.id));
    await page.getByRole("button", { name: "Delete “Forged”" }).click();
    await expect(notice(page)).toHaveText("There is no such saved filter any more.");
    expect(ask(server.databaseFile, `SELECT "name" FROM "SavedFilter" ORDER BY "name"`)).toEqual([
      { name: "Forged" },
      { name: "Of Seo" },
    ]);
  });

  test("a parameter that lists no longer have is left out and named; a value is named by the list", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, issues);
    ask(
      server.databaseFile,
      `INSERT INTO "SavedFilter" SELECT '11111111-1111-4111-8111-111111111111', "id", 'issue', 'Old', '{"colour":"red","who":"Somebody who left","state":"published"}', '2026-11-01T00:00:00.000Z' FROM "DeskAccount"`,
    );
    await page.goto(`${server.url}${issues}`);
    await expect(page.getByRole("navigation", { name: "Saved filters" })).toHaveText(
      "Old (without colour, which this list no longer has)",
    );
    await links(page).click();
    await expect(page).toHaveURL(`${server.url}${issues}?state=published&who=Somebody+who+left`);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("“who” is “Somebody who left”");
    await page.getByRole("button", { name: "Delete “Old”" }).click();
    await expect(notice(page)).toHaveText("The saved filter was deleted.");
    await expect(links(page)).toHaveCount(0);
  });
});

for (const locale of ["en", "ko"] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("lists and the first page with saved filters are accessible and no wider than the screen", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, issues);
      for (let index = 0; index < 20; index++)
        ask(
          server.databaseFile,
          `INSERT INTO "SavedFilter" SELECT ?, "id", ?, ?, ?, '2026-11-01T00:00:00.000Z' FROM "DeskAccount"`,
          [`f${index}`, index % 2 ? "issue" : "trip", "가".repeat(50) + index, `{"q":"${index}"}`],
        );
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        for (const address of ["/admin", issues, `${issues}?q=1`, `${issues}?q=1&sort=-date`]) {
          await page.goto(server.url + address);
          for (const summary of await page.locator("main details > summary").all()) await summary.click();
          expect(await axeFindings(page), `${address} at ${width}`).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${address} at ${width}`,
          ).toBeLessThanOrEqual(width);
        }
      }
      await page.goto(`${server.url}/admin`);
      const row = (await page.locator("tbody tr").first().boundingBox())!;
      expect(row.y + row.height).toBeLessThanOrEqual(844);
    });
  });
}
