/** The form of a record saves its text as a draft after a pause, and never over a newer one. */
import type { APIResponse, Page } from "@playwright/test";
import { autosaveQuietMs } from "@/lib/domain/editing/autosave";
import type { RunningServer } from "../../scripts/own-server";
import { Keyboard } from "../support/compose";
import { createCommandAccount, deskPassword, type Person, signIn } from "../support/desk";
import { ask, fingerprint } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const han: Person = { name: "J. Han", email: "han@example.org", role: "editor" };
const seo: Person = { name: "M. Seo", email: "seo@example.org", role: "publisher" };
const lee: Person = { name: "S. Lee", email: "lee@example.org", role: "viewer" };
const issue = "/admin/records/issue/auto-tariff";
const route = "**/admin/api/autosave";

const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
/** Beside the buttons. */
const line = (page: Page) => page.locator('form [role="status"]').last();
const passQuietTime = (page: Page) => page.clock.fastForward(autosaveQuietMs);
const drafts = ({ databaseFile }: RunningServer) =>
  ask(databaseFile, `SELECT "recordType" || '/' || "recordId" || ' ' || "save" AS "it" FROM "Draft"`).map(
    ({ it }) => it,
  );
const keptTexts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("desk:")));

async function open(page: Page, server: RunningServer, person: Person, address = issue) {
  await createCommandAccount(server, person);
  await page.clock.install();
  await signIn(page, server, person, address);
}

const languages = [
  {
    locale: "en",
    saved: /^Saved as a draft at \d\d:\d\d:\d\d KST$/,
    unsaved: "Not saved yet",
    conflict: "J. Han has saved this draft meanwhile",
    offline: "Not saved: no connection",
    signedOut: "you are signed out",
  },
  {
    locale: "ko",
    saved: /^\d\d:\d\d:\d\d KST 초안으로 저장됨$/,
    unsaved: "저장되지 않음",
    conflict: "그사이 J. Han 님이 이 초안을 저장했다",
    offline: "저장되지 않음: 연결이 끊겼다",
    signedOut: "로그아웃됐다",
  },
] as const;

test.use({ autosaves: true });

for (const { locale, ...texts } of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a changed text is saved after a pause, is there after a reload, and does not fill the history", async ({
      page,
      desk: server,
    }) => {
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await open(page, server, han);
      await passQuietTime(page);
      for (const save of [1, 2, 3, 4]) {
        await control(page, "summary.en").fill(`Typed text ${save}`);
        await expect(line(page)).toHaveText(texts.unsaved);
        await passQuietTime(page);
        await expect(line(page)).toHaveText(texts.saved);
        // The first is read out, the others are only shown.
        await expect(line(page)).toHaveAttribute("aria-live", save === 1 ? "polite" : "off");
        expect(drafts(server)).toEqual([`issue/auto-tariff ${save}`]);
      }
      expect(await keptTexts(page)).toEqual([]);
      await expect(page.locator(`form a[href="${issue}/discard"]`)).toBeVisible();
      await page.reload();
      await expect(control(page, "summary.en")).toHaveValue("Typed text 4");
      expect(asked, "the browser does not ask before leaving").toEqual([]);

      // By the button, the same person's text meets no conflict.
      await control(page, "summary.en").fill("Typed text 5");
      await passQuietTime(page);
      await expect(line(page)).toHaveText(texts.saved);
      await control(page, "summary.ko").fill("입력한 글");
      await button(page, "save").click();
      await expect(page).toHaveURL(/saved=6$/);
      await page.goto(`${server.url}${issue}/history`);
      await expect(page.locator("details:has(#saves) tbody tr")).toHaveCount(2);
      expect(
        ask(server.databaseFile, `SELECT "action" FROM "AuditEntry" WHERE "action" = 'save_draft'`),
      ).toEqual([{ action: "save_draft" }, { action: "save_draft" }]);
    });

    test("what somebody else saved, or the same person in another tab, is never overwritten", async ({
      page,
      context,
      browser,
      desk: server,
    }) => {
      await open(page, server, seo);
      const tab = await context.newPage();
      await open(await (await browser.newContext({ locale })).newPage(), server, han);
      const other = browser.contexts().at(-1)!.pages()[0]!;
      await tab.clock.install();
      await tab.goto(`${server.url}${issue}`);

      await control(page, "summary.en").fill("Seo's text");
      await control(other, "summary.en").fill("Han's text");
      await passQuietTime(other);
      await expect(line(other)).toHaveText(texts.saved);
      await passQuietTime(page);
      await expect(line(page)).toContainText(texts.conflict);
      await control(tab, "summary.en").fill("Seo's text in another tab");
      await passQuietTime(tab);
      await expect(line(tab)).toContainText(texts.conflict);
      expect(drafts(server)).toEqual(["issue/auto-tariff 1"]);
      expect(ask(server.databaseFile, `SELECT "id" FROM "SetAside"`)).toEqual([]);

      await expect(control(page, "summary.en")).toHaveValue("Seo's text");
      await button(page, "save").click();
      await expect(page).toHaveURL(/conflicts/);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("J. Han");
    });

    test("without a connection the text waits, and it is saved when the connection is back", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      allowConsoleErrors(/net::ERR_/);
      await open(page, server, han);
      await control(page, "summary.en").fill("Typed without a connection");
      await context.setOffline(true);
      await passQuietTime(page);
      await expect(line(page)).toContainText(texts.offline);
      expect(await keptTexts(page)).toHaveLength(1);
      await context.setOffline(false);
      // The first requests of a browser that is back can still fail.
      await expect(async () => {
        await passQuietTime(page);
        await expect(line(page)).toHaveText(texts.saved, { timeout: 3_000 });
      }).toPass();
      expect(drafts(server)).toEqual(["issue/auto-tariff 1"]);

      // The server saves, and its answer is lost.
      await page.route(
        route,
        async (request) => {
          await request.fetch();
          await request.abort();
        },
        { times: 1 },
      );
      await control(page, "summary.en").fill("Its answer is lost");
      await passQuietTime(page);
      await expect(line(page)).toContainText(texts.offline);
      expect(drafts(server)).toEqual(["issue/auto-tariff 2"]);
      await control(page, "summary.en").fill("Typed after that");
      await button(page, "save").click();
      await expect(page).toHaveURL(/saved=3$/);
      await expect(control(page, "summary.en")).toHaveValue("Typed after that");
    });

    test("who was signed out is told, and signs in by the button", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      allowConsoleErrors(/401 \(Unauthorized\).*(autosave|presence|preview)/);
      await open(page, server, han);
      await control(page, "summary.en").fill("Typed while signed out");
      await context.clearCookies({ name: "talks-desk.session_token" });
      await passQuietTime(page);
      await expect(line(page)).toContainText(texts.signedOut);
      expect(drafts(server)).toEqual([]);
      await button(page, "save").click();
      await page.locator('[name="sign-in.email"]').fill(han.email);
      await page.locator('[name="sign-in.password"]').fill(deskPassword);
      await button(page, "save").first().click();
      await expect(page).toHaveURL(/saved=1$/);
      await expect(control(page, "summary.en")).toHaveValue("Typed while signed out");
    });
  });
}

test("a new record saves itself once it is complete, and typing goes on in its form", async ({
  page,
  desk: server,
}) => {
  await open(page, server, han, "/admin/records/source/new");
  await control(page, "title").fill("A title alone");
  await passQuietTime(page);
  await expect(line(page)).toContainText("some fields are missing or not valid");
  await expect(page.locator("main").getByRole("alert")).toHaveCount(0);
  await expect(control(page, "title")).toBeFocused();
  expect(drafts(server)).toEqual([]);

  await page.goto(`${server.url}/admin/records/source/new?from=seed-chosunbiz-20251022`);
  await control(page, "title").fill("A copy with a title of its own");
  // Typed while it is saved.
  await page.route(
    route,
    async (request) => {
      await control(page, "title").pressSequentially(", and more");
      await request.continue();
    },
    { times: 1 },
  );
  await passQuietTime(page);
  await expect(page).toHaveURL(/\/admin\/records\/source\/[a-z0-9-]+\?saved=1$/);
  await expect(control(page, "title")).toHaveValue("A copy with a title of its own, and more");
  await expect(control(page, "title")).toBeFocused();
  const { pathname } = new URL(page.url());
  await passQuietTime(page);
  await expect(line(page)).toContainText("Saved as a draft");
  expect(drafts(server)).toEqual([`${pathname.replace("/admin/records/", "")} 2`]);
  await page.goto(`${server.url}${pathname}`);
  await expect(control(page, "title")).toHaveValue("A copy with a title of its own, and more");
});

test("what needs a decision waits for the button: a new source, a draft that was handed over", async ({
  page,
  desk: server,
}) => {
  await open(page, server, han, "/admin/records/development/auto-tariff-2025-07-30");
  await page.locator('[name="new:citations[0].source.title"]').evaluate((field: HTMLInputElement) => {
    field.closest("details")!.open = true;
  });
  await page.locator('[name="new:citations[0].source.title"]').fill("A source that nobody has");
  await passQuietTime(page);
  await expect(line(page)).toContainText("also adds the new source");
  expect(drafts(server)).toEqual([]);

  await page.goto(`${server.url}${issue}`);
  await control(page, "summary.en").fill("Handed over");
  await passQuietTime(page);
  await expect(line(page)).toContainText("Saved as a draft");
  ask(
    server.databaseFile,
    `INSERT INTO "DraftSet" ("id", "name", "status", "who", "createdAt", "changedAt")
     SELECT 's1', 'A set', 'ready', "who", "savedAt", "savedAt" FROM "Draft"`,
  );
  ask(server.databaseFile, `UPDATE "Draft" SET "setId" = 's1', "readySave" = "save"`);
  await control(page, "summary.en").fill("Changed after that");
  await passQuietTime(page);
  await expect(line(page)).toContainText("set is handed over or scheduled");
  expect(drafts(server)).toEqual(["issue/auto-tariff 1"]);
});

test("nothing is saved while a syllable is composed, nor while the form is sent", async ({
  page,
  desk: server,
}) => {
  await open(page, server, han);
  let requests = 0;
  page.on("request", (request) => void (requests += Number(request.url().endsWith("/api/autosave"))));
  const field = control(page, "summary.ko");
  await field.fill("");
  await field.focus();
  const keyboard = await Keyboard.of(page);
  await keyboard.begin("과");
  await passQuietTime(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(requests).toBe(0);
  await keyboard.commit("관");
  await passQuietTime(page);
  await expect(line(page)).toContainText("Saved as a draft");
  await expect(field).toHaveValue("관");

  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/admin/records/**", async (request) => {
    if (request.request().method() === "POST") await held;
    await request.continue();
  });
  await control(page, "summary.en").fill("Sent by the button");
  await button(page, "save").click();
  await expect(line(page)).toHaveText("Saving …");
  await passQuietTime(page);
  letGo();
  await expect(page).toHaveURL(/saved=2$/);
  expect(requests).toBe(1);
});

test("the button pressed during an autosave waits for it, and meets no conflict", async ({
  page,
  desk: server,
}) => {
  await open(page, server, han);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const isAsked = new Promise<void>((resolve) => {
    void page.route(
      route,
      async (request) => {
        resolve();
        await held;
        await request.continue();
      },
      { times: 1 },
    );
  });
  await control(page, "summary.en").fill("Saved by itself");
  await passQuietTime(page);
  await isAsked;
  await control(page, "summary.en").fill("Saved by the button");
  await button(page, "compare").click();
  letGo();
  await expect(page).toHaveURL(/publish$/);
  await expect(page.locator("main")).toContainText("Saved by the button");
  expect(drafts(server)).toEqual(["issue/auto-tariff 2"]);
});

test("the route refuses what the form would not send, and writes nothing", async ({
  playwright,
  browser,
  desk: server,
}) => {
  const address = `${server.url}/admin/api/autosave`;
  async function api(person: Person) {
    await createCommandAccount(server, person);
    const context = await playwright.request.newContext();
    await context.post(`${server.url}/admin/api/session`, {
      data: { email: person.email, password: deskPassword },
    });
    return context;
  }
  const [nobody, viewer, editor] = [await playwright.request.newContext(), await api(lee), await api(han)];
  const good = {
    type: "issue",
    id: "auto-tariff",
    today: "2026-11-30",
    expected: { version: 1, save: 0 },
    values: { "summary.en": "Forged" },
  };
  const before = fingerprint(server.databaseFile);
  const statusOf = (answer: APIResponse) => answer.status();
  expect(statusOf(await nobody.post(address, { data: good }))).toBe(401);
  expect(statusOf(await viewer.post(address, { data: good }))).toBe(403);
  expect(
    statusOf(await editor.post(address, { data: good, headers: { origin: "https://elsewhere.example" } })),
  ).toBe(403);
  expect(
    statusOf(
      await editor.post(address, { data: JSON.stringify(good), headers: { "content-type": "text/plain" } }),
    ),
  ).toBe(415);
  for (const wrong of [
    { type: "account" },
    { id: "../other" },
    { today: "2026-13-40" },
    { expected: { version: -1, save: 0 } },
    { expected: { version: 1, save: 1.5 } },
    { values: { "summary.en": { nested: true } } },
    { values: null },
  ])
    expect(statusOf(await editor.post(address, { data: { ...good, ...wrong } })), JSON.stringify(wrong)).toBe(
      400,
    );
  const large = { ...good, values: { "summary.en": "x".repeat(5 * 1024 * 1024) } };
  expect(statusOf(await editor.post(address, { data: large }))).toBe(413);

  const stale = await editor.post(address, { data: { ...good, expected: { version: 0, save: 7 } } });
  expect([stale.status(), await stale.json()]).toEqual([200, { status: "conflict", who: null }]);
  const described = await editor.post(address, {
    data: { ...good, values: { "new:citations[0].source.title": "Forged" } },
  });
  expect(await described.json()).toEqual({ status: "waiting", why: "described" });
  const incomplete = await editor.post(address, {
    data: { ...good, id: null, expected: { version: 0, save: 0 } },
  });
  expect(await incomplete.json()).toEqual({ status: "waiting", why: "incomplete" });
  const taken = { ...good, id: null, expected: { version: 0, save: 0 }, values: { id: "auto-tariff" } };
  expect(await (await editor.post(address, { data: taken })).json()).toEqual({
    status: "waiting",
    why: "id",
  });
  expect(fingerprint(server.databaseFile)).toBe(before);

  // A viewer has no form.
  const page = await (await browser.newContext()).newPage();
  await signIn(page, server, lee, issue);
  await expect(page.locator('form button[value="save"]')).toHaveCount(0);
});
