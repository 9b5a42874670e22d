/**
 * What this site said at a moment: the same words after every later edit, at an address and with headers of
 * its own.
 */
import SqliteConnection from "better-sqlite3";
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { createCommandAccount, signIn } from "../support/desk";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const was = "corrected words about cars";

/** The version of the same record before the one at a permanent address. */
async function oldVersionOf(server: RunningServer, address: string): Promise<number> {
  const seq = Number(/\/r\/(\d+)/.exec(address)?.[1]);
  const database = new SqliteConnection(server.databaseFile, { readonly: true });
  const old = database
    .prepare(
      `SELECT max(o."seq") FROM "Revision" o JOIN "Revision" n ON n."seq" = ? AND o."recordType" = n."recordType" AND o."recordId" = n."recordId" AND o."seq" < n."seq"`,
    )
    .pluck()
    .get(seq);
  database.close();
  return Number(old);
}

test("a correction changes the live page, not the pages of earlier moments", async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(120_000);
  const server = await startOwnServer();
  await createCommandAccount(server, seo);
  await page.goto(`${server.url}/en/issues/auto-tariff`);
  const before = new Date().toISOString();

  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-12-04");
  await page.locator('[name="what.en"]:visible').fill(`The notice, in ${was}`);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/publish$/);
  await page.getByRole("radio").nth(1).check();
  await page.locator('textarea[name="reason"]').fill("The notice says so");
  await page.locator('main form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/history\?published=\d+$/);

  for (const address of [
    "/en/issues/auto-tariff",
    "/en",
    "/en/open",
    "/en/as-of/2025-12-31/issues/auto-tariff",
  ]) {
    const text = await (await page.request.get(`${server.url}${address}?seenAt=${before}`)).text();
    expect(text, address).toContain("data-seen-at");
    expect(text, address).not.toContain(was);
  }
  await page.goto(`${server.url}/en/issues/auto-tariff?seenAt=${new Date().toISOString()}`);
  await expect(page.getByText(was).first()).toBeVisible();
  await page.getByRole("link", { name: "Show the current page" }).click();
  await expect(page).toHaveURL(`${server.url}/en/issues/auto-tariff`);
  await expect(page.getByText(was).first()).toBeVisible();

  // What was said before says that it was corrected, why, and where; on the page of another issue nothing
  // was.
  const notice = page.getByRole("region", { name: "Moment shown (notice)" });
  for (const address of [
    "/en/issues/auto-tariff",
    "/en",
    "/en/open",
    "/en/as-of/2025-12-31/issues/auto-tariff",
  ]) {
    await page.goto(`${server.url}${address}?seenAt=${before}`);
    await expect(notice, address).toContainText("One later correction of what is shown here:");
    await expect(notice, address).toContainText("The notice says so");
  }
  await expect(notice).toContainText("As of 31 December 2025, as this site showed it at");
  for (const address of ["/en/issues/investment-package-structure", "/en/as-of/2025-10-22"]) {
    await page.goto(`${server.url}${address}?seenAt=${before}`);
    await expect(notice, address).toContainText("Nothing shown here has been corrected since");
  }
  // Nor does an address of a past day change what it counts without a word.
  const day = page.getByRole("region", { name: "Date shown (notice)" });
  for (const [address, says] of [
    ["/en/as-of/2025-12-31", true],
    ["/en/as-of/2025-12-31/open", true],
    ["/en/as-of/2025-10-22/open", false],
    ["/en/as-of/2025-12-31/timeline", false],
  ] as const) {
    await page.goto(server.url + address);
    await expect(day, address).toContainText(
      says ? "Corrected since: one correction of what is shown here" : "Nothing later is shown",
    );
    await expect(day.getByRole("link", { name: "Corrections" }), address).toHaveCount(says ? 1 : 0);
  }
  await page.goto(`${server.url}/ko/issues/auto-tariff?seenAt=${before}`);
  await expect(page.getByRole("region", { name: "표시 시점 안내" })).toContainText("나중에 정정했다");

  // So does the permanent address of the version that was corrected, and not that of the corrected one.
  await page.goto(`${server.url}/en/changes?since=${before}`);
  const item = page
    .getByRole("region", { name: "What this site changed" })
    .getByRole("article")
    .filter({ hasText: was });
  await expect(page.getByRole("heading", { name: "Corrected 1" })).toBeVisible();
  await item.getByRole("link", { name: "This version" }).click();
  await expect(page.getByRole("region", { name: "Correction (notice)" })).toHaveCount(0);
  await expect(page.getByText("This is the newest version.")).toBeVisible();
  const corrected = page.url();
  const old = await oldVersionOf(server, corrected);
  await page.goto(`${server.url}/r/${old}?lang=en`);
  const banner = page.getByRole("region", { name: "Correction (notice)" });
  await expect(banner).toContainText("This version was corrected later.");
  await expect(banner).toContainText("The notice says so");
  await banner.getByRole("link", { name: "The corrected version" }).click();
  await expect(page).toHaveURL(corrected);
});

test("links of a page as published stay at its moment, in both languages and with choices", async ({
  page,
  site,
  allowConsoleErrors,
}) => {
  // The last address has a choice that is not allowed.
  allowConsoleErrors(/status of 400/);
  const moment = new Date().toISOString();
  const at = `?seenAt=${encodeURIComponent(moment).replaceAll("%3A", ":")}`;
  await page.goto(`/en${at}`);
  await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/en/issues/[a-z0-9-]+\\${at}$`));
  await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link", { name: /^Still open/ })
    .click();
  await expect(page).toHaveURL(`${site.url}/en/open${at}`);
  await page.getByRole("link", { name: "한국어" }).click();
  await expect(page).toHaveURL(`${site.url}/ko/open${at}`);
  await page.getByRole("navigation", { name: "메뉴" }).getByRole("link", { name: "현황판" }).click();
  await expect(page).toHaveURL(`${site.url}/ko${at}`);
  await page.getByRole("navigation", { name: "메뉴" }).getByRole("link", { name: "연표" }).click();
  await expect(page).toHaveURL(`${site.url}/ko/timeline`);

  await page.goto(`/en${at}`);
  await page.getByRole("link", { name: "Market access", exact: true }).click();
  await expect(page).toHaveURL(`${site.url}/en${at}&category=market_access`);
  await expect(page.getByText(/issues match of/)).toBeVisible();
  await expect(page.locator("[data-seen-at]")).toBeVisible();
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("searchbox", { name: "Keyword" }).fill("rice");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/seenAt=.*category=market_access.*q=rice/);
  await expect(page.locator("[data-seen-at]")).toHaveAttribute("data-seen-at", moment);
  await page.goto(`/en${at}&category=cars`);
  await expect(page.getByRole("alert").filter({ hasText: "category" })).toContainText(
    "“category” is “cars”. Allowed:",
  );
});

test("a page as of a moment offers no feed, as only live pages have one", async ({ site, request }) => {
  for (const [address, language] of [
    ["/en/issues/auto-tariff", "en"],
    ["/ko/issues/auto-tariff", "ko"],
  ] as const) {
    const live = await (await request.get(`${site.url}${address}`)).text();
    const seen = await (await request.get(`${site.url}${address}?seenAt=${new Date().toISOString()}`)).text();
    for (const path of [
      `/calendar/issues/auto-tariff.ics?lang=${language}`,
      "/feeds/issues/auto-tariff.atom",
    ]) {
      expect(live, address).toContain(path);
      expect(seen, address).not.toContain(path);
    }
    expect(seen, address).toContain("data-seen-at");
  }
});

test("a moment is in the response headers and can be requested by a header", async ({ site, request }) => {
  const now = new Date().toISOString();
  const seen = await request.get(`${site.url}/ko/issues/auto-tariff?seenAt=${now}`);
  expect(seen.status()).toBe(200);
  expect(seen.headers()["memento-datetime"]).toBe(new Date(now).toUTCString());
  expect(seen.headers().link).toContain('/ko/issues/auto-tariff>; rel="original timegate"');
  expect(await seen.text()).toContain("에 게시된 그대로의 이 사이트를 보고 있다.");

  const asked = await request.get(`${site.url}/en/open`, {
    maxRedirects: 0,
    headers: { "Accept-Datetime": new Date(now).toUTCString() },
  });
  expect(asked.status()).toBe(302);
  expect(asked.headers().vary).toContain("Accept-Datetime");
  expect(asked.headers().location).toContain("/en/open?seenAt=");

  // The choice stays, on days of the past too, and before the first moment stands the first.
  const ask = async (address: string, at: string) =>
    (
      await request.get(`${site.url}${address}`, { maxRedirects: 0, headers: { "Accept-Datetime": at } })
    ).headers();
  expect((await ask("/en?category=tariff", new Date(now).toUTCString())).location).toContain(
    "/en?category=tariff&seenAt=",
  );
  expect((await ask("/en/as-of/2025-10-22/open", new Date(now).toUTCString())).location).toContain(
    "/en/as-of/2025-10-22/open?seenAt=",
  );
  const { location: first } = await ask("/en/open", "Sat, 01 Jan 2000 00:00:00 GMT");
  const { location: firstOfData } = await ask("/api/v1/open", "Sat, 01 Jan 2000 00:00:00 GMT");
  for (const address of [first!, firstOfData!]) {
    const memento = await request.get(address);
    expect([memento.status(), memento.headers()["memento-datetime"] === undefined], address).toEqual([
      200,
      false,
    ]);
  }

  const chosen = await request.get(`${site.url}/en?category=tariff&seenAt=${now}`);
  expect(chosen.headers().link).toContain(`/en?category=tariff>; rel="original timegate"`);
  const ofData = await request.get(`${site.url}/api/v1/open?asOf=2025-10-22&seenAt=${now}`);
  const link = /<([^>]+)>; rel="memento"/.exec(ofData.headers().link ?? "")?.[1];
  expect((await request.get(link!)).status(), link).toBe(200);
  const nowhere = await request.get(`${site.url}/en/issues/nowhere?seenAt=${now}`);
  expect(nowhere.headers()["memento-datetime"]).toBeUndefined();

  const unread = await request.get(`${site.url}/en/open`, {
    maxRedirects: 0,
    headers: { "Accept-Datetime": "some day" },
  });
  expect(unread.status()).toBe(400);
});

test("a moment that cannot be shown gets a page that says what can", async ({ site, request }) => {
  for (const asked of [
    "yesterday",
    "2999-01-01",
    "2000-01-01",
    "%F0%9F%98%80",
    "%00",
    "a".repeat(3000),
    "2026-11-24T10:00Z'--",
  ]) {
    const answer = await request.get(`${site.url}/en?seenAt=${asked}`);
    // Of a time before this site there is nothing; anything else is no moment that has been.
    expect(answer.status(), asked).toBe(asked === "2000-01-01" ? 404 : 400);
    expect(answer.headers()["memento-datetime"], asked).toBeUndefined();
    expect(await answer.text(), asked).toContain("not a moment this site can show");
  }
});
