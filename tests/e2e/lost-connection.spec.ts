/**
 * A form whose connection breaks, or whose action is gone with an older build, keeps its page and what was
 * typed, and says what is true.
 */
import type { Locator, Page } from "@playwright/test";
import { outdateForms, abortSubmissions, mend, submitAsOtherBuild } from "../support/failing-submissions";
import { deskPassword, createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "admin" } as const;
const notSent = "This was not sent: there is no connection to the server.";
const notKnown = "this may or may not have been done";
const updated = "This was not done: the site was updated";

const control = (page: Page, name: string) => page.locator(`main [name="${name}"]:visible`);
const alertIn = (page: Page) => page.locator("form").getByRole("alert");
const everythingKept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
/** Nobody is as quick as a test: the report's form was made long ago. */
const age = (page: Page) =>
  page
    .locator('input[name="shown"]')
    .evaluate((input) => input.setAttribute("value", "2026-01-01T00:00:00.000Z"));

test("a reader's report outlasts a lost connection and an update of the site", async ({
  page,
  context,
  startOwnServer,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|409/);
  const server = await startOwnServer();
  await page.goto(`${server.url}/en/report?type=issue&id=auto-tariff`);
  await control(page, "text").fill("The rate is wrong");
  await control(page, "contact").fill("reader@example.org");
  const send = page.getByRole("button", { name: "Send report" });
  const isAllThere = async () => {
    await expect(control(page, "text")).toHaveValue("The rate is wrong");
    await expect(control(page, "contact")).toHaveValue("reader@example.org");
  };

  await context.setOffline(true);
  await send.click();
  await expect(alertIn(page)).toContainText(notSent);
  await expect(alertIn(page)).toContainText("Everything you typed is still here.");
  await isAllThere();
  await context.setOffline(false);

  await abortSubmissions(page);
  await send.click();
  await expect(alertIn(page)).toContainText(notKnown);
  await isAllThere();
  await mend(page);

  await submitAsOtherBuild(page);
  await send.click();
  await expect(alertIn(page)).toContainText(updated);
  await isAllThere();
  await mend(page);
  await alertIn(page).getByRole("button", { name: "Reload the page" }).click();
  await expect(alertIn(page)).toHaveCount(0);
  await isAllThere();
  expect(await everythingKept(page)).not.toContain("The rate is wrong");
  await age(page);
  await send.click();
  await expect(page).toHaveURL(/report\/thanks/);
  expect(ask(server.databaseFile, `SELECT "text" FROM "ErrorReport"`)).toEqual([
    { text: "The rate is wrong" },
  ]);
});

test("while the server is down, page and text stay", async ({ page, startOwnServer, allowConsoleErrors }) => {
  allowConsoleErrors(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const server = await startOwnServer();
  await page.goto(`${server.url}/ko/report?page=trends`);
  await control(page, "text").fill("세율이 틀렸습니다");
  await server.stop();
  await page.getByRole("button", { name: "보내기" }).click();
  await expect(alertIn(page)).toContainText("처리됐는지 알 수 없다");
  await expect(control(page, "text")).toHaveValue("세율이 틀렸습니다");
});

test("signing in outlasts both, and no password is kept", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_FAILED|409/);
  await createCommandAccount(server, seo);
  await page.goto(`${server.url}/admin/sign-in?next=/admin/me`);
  await control(page, "email").fill(seo.email);
  await control(page, "password").fill(deskPassword);
  const send = page.locator("main form button:not([type=button])");
  await abortSubmissions(page);
  await send.click();
  await expect(alertIn(page)).toContainText(notKnown);
  await expect(control(page, "email")).toHaveValue(seo.email);
  await expect(control(page, "password")).toHaveValue(deskPassword);
  await mend(page);

  await submitAsOtherBuild(page);
  await send.click();
  await expect(alertIn(page)).toContainText(updated);
  await mend(page);
  await alertIn(page).getByRole("button").click();
  await expect(alertIn(page)).toHaveCount(0);
  await expect(control(page, "email")).toHaveValue(seo.email);
  await expect(control(page, "password")).toHaveValue("");
  expect(await everythingKept(page)).not.toContain(deskPassword);
  await control(page, "password").fill("not the password");
  await send.click();
  await expect(alertIn(page)).toContainText("The address or password is wrong");
  await expect(control(page, "password")).toHaveValue("");
  await control(page, "password").fill(deskPassword);
  await send.click();
  await expect(page).toHaveURL(/admin\/me$/);
});

test("text typed before an update is restored in the reloaded page only", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/409/);
  await page.goto(`${server.url}/en/report?page=trends`);
  await control(page, "text").fill("About trends");
  await submitAsOtherBuild(page);
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(alertIn(page)).toContainText(updated);
  await mend(page);
  await page.goto(`${server.url}/en/report?page=board`);
  await expect(control(page, "text")).toHaveValue("");
  await expect.poll(() => everythingKept(page)).not.toContain("About trends");
});

type Case = {
  name: string;
  address: string;
  fill?: Record<string, string>;
  secrets?: Record<string, string>;
  button: (page: Page) => Locator;
};

test("every other form of the desk stays open with its values", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_FAILED|409|401 \(Unauthorized\).*(presence|preview)/);
  await createCommandAccount(server, seo);
  await createCommandAccount(server, { name: "K. Oh", email: "oh@example.org", role: "viewer" });
  const [other] = ask(server.databaseFile, `SELECT "id" FROM "DeskAccount" WHERE "name" = 'K. Oh'`);
  ask(
    server.databaseFile,
    `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt") VALUES ('r1', 'issue', 'auto-tariff', 'Wrong.', '2026-11-01T00:00:00.000Z')`,
  );
  const elsewhere = await page.context().browser()!.newContext({ locale: "en" });
  await signIn(await elsewhere.newPage(), server, seo);
  await elsewhere.close();
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  // A draft to be discarded, with a save to be taken up again.
  for (const [count, text] of ["First wording", "Second wording"].entries()) {
    await control(page, "summary.en").fill(text);
    await page.locator('form button[value="save"]:not([aria-hidden])').click();
    await expect(page).toHaveURL(new RegExp(`saved=${count + 1}$`));
  }
  await page.goto(`${server.url}/admin/accounts/${other?.id}`);
  await page
    .getByRole("button", { name: "Create a new link" })
    .or(page.locator("#link ~ * form button, section:has(#link) form button"))
    .first()
    .click();
  const link = await page.getByText("/admin/welcome/").first().innerText();
  const welcome = new URL(/http\S+/.exec(link)?.[0] ?? "").pathname;

  const record = "/admin/records/issue/auto-tariff";
  const cases: Case[] = [
    { name: "language", address: "/admin", button: () => page.getByRole("button", { name: "한국어" }) },
    { name: "signing out", address: "/admin", button: () => page.getByRole("button", { name: "Sign out" }) },
    {
      name: "still accurate",
      address: "/admin?queue=verify",
      fill: { source: "joongang-20251022", locator: "paragraph 3" },
      button: () => page.getByRole("button", { name: "Still accurate, with source" }),
    },
    {
      name: "a reader's report",
      address: "/admin/reports/r1",
      fill: { outcome: "no_fault", note: "Looked up" },
      button: () => page.locator('form:has(input[name="report"]) button:not([type=button])'),
    },
    {
      name: "a new account",
      address: "/admin/accounts",
      fill: { name: "New Person", email: "new@example.org", role: "editor" },
      button: () => page.locator("main form:has([name=email]) button:not([type=button])"),
    },
    {
      name: "a role",
      address: `/admin/accounts/${other?.id}`,
      fill: { role: "editor" },
      button: () => page.locator("main form:has([name=role]) button:not([type=button])"),
    },
    {
      name: "a one-time link",
      address: `/admin/accounts/${other?.id}`,
      button: () => page.locator("section:has(#link) form button:not([type=button])"),
    },
    {
      name: "access",
      address: `/admin/accounts/${other?.id}`,
      button: () => page.locator("main form:has([name=access]) button:not([type=button])"),
    },
    {
      name: "one's own password",
      address: "/admin/me",
      secrets: {
        current: deskPassword,
        password: "another long password",
        repeated: "another long password",
      },
      button: () => page.locator("main form:has([name=current]) button:not([type=button])"),
    },
    {
      name: "the second factor",
      address: "/admin/me",
      secrets: { password: deskPassword },
      button: () => page.locator('main form button[name="step"]'),
    },
    {
      name: "a session",
      address: "/admin/me",
      button: () => page.getByRole("row").locator("form button:not([type=button])").first(),
    },
    {
      name: "discarding",
      address: `${record}/discard`,
      button: () => page.locator("main form button:not([type=button])"),
    },
    {
      name: "an earlier save",
      address: `${record}/history`,
      button: () => page.getByRole("button", { name: /save 1/i }),
    },
    {
      name: "a new password",
      address: welcome,
      secrets: { password: "a password of one's own", repeated: "a password of one's own" },
      button: () => page.locator("main form button:not([type=button])"),
    },
  ];
  for (const { name, address, fill = {}, secrets = {}, button } of cases) {
    await test.step(name, async () => {
      await page.goto(`${server.url}${address}`);
      for (const more of await page.locator("main details:not([open]) > summary").all()) await more.click();
      if (address.includes("queue=verify")) await page.getByRole("checkbox").first().check();
      const typed = { ...fill, ...secrets };
      // A page may have several forms with a field of this name.
      const own = (field: string) =>
        button(page).locator("xpath=ancestor::form").locator(`[name="${field}"]:visible`);
      for (const [field, value] of Object.entries(typed)) {
        if (["role", "outcome"].includes(field)) await own(field).selectOption(value);
        else await own(field).fill(value);
      }
      for (const [breakIt, said] of [
        [abortSubmissions, notKnown],
        [submitAsOtherBuild, updated],
      ] as const) {
        await breakIt(page);
        await button(page).click();
        await expect(alertIn(page)).toContainText(said);
        await mend(page);
        expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
        for (const [field, value] of Object.entries(typed)) await expect(own(field)).toHaveValue(value);
      }
      if (address.includes("queue=verify")) await expect(page.getByRole("checkbox").first()).toBeChecked();
      await alertIn(page).getByRole("button").click();
      await expect(alertIn(page)).toHaveCount(0);
      for (const [field, value] of Object.entries(fill)) await expect(own(field)).toHaveValue(value);
      for (const [field, value] of Object.entries(secrets)) {
        await expect(own(field)).toHaveValue("");
        expect(await everythingKept(page)).not.toContain(value);
      }
      if (address.includes("queue=verify")) await expect(page.getByRole("checkbox").first()).toBeChecked();
    });
  }
});

test("a record's form reports the failure, and its text can be restored after the update", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_FAILED|409/);
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  const save = page.locator('form button[value="save"]:not([aria-hidden])');
  await control(page, "summary.en").fill("Typed before the update");
  await abortSubmissions(page);
  await save.click();
  await expect(alertIn(page)).toContainText(notKnown);
  await mend(page);
  await submitAsOtherBuild(page);
  await save.click();
  await expect(alertIn(page)).toContainText(`${updated}`);
  await expect(alertIn(page)).toContainText("this browser keeps it");
  await expect(control(page, "summary.en")).toHaveValue("Typed before the update");
  await mend(page);
  page.once("dialog", (dialog) => void dialog.accept());
  await alertIn(page).getByRole("button", { name: "Reload the page" }).click();
  await page.getByRole("button", { name: "Restore text" }).click();
  await expect(control(page, "summary.en")).toHaveValue("Typed before the update");
  await save.click();
  await expect(page).toHaveURL(/saved=1$/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, locale: "en" });

  test("a form of an older build leads to a page that explains it, with a way back to the typed text", async ({
    page,
    desk: server,
  }) => {
    await page.goto(`${server.url}/en/report?page=trends`);
    await control(page, "text").fill("Written before the update");
    await outdateForms(page);
    await page.locator("main form button").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "This was not done: the site was updated",
    );
    await expect(page).toHaveURL(`${server.url}/en/report/outdated`);
    await page.goBack();
    await expect(control(page, "text")).toHaveValue("Written before the update");

    await page.goto(`${server.url}/ko/report?page=trends`);
    await outdateForms(page);
    await page.locator("main form button").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "처리되지 않았다. 사이트가 업데이트됐다",
    );

    await page.goto(`${server.url}/admin/sign-in`);
    await control(page, "email").fill(seo.email);
    await control(page, "password").fill("whatever it is");
    await outdateForms(page);
    await page.locator("main form button").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "This was not done: the site was updated",
    );
    await expect(page).toHaveURL(`${server.url}/admin/outdated`);
  });
});
