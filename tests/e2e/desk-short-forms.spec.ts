/**
 * The short forms for a new source or person: what is written in them is made with the rest, or kept,
 * whatever is pressed.
 */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { delayScripts } from "../support/delay-scripts";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const oh = { name: "K. Oh", email: "oh@example.org", role: "editor" } as const;
const development = "/admin/records/development/auto-tariff-2025-07-30";
const source = "citations[0].source";
const speaker = "claims[0].speaker";
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const combobox = (page: Page, path: string) => page.locator(`#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`);
const shortForm = (page: Page, path: string) =>
  page.locator("details").filter({ has: page.locator(`[name^="new:${path}."]`) });
const sent = (page: Page, path: string) => page.locator(`input[name="${path}"]`).last();

/** Empties a reference and opens the short form beside it. */
async function open(page: Page, path: string, searched = "") {
  await combobox(page, path).fill(searched);
  await page.keyboard.press("Escape");
  await shortForm(page, path).locator("summary").click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("records typed in short forms are created by saving and by the merge, and referred to", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, development);
      await open(page, source);
      await control(page, `new:${source}.title`).fill("자동차 관세 인하 합의");
      await control(page, `new:${source}.publisher`).fill("KBS");
      await control(page, `new:${source}.url`).fill("https://example.org/saved");
      await button(page, "save").click();
      await expect(page).toHaveURL(/saved=1$/);
      await expect(sent(page, source)).toHaveValue("kbs");
      if (javaScriptEnabled) await expect(combobox(page, source)).toHaveValue("자동차 관세 인하 합의");
      await expect(page.locator(`[name="new:${source}.title"]`)).toHaveValue("");

      await open(page, speaker);
      await control(page, `new:${speaker}.name.en`).fill("Someone New");
      await button(page, "compare").click();
      await expect(page).toHaveURL(/publish|check=1/);
      await page.goto(server.url + development);
      await expect(sent(page, speaker)).toHaveValue("someone-new");
    });
  });
}

test("Enter in one of them makes its record, and leaves the rest of the form as it is", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, development);
  await control(page, "what.en").fill("Not saved by that");
  await open(page, speaker);
  await control(page, `new:${speaker}.name.ko`).fill("새사람");
  await page.keyboard.press("Enter");
  await expect(combobox(page, speaker)).toHaveValue("새사람");
  await expect(page).toHaveURL(server.url + development);
  await expect(control(page, "what.en")).toHaveValue("Not saved by that");
  await expect(page.getByText("Not saved yet")).toBeVisible();
});

test("an address searched for is filled into the short form of that picker only", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, development);
  const url = control(page, `new:${source}.url`);
  await open(page, source, "https://example.org/first");
  await expect(url).toHaveValue("https://example.org/first");
  await combobox(page, source).fill("https://example.org/second");
  await expect(url).toHaveValue("https://example.org/second");
  await url.fill("https://example.org/mine");
  await combobox(page, source).fill("https://example.org/third");
  await expect(url).toHaveValue("https://example.org/mine");
});

test("an address searched for before hydration is filled into the short form", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue");
  const letCome = await delayScripts(page);
  await page.goto(server.url + development, { waitUntil: "commit" });
  await combobox(page, source).fill("https://example.org/early");
  await shortForm(page, source).locator("summary").click();
  // By then nobody is told any more that it was opened.
  await shortForm(page, source).evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  letCome();
  await expect(control(page, `new:${source}.url`)).toHaveValue("https://example.org/early");
});

test("text in a short form follows its row, and is offered after a crash", async ({
  page,
  context,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/trip/new");
  const row = (index: number) => `travellers[${index}].official`;
  for (let index = 0; index < 2; index += 1) {
    await button(page, "add:travellers").click();
    await expect(combobox(page, row(index))).toBeVisible();
  }
  await open(page, row(1));
  await control(page, `new:${row(1)}.name.en`).fill("Second Traveller");
  await button(page, "remove:travellers[0]").click();
  await expect(combobox(page, row(1))).toHaveCount(0);
  await expect(control(page, `new:${row(0)}.name.en`)).toHaveValue("Second Traveller");

  await control(page, `new:${row(0)}.name.en`).fill("Second Traveller, Written On");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join(" "))).toContain("Written On");
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(`${server.url}/admin/records/trip/new`);
  await again.getByRole("button", { name: "Restore text" }).click();
  await expect(control(again, `new:${row(0)}.name.en`)).toHaveValue("Second Traveller, Written On");
});

test("a chosen record stays chosen, and the one described in the short form is a separate draft", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, development);
  const before = await sent(page, source).inputValue();
  await shortForm(page, source).locator("summary").click();
  await control(page, `new:${source}.title`).fill("Described beside it");
  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=0&also=separate_draft$/);
  await expect(page.getByRole("status").filter({ hasText: "a separate draft" })).toBeVisible();
  await expect(sent(page, source)).toHaveValue(before);
  expect(
    ask(server.databaseFile, `SELECT "document" FROM "Draft" WHERE "recordType" = 'source'`)
      .map(({ document }) => String(document))
      .join(),
  ).toContain("Described beside it");
});

test("two who make the same source both keep their text", async ({ page, browser, desk: server }) => {
  for (const person of [seo, oh]) await createCommandAccount(server, person);
  await signIn(page, server, seo, development);
  const context = await browser.newContext();
  const second = await context.newPage();
  await signIn(second, server, oh, "/admin/records/development/auto-tariff-2025-10-29");
  for (const [window, title] of [
    [page, "Her title"],
    [second, "His title"],
  ] as const) {
    await open(window, source, "https://example.org/same");
    await control(window, `new:${source}.title`).fill(title);
    await control(window, `new:${source}.publisher`).fill("KBS");
  }
  await button(page, `create:${source}`).click();
  await expect(combobox(page, source)).toHaveValue("Her title");
  await button(second, `create:${source}`).click();
  await expect(combobox(second, source)).toHaveValue("Her title");
  await expect(second.getByRole("alert").filter({ hasText: "Your different version is kept" })).toBeVisible();
  await second.goto(`${server.url}/admin?queue=conflicts`);
  await second.getByRole("main").getByRole("link", { name: /title/ }).first().click();
  await expect(second.getByText("His title").first()).toBeVisible();
  await context.close();
});
