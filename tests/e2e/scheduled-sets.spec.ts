/**
 * A set of drafts under an embargo: a publisher says when it is published, changes and cancels that, and the
 * server publishes it, also one of several processes that were off at the time; without script as well.
 */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
/** Of the article's headline. */
const title = "100 meters before the finish line";
const article = readFileSync("tests/intake/articles/37-machine-translated-yeo.txt", "utf8");
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const time = (page: Page) => page.locator('[name="dueAt"]');

/** A set with the source of the article alone. */
async function makeSet(page: Page, server: RunningServer): Promise<void> {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/intake");
  await page.locator('textarea[name="text"]').fill(article);
  await button(page, "read").click();
  await page.locator('[name^="source["][name$=".take"]').check();
  await button(page, "accept").click();
  await expect(page).toHaveURL(/\/admin\/sets\/[\w-]+\?saved=1$/);
}

async function expectNoFindings(page: Page, isScripted: boolean): Promise<void> {
  const { width, height } = page.viewportSize()!;
  // What a bar at the bottom covers half depends on the height alone.
  await page.setViewportSize({
    width,
    height: await page.evaluate(() => document.documentElement.scrollHeight),
  });
  // axe needs the page's timers, which stand still without script.
  if (isScripted) expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.setViewportSize({ width, height });
}

const makeDue = ({ databaseFile }: RunningServer) =>
  ask(databaseFile, `UPDATE "DraftSetSchedule" SET "dueAt" = '2025-11-01T00:00:00.000+00:00'`);
const drafts = ({ databaseFile }: RunningServer) =>
  ask(databaseFile, `SELECT count(*) AS "n" FROM "Draft"`)[0]?.n;

for (const { locale, width, isScripted, words } of [
  {
    locale: "en",
    width: 1280,
    isScripted: true,
    words: {
      none: "Write the date and time",
      unread: "Write a date with a time",
      past: "This time has passed",
      waiting: "Scheduled for 5 Jan 2099, 09:00 KST in Seoul, 4 Jan 2099, 19:00 EST in Washington, by M. Seo",
      changed: "Changed since it was scheduled",
      failed: "Not published at 1 Nov 2025, 09:00 KST",
      why: "the account that scheduled the set may not publish any more",
    },
  },
  {
    locale: "ko",
    width: 390,
    isScripted: false,
    words: {
      none: "날짜와 시각을 써야 한다",
      unread: "2025-10-31 10:00처럼 써야 한다",
      past: "이미 지난 시각이다",
      waiting: "서울 2099년 1월 5일 오전 9시 KST, 워싱턴 2099년 1월 4일 오후 7시 EST 발행 예약됨(M. Seo)",
      changed: "내용이 바뀜",
      failed: "예약 발행 실패(M. Seo)",
      why: "예약한 계정에 더는 발행 권한이 없다",
    },
  },
] as const) {
  test.describe(`${locale}, ${width} px wide${isScripted ? "" : ", without script"}`, () => {
    test.use({ locale, viewport: { width, height: 800 }, javaScriptEnabled: isScripted });

    test("is scheduled, changed, cancelled and published on schedule", async ({ page, desk: server }) => {
      test.setTimeout(180_000);
      await makeSet(page, server);
      const address = page.url().split("?")[0]!;
      await page.locator('textarea[name="reason"]').fill("A reason that stays");
      for (const [typed, problem] of [
        ["", words.none],
        ["soon", words.unread],
        ["2025-10-31 10:00", words.past],
      ]) {
        await time(page).fill(typed!);
        await button(page, "schedule").click();
        await expect(page.getByRole("alert").first()).toContainText(problem!);
        await expect(time(page)).toHaveValue(typed!);
        await expect(page.locator('textarea[name="reason"]')).toHaveValue("A reason that stays");
      }
      await time(page).fill("2099-01-05 9:00");
      if (isScripted) {
        await expect(page.locator("output", { hasText: "09:00 KST in Seoul" })).toBeVisible();
        // The first button of the form is not pressed.
        await time(page).press("Enter");
      } else await button(page, "schedule").click();
      await expect(page.locator("main")).toContainText(words.waiting);
      await expect(time(page)).toHaveValue("2099-01-05 09:00");
      await expect(page.locator('textarea[name="reason"]')).toHaveValue("A reason that stays");
      await expectNoFindings(page, isScripted);
      for (const place of [
        "/en/sources?q=finish+line",
        "/en/search?q=finish+line",
        "/feeds/changes.atom?lang=en",
        "/data/sources.json",
      ]) {
        const answer = await page.request.get(`${server.url}${place}`);
        expect(answer.status()).toBe(200);
        expect(await answer.text()).not.toContain(title);
      }

      await page.goto(`${server.url}/admin?queue=sets`);
      await expect(page.locator('table[aria-labelledby="queue-title"]')).toContainText("M. Seo");
      await expect(page.locator('table[aria-labelledby="queue-title"]')).toContainText("2099");
      await expectNoFindings(page, isScripted);

      await page.goto(address);
      await button(page, "unschedule").click();
      await expect(page.locator("main")).not.toContainText(words.waiting);
      await expect(button(page, "unschedule")).toHaveCount(0);
      await time(page).fill("2099-01-05 9:00");
      await button(page, "schedule").click();
      await expect(page.locator("main")).toContainText(words.waiting);

      // The draft is saved by another hand.
      ask(server.databaseFile, `UPDATE "Draft" SET "save" = "save" + 1`);
      await page.reload();
      await expect(page.locator("main")).toContainText(words.changed);
      ask(server.databaseFile, `UPDATE "Draft" SET "save" = "save" - 1`);

      ask(server.databaseFile, `UPDATE "DeskAccount" SET "role" = 'editor'`);
      makeDue(server);
      await expect
        .poll(() => ask(server.databaseFile, `SELECT "problem" FROM "DraftSetSchedule"`)[0]?.problem)
        .toBe("forbidden");
      ask(server.databaseFile, `UPDATE "DeskAccount" SET "role" = 'publisher'`);
      await page.goto(`${server.url}/admin?queue=sets`);
      await page.locator('table[aria-labelledby="queue-title"] a[href^="/admin/sets/"]').click();
      await expect(page.locator("main")).toContainText(words.failed);
      await expect(page.locator("main")).toContainText(words.why);
      await expectNoFindings(page, isScripted);
      expect(drafts(server)).toBe(1);

      await page.locator('textarea[name="reason"]').fill("A reason that stays");
      await time(page).fill("2099-01-05 9:00");
      await button(page, "schedule").click();
      await expect(page.locator("main")).toContainText(words.waiting);
      makeDue(server);
      await expect.poll(() => drafts(server)).toBe(0);
      expect(
        ask(
          server.databaseFile,
          `SELECT "who", "reason", "recordType" FROM "Revision" WHERE "channel" = 'desk'`,
        ),
      ).toEqual([{ who: "M. Seo", reason: "A reason that stays", recordType: "source" }]);
      await expect
        .poll(async () => (await page.request.get(`${server.url}/en/sources?q=finish+line`)).text())
        .toContain(title);
    });
  });
}

test("two processes that were off at the time publish once when they start", async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(180_000);
  const server = await startOwnServer({ env: { PROCESSES: "2" } });
  await makeSet(page, server);
  await time(page).fill("2099-01-05 9:00");
  await button(page, "schedule").click();
  await expect(page.locator("main")).toContainText("Scheduled for 5 Jan 2099");
  await page.goto("about:blank");
  server.signal("SIGTERM");
  await server.ended();
  makeDue(server);
  expect(drafts(server)).toBe(1);
  await server.restart();
  await expect.poll(() => drafts(server)).toBe(0);
  expect(ask(server.databaseFile, `SELECT count(*) AS "n" FROM "Revision" WHERE "channel" = 'desk'`)).toEqual(
    [{ n: 1 }],
  );
  expect(
    ask(server.databaseFile, `SELECT "result" FROM "AuditEntry" WHERE "action" = 'publish_on_schedule'`),
  ).toEqual([{ result: "done" }]);
});
