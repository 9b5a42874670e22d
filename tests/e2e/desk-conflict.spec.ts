/** Two editors on one record: nothing is overwritten, and what does not clash merges by itself. */
import type { Browser, Page } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { delayScripts } from "../support/delay-scripts";
import { createCommandAccount, signIn } from "../support/desk";

const han = { name: "J. Han", email: "han@example.org", role: "editor" } as const;
const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const address = "/admin/records/issue/auto-tariff";
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const save = (page: Page) => page.locator('form button[value="save"]:not([aria-hidden])').click();

async function two(
  browser: Browser,
  server: RunningServer,
  javaScriptEnabled: boolean,
): Promise<[Page, Page]> {
  const pages: Page[] = [];
  for (const person of [han, seo]) {
    await createCommandAccount(server, person);
    const page = await (await browser.newContext({ javaScriptEnabled, locale: "en" })).newPage();
    await signIn(page, server, person, address);
    pages.push(page);
  }
  return [pages[0]!, pages[1]!];
}

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with script" : "without script", () => {
    test("changes of different fields merge by themselves", async ({ browser, desk: server }) => {
      const [first, second] = await two(browser, server, isScripted);
      await control(first, "title.en").fill("Car tariff, as Han has it");
      await save(first);
      await expect(first).toHaveURL(/saved=1$/);
      await control(second, "summary.en").fill("A summary, as Seo has it");
      await save(second);
      await expect(second).toHaveURL(/conflicts/);
      await expect(second.getByRole("heading", { level: 1 })).toHaveText(
        "J. Han saved a newer version while you were writing",
      );
      await expect(second.getByText("No field has a conflict")).toBeVisible();
      await second.getByRole("button", { name: "Save the merged version" }).click();
      await expect(second).toHaveURL(/saved=2$/);
      await expect(control(second, "title.en")).toHaveValue("Car tariff, as Han has it");
      await expect(control(second, "summary.en")).toHaveValue("A summary, as Seo has it");
    });

    test("a field that both changed is chosen, or written a third time, and checked against the newest save again", async ({
      browser,
      desk: server,
    }) => {
      const [first, second] = await two(browser, server, isScripted);
      await control(first, "title.en").fill("Car tariff, as Han has it");
      await save(first);
      await expect(first).toHaveURL(/saved=1$/);
      await control(second, "title.en").fill("Car tariff, as Seo has it");
      await save(second);
      await expect(second).toHaveURL(/conflicts/);
      await second.getByRole("button", { name: "Save the merged version" }).click();
      await expect(second.getByText("Choose a version for each field with a conflict.")).toBeVisible();
      await second.locator('textarea[name="third:title.en"]').fill("Car tariff, as both have it");
      await second.locator('[name="choice:title.en"][value="third"]').check();

      // Meanwhile there is yet another save.
      await control(first, "title.ko").fill("자동차 관세, 한");
      await save(first);
      await expect(first).toHaveURL(/saved=2$/);
      await second.getByRole("button", { name: "Save the merged version" }).click();
      await expect(second.getByText("The record was saved again meanwhile")).toBeVisible();
      await expect(second.locator('textarea[name="third:title.en"]')).toHaveValue(
        "Car tariff, as both have it",
      );
      await second.getByRole("button", { name: "Save the merged version" }).click();
      await expect(second).toHaveURL(/saved=3$/);
      await expect(control(second, "title.en")).toHaveValue("Car tariff, as both have it");
      await expect(control(second, "title.ko")).toHaveValue("자동차 관세, 한");
    });
  });
}

test("what is chosen and written in a merge before its script has come is kept", async ({
  browser,
  desk: server,
}) => {
  const [first, second] = await two(browser, server, true);
  for (const [page, who] of [
    [first, "Han"],
    [second, "Seo"],
  ] as const) {
    for (const field of ["title.en", "summary.en", "title.ko"])
      await control(page, field).fill(`${field}, as ${who} has it`);
    await save(page);
    await expect(page).toHaveURL(who === "Han" ? /saved=1$/ : /conflicts/);
  }
  const letCome = await delayScripts(second);
  await second.reload({ waitUntil: "commit" });
  const choice = (field: string, of: string) => second.locator(`[name="choice:${field}"][value="${of}"]`);
  const third = (field: string) => second.locator(`textarea[name="third:${field}"]`);
  await choice("title.en", "theirs").check();
  await third("summary.en").fill("One line,\nand another");
  await third("title.ko").fill("Written, and then not chosen");
  await choice("title.ko", "mine").check();
  letCome();
  await expect(choice("summary.en", "third")).toBeChecked();
  await expect(choice("title.en", "theirs")).toBeChecked();
  await expect(choice("title.ko", "mine")).toBeChecked();
  await expect(third("summary.en")).toHaveValue("One line,\nand another");
  await second.getByRole("button", { name: "Save the merged version" }).click();
  await expect(second).toHaveURL(/saved=2$/);
  await expect(control(second, "title.en")).toHaveValue("title.en, as Han has it");
  await expect(control(second, "summary.en")).toHaveValue("One line,\nand another");
  await expect(control(second, "title.ko")).toHaveValue("title.ko, as Seo has it");
});

test("an editor who returns from the comparison gets no warning about their own window", async ({
  page,
  startOwnServer,
}) => {
  // Another test's windows would be notified of.
  const server = await startOwnServer();
  await createCommandAccount(server, seo);
  const heard = () =>
    page.waitForResponse(
      (response) =>
        response.url().endsWith("/admin/api/presence") &&
        response.request().postData()?.includes('"isLeaving":false') === true,
    );
  let telling = heard();
  await signIn(page, server, seo, address);
  await telling;
  await control(page, "title.en").fill("Compared, and written on");
  const left = page.waitForRequest(
    (request) =>
      request.url().endsWith("/admin/api/presence") &&
      request.postData()?.includes('"isLeaving":true') === true,
  );
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/publish$/);
  await (await left).response();
  telling = heard();
  await page.getByRole("link", { name: "Continue editing" }).click();
  expect((await (await telling).json()).others).toEqual([]);
  await expect(page.getByText("in another of your tabs")).toHaveCount(0);
});

test("two tabs of one person are named as their own, and each shows the other", async ({
  page,
  context,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, address);
  const other = await context.newPage();
  await other.goto(`${server.url}${address}`);
  await expect(other.getByText("You have this record open in another of your tabs")).toBeVisible();
  await control(page, "title.en").fill("One window");
  await expect(other.getByText("with unsaved changes")).toBeVisible({ timeout: 25_000 });
  await save(page);
  await expect(page).toHaveURL(/saved=1$/);
  await control(other, "title.en").fill("The other window");
  await save(other);
  await expect(other).toHaveURL(/conflicts/);
  await other.getByRole("button", { name: "Keep the saved version, resolve mine later" }).click();
  await expect(other).toHaveURL(new RegExp(`${address}$`));
  await expect(control(other, "title.en")).toHaveValue("One window");
});

test("a text restored after a colleague's publication is merged with it and reverts nothing of it", async ({
  browser,
  desk: server,
}) => {
  const [first, second] = await two(browser, server, true);
  await control(first, "summary.en").fill("A summary, as Han left it");
  await expect
    .poll(() => first.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain("as Han left it");
  await first.close();

  await control(second, "title.en").fill("Car tariff, as Seo published it");
  await second.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(second).toHaveURL(/publish$/);
  await second.locator('[name="kind"][value="clarification"]').check();
  await second.locator('[name="reason"]').fill("Says it more fully");
  await second.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(second).toHaveURL(/published=/);

  const again = await first.context().newPage();
  await again.goto(`${server.url}${address}`);
  await expect(control(again, "title.en")).toHaveValue("Car tariff, as Seo published it");
  await again.getByRole("button", { name: "Restore text" }).click();
  await expect(control(again, "summary.en")).toHaveValue("A summary, as Han left it");
  await save(again);
  await expect(again).toHaveURL(/conflicts/);
  await expect(again.getByText("No field has a conflict")).toBeVisible();
  await again.getByRole("button", { name: "Save the merged version" }).click();
  await expect(again).toHaveURL(/saved=\d+$/);
  await expect(control(again, "title.en")).toHaveValue("Car tariff, as Seo published it");
  await expect(control(again, "summary.en")).toHaveValue("A summary, as Han left it");
});

test("text typed while a new record's draft is discarded is kept, and the discarded draft is continued", async ({
  browser,
  desk: server,
}) => {
  const [first, second] = await two(browser, server, false);
  const unborn = `${server.url}/admin/records/official/somebody-new`;
  await first.goto(`${server.url}/admin/records/official/new`);
  await first.locator('details:has(> * [name="id"]) > summary').click();
  await control(first, "id").fill("somebody-new");
  await control(first, "name.en").fill("Somebody New");
  await save(first);
  await expect(first).toHaveURL(/saved=1$/);

  await second.goto(unborn);
  await second.getByRole("link", { name: "Discard the draft" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Discard the draft of Somebody New?");
  await expect(second.getByRole("listitem").filter({ hasText: "Save 1: J. Han" })).toBeVisible();
  await second.getByRole("button", { name: "Discard the draft" }).click();
  await expect(second).toHaveURL(`${unborn}/history`);
  await expect(second.getByText("M. Seo discarded the draft")).toBeVisible();

  await control(first, "name.ko").fill("새사람");
  await save(first);
  await expect(first).toHaveURL(/conflicts/);
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(
    "M. Seo discarded the draft while you were writing",
  );
  const conflict = first.url();
  await second.goto(conflict);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(
    "M. Seo discarded the draft while J. Han was writing",
  );
  await expect(second.getByRole("button", { name: /resolve mine later/ })).toHaveCount(0);
  await first.getByRole("button", { name: "Save mine as a new draft" }).click();
  await expect(first).toHaveURL(/saved=3$/);
  await expect(control(first, "name.en")).toHaveValue("Somebody New");
  await expect(control(first, "name.ko")).toHaveValue("새사람");

  await second.goto(`${unborn}/discard`);
  await second.getByRole("button", { name: "Discard the draft" }).click();
  await second.goto(unborn);
  await expect(second).toHaveURL(`${unborn}/history`);
  await second.getByRole("button", { name: "Restore save 1 as a draft" }).click();
  await expect(second).toHaveURL(`${unborn}?saved=5`);
  await expect(control(second, "name.en")).toHaveValue("Somebody New");
  await expect(control(second, "name.ko")).toHaveValue("");
});
