/**
 * Every page on which a record is kept: in both languages and themes, on a telephone and with the keyboard.
 */
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { delayScripts } from "../support/delay-scripts";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const records = {
  source: "joongang-20251022",
  official: "kim-jung-kwan",
  issue: "auto-tariff",
  development: "auto-tariff-2025-07-30",
  event: "apec-2025",
  trip: "trip-2025-04-choi-ahn",
} as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);

/** A field of each type that can be edited without touching anything else. */
const edited: Record<keyof typeof records, string> = {
  source: "title",
  official: "name.en",
  issue: "summary.en",
  development: "what.en",
  event: "name.en",
  trip: "purpose.en",
};

for (const locale of ["en", "ko"] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const [type, id] of Object.entries(records)) {
      test(`axe finds nothing at the form, comparison, history, withdrawal and preview of a ${type}, and none is wider than a telephone`, async ({
        page,
        desk: server,
      }) => {
        await createCommandAccount(server, seo);
        const record = `/admin/records/${type}/${id}`;
        await signIn(page, server, seo, record);
        const field = control(page, edited[type as keyof typeof records]);
        await field.fill(`${await field.inputValue()} 덧붙임`);
        await button(page, "compare").click();
        await expect(page).toHaveURL(/publish$/);
        await page.setViewportSize({ width: 390, height: 900 });
        await page.emulateMedia({ colorScheme: type.length % 2 === 0 ? "dark" : "light" });
        for (const address of [
          `${record}?check=1`,
          `${record}/publish`,
          `${record}/history`,
          `${record}/withdraw`,
          `${record}/preview`,
          `/admin/records/${type}`,
          `/admin/records/${type}/new`,
        ]) {
          await page.goto(`${server.url}${address}`);
          // Tall enough for the whole page: what the bar at the bottom covers half depends on the height
          // alone, and is only to be scrolled to.
          await page.setViewportSize({
            width: 390,
            height: await page.evaluate(() => document.documentElement.scrollHeight),
          });
          // A preview is a whole reader page below a band of the desk, so that its skip link is not the first
          // on the page.
          const ask = address.endsWith("/preview") ? "wcag" : "everything";
          expect(await axeFindings(page, ask), address).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            address,
          ).toBeLessThanOrEqual(390);
        }
      });
    }
  });
}

test("axe finds nothing at a form whose script has not come", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue");
  await delayScripts(page);
  for (const [type, id] of Object.entries(records)) {
    await page.goto(`${server.url}/admin/records/${type}/${id}`, { waitUntil: "commit" });
    await expect(control(page, edited[type as keyof typeof records])).toBeVisible();
    // The last of what the server sends: before it a reference may lead to what is still on its way.
    await expect(page.locator("footer, [data-form-bar], form button[value=save]").last()).toBeVisible();
    expect(await axeFindings(page), type).toEqual([]);
  }
});

test("a version is compared with another, previewed, and brought back as a new one", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  const address = "/admin/records/issue/auto-tariff";
  await signIn(page, server, seo, address);
  const first = await control(page, "summary.en").inputValue();
  for (const [index, text] of ["The second wording", "The third wording"].entries()) {
    await page.goto(`${server.url}${address}`);
    await control(page, "summary.en").fill(text);
    await button(page, "compare").click();
    await page.getByRole("link", { name: "Preview the page" }).click();
    await expect(page).toHaveURL(/preview$/);
    await expect(page.locator("main")).toContainText(text);
    await page.goBack();
    await page.locator('[name="kind"][value="clarification"]').check();
    await control(page, "reason").fill(`Reason ${index + 2}`);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`published=${index + 2}$`));
  }
  await page.getByRole("radio", { name: "Compare from version 3" }).check();
  await page.getByRole("radio", { name: "Compare to version 1" }).check();
  await page.getByRole("button", { name: "Compare" }).click();
  const compared = page.getByRole("region", { name: "Version 3 and version 1" });
  await expect(compared).toContainText("The third wording");
  await page.getByRole("button", { name: "Restore version 1 as a draft" }).click();
  await expect(page).toHaveURL(/publish$/);
  await page.locator('[name="kind"][value="correction"]').check();
  await control(page, "reason").fill("The first was right");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/published=4$/);
  await expect(page.getByRole("row")).toHaveCount(5 + 2);
  expect(await (await page.request.get(`${server.url}/en/issues/auto-tariff`)).text()).toContain(
    first.slice(0, 30),
  );
  const old = await page.request.get(`${server.url}/r/617`);
  expect(await old.text()).toContain("The third wording");
});

test("an unchanged form makes no draft, and a draft equal to what is published cannot be published", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo);
  for (const [type, id] of Object.entries(records)) {
    await page.goto(`${server.url}/admin/records/${type}/${id}`);
    await button(page, "save").click();
    await expect(
      page.getByText("No changes from the published version; no draft was created."),
      type,
    ).toBeVisible();
  }
  const title = control(page, "purpose.en");
  const was = await title.inputValue();
  await title.fill("Another purpose");
  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=1$/);
  await title.fill(was);
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);
  await expect(page.getByText("there is nothing to publish")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
});

test("the date control says both zones while it is typed in, and the translation says when it is out of date", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/new?issue=auto-tariff");
  const date = page.locator("fieldset", { has: page.locator('[name="date.value"]') }).first();
  await date.getByText("minute", { exact: false }).first().click();
  await control(page, "date.value").fill("2025-10-31 10:00");
  await expect(date.locator("output")).toHaveText(/10:00 KST.*21:00 EDT/);
  await control(page, "date.value").fill("2025-10-3");
  await expect(date.locator("output")).toContainText(
    "The time is missing. Write it too, such as 2025-10-03 10:00, or choose “Day” above.",
  );
  await date.getByText("month", { exact: false }).first().click();
  await expect(date.locator("output")).toContainText(
    "This is more than a month. Write only 2025-10, or choose “Day” above.",
  );
  await control(page, "date.value").fill("2025년 10월");
  await expect(date.locator("output")).toContainText("October 2025 in Seoul");

  await page.goto(`${server.url}/admin/records/issue/auto-tariff`);
  const korean = page.locator("#f-summary-ko-hint");
  await expect(korean).toHaveText("translated");
  await control(page, "summary.en").fill("Another summary");
  await expect(korean).toHaveText("out of date: the other side has changed");
  await control(page, "summary.ko").fill("다른 요약");
  await expect(korean).toHaveText("translated");
});

test("a source is found by pasting its address, an official in either language, with the keyboard alone", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/source/joongang-20251022");
  const address = await control(page, "url").inputValue();
  await page.goto(`${server.url}/admin/records/development/auto-tariff-2025-07-30`);
  const source = page.locator("#f-citations-0-source");
  await source.focus();
  await source.fill(`${address}?utm_source=mail`);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);
  await source.press("ArrowDown");
  await source.press("Enter");
  await expect(page.locator('[name="citations[0].source"]')).toHaveValue("joongang-20251022");
  await expect(page).toHaveURL(/auto-tariff-2025-07-30$/);
  const speaker = page.locator("#f-claims-0-speaker");
  for (const typed of ["김정관", "kim jung"]) {
    await speaker.fill(typed);
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await speaker.press("ArrowDown");
    await speaker.press("Enter");
    await expect(page.locator('[name="claims[0].speaker"]')).toHaveValue("kim-jung-kwan");
  }
});
