import SqliteConnection from "better-sqlite3";
import type { Page } from "@playwright/test";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { expectDocument } from "../support/expect-document";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const entry = "auto-tariff-2025-12-04";
/** No duty step refers to it; one that does keeps a development from being withdrawn. */
const unreferred = "auto-tariff-2025-11-26";
const corrected = "The notice cut the rate from 1 November, not later";
const reason = "The notice names 1 November";

const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const lastButton = (page: Page) => page.locator('main form button:not([type="button"])').last();

async function correctEntry(page: Page, server: RunningServer) {
  await page.goto(`${server.url}/admin/records/development/${entry}`);
  await page.locator('[name="what.en"]:visible').fill(corrected);
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);
  await page.locator('input[type="radio"][value="correction"]').check();
  await page.locator('textarea[name="reason"]').fill(reason);
  await lastButton(page).click();
  await expect(page).toHaveURL(/history\?published=\d+$/);
}

async function change(page: Page, server: RunningServer, address: string, why: string) {
  await page.goto(`${server.url}/admin/records/${address}/withdraw`);
  const announced = await page
    .getByRole("region", { name: "Text in the feeds" })
    .locator('[lang="en"]')
    .innerText();
  await page.locator('textarea[name="reason"]').fill(why);
  await lastButton(page).click();
  await expect(page).toHaveURL(/history\?published=\d+$/);
  const feed: { items: { title: string }[] } = await (
    await page.request.get(`${server.url}/feeds/changes.json`)
  ).json();
  expect(announced.replace(/^English\s+/, "")).toBe(feed.items[0]?.title);
}

function newestSeq(server: RunningServer): number {
  const connection = new SqliteConnection(server.databaseFile, { readonly: true });
  try {
    return Number(connection.prepare(`SELECT max("seq") FROM "Revision"`).pluck().get());
  } finally {
    connection.close();
  }
}

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
  await createCommandAccount(server, seo);
});
test.afterAll(async () => server.stop());

test("a check shows at once on the issue and the board, on no page of the past, and without the editor", async ({
  page,
}) => {
  await page.goto(`${server.url}/en/issues/auto-tariff`);
  await expect(page.locator("aside")).toContainText("not yet");
  const connection = new SqliteConnection(server.databaseFile);
  const source = connection
    .prepare<[], { id: string; title: string }>(
      `SELECT "id", "title" FROM "Source" WHERE "publication" = 'published' LIMIT 1`,
    )
    .get()!;
  const insert = connection.prepare(
    `INSERT INTO "AccuracyCheck" ("recordType", "recordId", "version", "sourceId", "locator", "who", "checkedAt") VALUES ('issue', ?, 1, ?, 'p. 3', 'M. Seo', ?)`,
  );
  for (const id of ["auto-tariff", "steel-aluminium"]) insert.run(id, source.id, "2026-11-23T00:00:00.000Z");
  connection.exec(`UPDATE "RecordState" SET "version" = "version" + 1`);
  connection.close();
  for (const [locale, text] of [
    ["en", "Verified as of 23 Nov 2026, 09:00 KST"],
    ["ko", "2026년 11월 23일 오전 9시 KST"],
  ] as const) {
    await page.goto(`${server.url}/${locale}/issues/auto-tariff`);
    await expect(page.locator("aside")).toContainText(text);
    await expect(page.locator("aside").getByRole("link", { name: source.title })).toHaveAttribute(
      "href",
      `/${locale}/sources/${source.id}`,
    );
    expect(await page.content()).not.toContain("M. Seo");
  }
  await page.goto(`${server.url}/en`);
  await expect(page.getByRole("main")).toContainText(/Checked 1 of \d+ open issues, last 23 Nov/);
  await page.goto(`${server.url}/en/as-of/2025-12-10/issues/auto-tariff`);
  await expect(page.locator("aside")).toContainText("not yet");
  await page.goto(`${server.url}/en/as-of/2025-12-10`);
  await expect(page.getByRole("main")).not.toContainText("Checked");
});

test("a correction published at the desk is at once on its page, in the list and on the old permalink", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${server.url}/en/corrections`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Nothing has been corrected or withdrawn since",
  );
  await signIn(page, server, seo);
  await correctEntry(page, server);
  const seq = newestSeq(server);

  await page.goto(`${server.url}/en/corrections`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "One correction and no withdrawals since",
  );
  const item = page.locator(`#correction-${seq}`);
  await expect(item).toContainText(reason);
  await expect(item.locator("ins").first()).toBeVisible();
  await expect(
    item.getByRole("link", { name: /^Automobile and parts tariff .*development of 4 Dec 2025/ }),
  ).toHaveAttribute("href", `/en/issues/auto-tariff#${entry}`);
  expect(await axeFindings(page)).toEqual([]);
  await item.getByRole("link", { name: /^Before/ }).click();
  await expect(page.getByRole("main")).toContainText(/Superseded by version 2/);

  await page.goto(`${server.url}/ko/corrections`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("정정 1건, 철회 0건");

  await page.goto(`${server.url}/en/issues/auto-tariff`);
  const marker = page.locator(`#${entry}`).getByRole("link", { name: /^Corrected/ });
  await marker.click();
  const section = page.locator("section", { has: page.locator("h2#corrections") });
  await expect(section).toContainText(reason);
  expect(await axeFindings(page)).toEqual([]);
  await section.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator(`#correction-${seq}`)).toBeVisible();

  // As of a day after the entry the page says that it was corrected, but not what somebody knew later.
  await page.goto(`${server.url}/en/as-of/2025-12-10/issues/auto-tariff`);
  await expect(page.locator(`#${entry}`)).toContainText("Corrected");
  await expect(page.getByRole("main")).not.toContainText(reason);
  await page.goto(`${server.url}/en/as-of/2025-10-22/issues/auto-tariff`);
  await expect(page.getByRole("main")).not.toContainText("Corrected");
});

test("a withdrawn record's page gives the withdrawal in both languages, and restoring the record restores the page", async ({
  page,
  allowConsoleErrors,
}) => {
  test.setTimeout(180_000);
  allowConsoleErrors(/410|404/);
  const trip = "trip-2025-10b";
  const status = async (address: string) => (await page.request.get(`${server.url}${address}`)).status();
  expect(await status(`/en/trips/${trip}`)).toBe(200);
  await signIn(page, server, seo);
  await change(page, server, `trip/${trip}`, "The report was retracted");
  const gone = newestSeq(server);
  for (const [locale, title] of [
    ["en", "This trip was withdrawn"],
    ["ko", "철회한 방문이다"],
  ] as const) {
    for (const address of [
      `/${locale}/trips/${trip}`,
      `/${locale}/as-of/2025-11-01/trips/${trip}`,
      `/r/${gone}?lang=${locale}`,
    ]) {
      const response = await page.goto(`${server.url}${address}`);
      expect(response?.status(), address).toBe(410);
      expectDocument((await response?.text()) ?? "", address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByRole("main")).toContainText("The report was retracted");
      await expect(page).toHaveTitle(new RegExp(title));
      expect(await axeFindings(page), address).toEqual([]);
    }
  }
  await page.goto(`${server.url}/en/trips/${trip}`);
  await page.getByRole("link", { name: /at its permanent address/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Version 1 of");
  await page.goto(`${server.url}/ko/corrections?kind=withdrawal`);
  await expect(page.locator(`#correction-${gone}`)).toContainText("The report was retracted");
  expect(await status("/en/trips/trip-nobody-knows")).toBe(404);

  await change(page, server, `trip/${trip}`, "The report stands after all");
  expect(await status(`/en/trips/${trip}`)).toBe(200);
  await page.goto(`${server.url}/r/${gone}?lang=en`);
  await expect(page.getByRole("main")).toContainText(`Restored with version ${newestSeq(server)}; read`);

  await change(page, server, `development/${unreferred}`, "It never happened");
  await page.goto(`${server.url}/en/issues/auto-tariff#${unreferred}`);
  await expect(page.locator(`li#${unreferred}`)).toContainText("It never happened");
});

test("an address without a version answers with an error page in the requested language, also without script", async ({
  request,
}) => {
  for (const version of ["999999", "0", "-1", "1e3", "abc", "99999999999999", "%00", "1%2F2"]) {
    for (const [locale, words] of [
      ["en", "There is no page at this address"],
      ["ko", "이 주소에는 페이지가 없다"],
    ] as const) {
      const response = await request.get(`/r/${version}?lang=${locale}`);
      const html = await response.text();
      expect(
        [
          response.status(),
          html.includes(`<html lang="${locale}"`),
          html.includes("<h1"),
          /<title>[^<]+<\/title>/.test(html),
        ],
        version,
      ).toEqual([404, true, true, true]);
      expect(html, version).toContain(words);
    }
  }
});
