import type { Browser, BrowserContext, Page } from "@playwright/test";
import SqliteConnection from "better-sqlite3";

import type { RunningServer } from "../../scripts/own-server";
import type { AccountRole } from "@/lib/domain/editing/permissions";
import { axeFindings } from "../support/axe";
import { deskPassword, createCommandAccount, signIn as enterDesk } from "../support/desk";
import { deskCommand, firstAdminStep } from "../support/desk-command";
import { expect, test } from "../support/fixtures";
import { oneTimeCode } from "../support/one-time-code";

let desk: RunningServer;
const outsiders = ["viewer", "editor", "publisher"] as const;

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

test.beforeEach(async ({ desk: shared }) => {
  desk = shared;
  await make("chief", "admin");
  await make("second", "admin");
  for (const role of outsiders) await make(role, role);
});

function ask<Row>(statement: string, server = desk): Row[] {
  const database = new SqliteConnection(server.databaseFile);
  try {
    const prepared = database.prepare(statement);
    return prepared.reader ? (prepared.all() as Row[]) : (prepared.run(), []);
  } finally {
    database.close();
  }
}

const addressOf = (name: string) => `${name}@example.org`;
const make = (name: string, role: AccountRole, server = desk) =>
  createCommandAccount(server, { name, email: addressOf(name), role });
const idOf = (name: string) =>
  ask<{ id: string }>(`SELECT "id" FROM "DeskAccount" WHERE "email" = '${name}@example.org'`)[0]!.id;
const logged = () =>
  ask<{ who: string; action: string; result: string }>(
    'SELECT "who", "action", "result" FROM "AuditEntry" ORDER BY "seq"',
  );

async function signIn(page: Page, name: string, password = deskPassword, server = desk): Promise<void> {
  await page.goto(`${server.url}/admin/sign-in`);
  await page.getByLabel("Email address").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signedIn(page: Page, name: string): Promise<void> {
  await signIn(page, name);
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

async function enter(
  browser: Browser,
  name: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  await enterDesk(page, desk, { email: addressOf(name) });
  return { context, page };
}

test("a desk without accounts prints a link on request, which makes the first admin, once", async ({
  page,
  startOwnServer,
}) => {
  const server = await startOwnServer();
  expect(firstAdminStep(server)).toContain("npm run admin -- first-link");
  expect(firstAdminStep(server)).not.toContain("/admin/welcome/");
  const link = /http:\/\/localhost:\d+\/admin\/welcome\/[\w-]+/.exec(deskCommand(server, ["first-link"]))![0];
  await page.goto(link);
  await expect(page.getByText("You will be the first admin.")).toBeVisible();
  await page.getByLabel("Name").fill("J. Han");
  await page.getByLabel("Email address").fill("han@example.org");
  await page.getByLabel("New password").fill("too short");
  await page.getByLabel("Repeat the password").fill("too short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("J. Han");
  await expect(page.getByLabel("Email address")).toHaveValue("han@example.org");
  await page.getByLabel("New password").fill(deskPassword);
  await page.getByLabel("Repeat the password").fill(deskPassword);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set. Sign in with it.")).toBeVisible();
  await expect(page.getByLabel("Email address")).toHaveValue("han@example.org");
  await page.getByLabel("Password").fill(deskPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("link", { name: "J. Han, admin" })).toBeVisible();

  // Used, it leads those who are signed in to the desk, and others to sign-in.
  await page.goto(link);
  await expect(page).toHaveURL(`${server.url}/admin`);
  expect(firstAdminStep(server)).toBe("");
  expect(deskCommand(server, ["first-link"])).toContain("has accounts already");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page).toHaveURL(`${server.url}/admin/sign-in?link=used`);
  await expect(page.getByText("Your one-time link has been used already.")).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
});

test("an unknown or expired link gives an error", async ({ page }) => {
  const old = /http\S+welcome\/\S+/.exec(deskCommand(desk, ["link", "--email", "viewer@example.org"]))![0];
  await page.goto(old);
  await expect(page.getByText("After that this link no longer works.")).toBeVisible();
  ask(
    'UPDATE "DeskVerification" SET "expiresAt" = \'2020-01-01T00:00:00.000+00:00\' WHERE "identifier" LIKE \'one-time-link:%\'',
  );
  for (const address of [
    old,
    `${desk.url}/admin/welcome/nothing`,
    `${desk.url}/admin/welcome/${"x".repeat(2000)}`,
  ]) {
    await page.goto(address);
    await expect(page.getByText("This link is unknown or has expired")).toBeVisible();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`an admin makes an account, changes it and disables it, script ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const name = javaScriptEnabled ? "kim" : "park";
    const { context, page } = await enter(browser, "chief", { javaScriptEnabled });
    await page.getByRole("link", { name: "Accounts" }).click();
    const form = page.getByRole("region", { name: "New account" });
    await form.getByLabel("Name").fill(name);
    await form.getByLabel("Email address").fill("chief@example.org");
    await form.getByLabel("Role").selectOption("editor");
    await form.getByRole("button", { name: "Create the account" }).click();
    await expect(form.getByText("There is an account with this email address already.")).toBeVisible();
    await expect(form.getByLabel("Name")).toHaveValue(name);
    await expect(form.getByLabel("Role")).toHaveValue("editor");
    await form.getByLabel("Email address").fill(`${name}@example.org`);
    await form.getByRole("button", { name: "Create the account" }).click();
    await expect(form.getByText(`One-time link for ${name}. It is shown only once.`)).toBeVisible();
    const link = /http\S+\/admin\/welcome\/[\w-]+/.exec(await form.getByRole("status").innerText())![0];
    await page.goto(`${desk.url}/admin/accounts`);
    await expect(page.getByText(link)).toHaveCount(0);
    await expect(
      page.getByRole("row", { name: new RegExp(`${name} .*editor .*no password chosen yet`) }),
    ).toBeVisible();

    const theirs = await browser.newContext({ locale: "en-GB", javaScriptEnabled });
    const other = await theirs.newPage();
    await other.goto(link);
    await other.getByLabel("New password").fill(deskPassword);
    await other.getByLabel("Repeat the password").fill("something else");
    await other.getByRole("button", { name: "Set the password" }).click();
    await expect(other.getByText("Type the same password in both fields.")).toBeVisible();
    // The same link in another window, which comes second.
    const second = await theirs.newPage();
    await second.goto(link);
    await second.getByLabel("New password").fill(deskPassword);
    await second.getByLabel("Repeat the password").fill(deskPassword);
    await other.getByLabel("New password").fill(deskPassword);
    await other.getByLabel("Repeat the password").fill(deskPassword);
    await other.getByRole("button", { name: "Set the password" }).click();
    await expect(other.getByText("Your password is set.")).toBeVisible();
    await second.getByRole("button", { name: "Set the password" }).click();
    await expect(second).toHaveURL(`${desk.url}/admin/sign-in?link=used`);
    await expect(second.getByText("Your one-time link has been used already.")).toBeVisible();
    await second.close();
    await other.getByLabel("Password").fill(deskPassword);
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByRole("link", { name: `${name}, editor` })).toBeVisible();

    await page.getByRole("link", { name, exact: true }).click();
    const role = page.getByRole("region", { name: "Role" });
    await role.getByLabel("Role").selectOption("publisher");
    await role.getByRole("button", { name: "Change the role" }).click();
    await expect(page.getByText("The role has been changed.")).toBeVisible();
    await expect(role.getByLabel("Role")).toHaveValue("publisher");
    await other.reload();
    await expect(other.getByRole("link", { name: `${name}, publisher` })).toBeVisible();

    await page.getByRole("button", { name: "Create a new link" }).click();
    await expect(page.getByText(`One-time link for ${name}. It is shown only once.`)).toBeVisible();

    await page
      .getByRole("region", { name: "Sessions" })
      .getByRole("button", { name: /^End the session Chrome/ })
      .click();
    await expect(page.getByText("No session is open with this account.")).toBeVisible();
    await other.goto(`${desk.url}/admin/me`);
    await expect(other).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Fme$/);

    await page.getByRole("button", { name: "Disable the account" }).click();
    await expect(page.getByText("The account is disabled and its sessions have ended.")).toBeVisible();
    await expect(page.getByText("A disabled account cannot have a link.")).toBeVisible();
    await signIn(other, name);
    await expect(other.getByText("or the account is disabled")).toBeVisible();
    await page.getByRole("button", { name: "Enable the account" }).click();
    await expect(page.getByText("The account is enabled.")).toBeVisible();
    await signedIn(other, name);

    const mine = logged()
      .filter(({ who }) => who === "chief")
      .map(({ action, result }) => `${action} ${result}`);
    for (const entry of [
      "make_account refused",
      "make_account done",
      "make_link done",
      "change_role done",
      "end_sessions done",
      "disable_account done",
      "enable_account done",
    ]) {
      expect(mine).toContain(entry);
    }
    expect(logged()).toContainEqual({ who: name, action: "use_link", result: "done" });
    await Promise.all([context.close(), theirs.close()]);
  });

  test(`a person changes the password and uses a second factor, script ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const name = javaScriptEnabled ? "lee" : "choi";
    await make(name, "editor");
    const elsewhere = await enter(browser, name);
    const { context, page } = await enter(browser, name, { javaScriptEnabled });
    await page.getByRole("link", { name: `${name}, editor` }).click();
    await expect(page.getByRole("row", { name: /this one/ })).toHaveCount(1);

    const password = page.getByRole("region", { name: "Password" });
    const change = async (current: string) => {
      await password.getByLabel("Current password").fill(current);
      await password.getByLabel("New password").fill("another long password");
      await password.getByLabel("Repeat the password").fill("another long password");
      await password.getByRole("button", { name: "Change the password" }).click();
    };
    await change("not my password");
    await expect(password.getByText("This is not your current password.")).toBeVisible();
    expect(logged()).toContainEqual({ who: name, action: "confirm_password", result: "refused" });
    await change(deskPassword);
    await expect(
      password.getByText("Your password has been changed and your other sessions have ended."),
    ).toBeVisible();
    await elsewhere.page.goto(`${desk.url}/admin/me`);
    await expect(elsewhere.page).toHaveURL(/sign-in/);
    await signIn(elsewhere.page, name, "another long password");
    await expect(elsewhere.page.getByRole("button", { name: "Sign out" })).toBeVisible();
    await page.goto(`${desk.url}/admin/me`);
    await page.getByRole("button", { name: /^End the session Chrome/ }).click();
    await expect(page.getByText("The chosen sessions have ended.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Your sessions" }).getByRole("row")).toHaveCount(2);

    const factor = page.getByRole("region", { name: "Second factor" });
    await factor.getByLabel("Your password").fill("another long password");
    await factor.getByRole("button", { name: "Turn on" }).click();
    await expect(factor.getByRole("img", { name: /QR code/ })).toBeVisible();
    const secret = await factor.locator("[data-secret]").innerText();
    await factor.getByLabel("Code that the app shows").fill("12");
    await factor.getByRole("button", { name: "Confirm and turn on" }).click();
    await expect(factor.getByText("This code is wrong")).toBeVisible();
    await expect(factor.locator("[data-secret]")).toHaveText(secret);
    await factor.getByLabel("Code that the app shows").fill(oneTimeCode(secret));
    await factor.getByRole("button", { name: "Confirm and turn on" }).click();
    await expect(factor.getByText("The second factor is on.")).toBeVisible();
    const codes = await factor.getByRole("listitem").allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.goto(`${desk.url}/admin/me`);
    await expect(factor.getByText(codes[0]!)).toHaveCount(0);
    await expect(factor.getByRole("button", { name: "Turn off" })).toBeVisible();

    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, name, "another long password");
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route("**/admin/sign-in", async (route) => {
      if (route.request().method() === "POST" && javaScriptEnabled) await held;
      await route.continue();
    });
    await page.getByLabel("Code of the second step").fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    if (javaScriptEnabled) {
      await expect(page.getByRole("button", { name: "Signing in …" })).toHaveAttribute("aria-busy", "true");
      letThrough();
    }
    await expect(page.getByText("This code is wrong")).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await page.unroute("**/admin/sign-in");
    // The code that turned the second factor on is used, so that of the next half minute is the first to let
    // in.
    const next = oneTimeCode(secret, Date.now() + 30_000);
    for (const isUsed of [false, true]) {
      if (isUsed) {
        await page.getByRole("button", { name: "Sign out" }).click();
        await signIn(page, name, "another long password");
      }
      await page.getByLabel("Code of the second step").fill(next);
      await page.getByRole("button", { name: "Sign in" }).click();
      if (isUsed) await expect(page.getByText("This code is wrong")).toBeVisible();
      else await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    }
    await page.getByLabel("Code of the second step").fill(codes[2]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    for (const isUsed of [false, true]) {
      await page.getByRole("button", { name: "Sign out" }).click();
      await signIn(page, name, "another long password");
      await page.getByLabel("Code of the second step").fill(codes[0]!);
      await page.getByRole("button", { name: "Sign in" }).click();
      if (isUsed) await expect(page.getByText("This code is wrong")).toBeVisible();
      else await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    }
    await page.getByLabel("Code of the second step").fill(codes[1]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    await page.goto(`${desk.url}/admin/me`);
    await expect(factor.getByText("7 backup codes are left.")).toBeVisible();
    await factor.getByLabel("Your password").fill("another long password");
    await factor.getByRole("button", { name: "Create new backup codes" }).click();
    await expect(factor.getByText("The old ones no longer work.")).toBeVisible();
    const renewed = await factor.getByRole("listitem").allInnerTexts();
    expect(renewed).toHaveLength(10);
    expect(renewed.filter((one) => codes.includes(one))).toEqual([]);
    await expect(factor.getByText("10 backup codes are left.")).toBeVisible();
    // Shown once, and the old ones end at once.
    await page.goto(`${desk.url}/admin/me`);
    await expect(factor.getByText(renewed[0]!)).toHaveCount(0);
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, name, "another long password");
    await page.getByLabel("Code of the second step").fill(codes[3]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This code is wrong")).toBeVisible();
    await page.getByLabel("Code of the second step").fill(renewed[0]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    await page.goto(`${desk.url}/admin/me`);
    await expect(factor.getByText("9 backup codes are left.")).toBeVisible();
    await factor.getByLabel("Your password").fill("another long password");
    await factor.getByRole("button", { name: "Turn off" }).click();
    await expect(factor.getByText("The second factor is off.")).toBeVisible();
    const mine = logged()
      .filter(({ who }) => who === name)
      .map(({ action, result }) => `${action} ${result}`);
    for (const entry of [
      "change_password done",
      "turn_on_second_factor refused",
      "turn_on_second_factor done",
      "renew_backup_codes done",
      "turn_off_second_factor done",
      "end_sessions done",
    ]) {
      expect(mine).toContain(entry);
    }
    await Promise.all([context.close(), elsewhere.context.close()]);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a name is changed by its holder and by an admin, and twins are told apart, script ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const name = javaScriptEnabled ? "nam" : "noh";
    await make(name, "editor");
    await make("twin", "viewer");
    const own = await enter(browser, name, { javaScriptEnabled });
    await own.page.goto(`${desk.url}/admin/me`);
    const form = own.page.getByRole("region", { name: "Name" });
    await form.getByLabel("Name").fill("n".repeat(101));
    await form.getByRole("button", { name: "Change the name" }).click();
    await expect(form.getByText("The name was not changed.")).toBeVisible();
    await expect(form.getByText("Write a name of at most 100 characters.")).toBeVisible();
    await expect(form.getByLabel("Name")).toHaveValue("n".repeat(101));
    await form.getByLabel("Name").fill(`${name} Ji-u`);
    await form.getByRole("button", { name: "Change the name" }).click();
    await expect(own.page.getByText("The name has been changed.")).toBeVisible();
    await expect(own.page.getByRole("link", { name: `${name} Ji-u, editor` })).toBeVisible();

    const { context, page } = await enter(browser, "chief", { javaScriptEnabled });
    await page.goto(`${desk.url}/admin/accounts/${idOf("twin")}`);
    const theirs = page.getByRole("region", { name: "Name" });
    await theirs.getByLabel("Name").fill(name);
    await theirs.getByRole("button", { name: "Change the name" }).click();
    await expect(page.getByText("The name has been changed.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.getByRole("link", { name: "Log of this account" }).click();
    await expect(
      page.getByRole("row", { name: new RegExp(`chief changed a name done ${name} \\(twin@example.org\\)`) }),
    ).toBeVisible();
    // The former name is the twin's now: both are shown with their address.
    await page.goto(`${desk.url}/admin/log?who=${name}&action=change_name`);
    await expect(
      page.getByRole("row", {
        name: new RegExp(`${name} \\(${name}@example.org\\) changed a name done ${name} Ji-u`),
      }),
    ).toBeVisible();
    ask(`UPDATE "DeskAccount" SET "name" = 'twin' WHERE "id" = '${idOf("twin")}'`);
    await Promise.all([context.close(), own.context.close()]);
  });
}

test("an admin sees a lock and lifts it, while a browser that is known is let in", async ({ browser }) => {
  await make("yoon", "editor");
  const known = await enter(browser, "yoon");
  await known.context.clearCookies();
  await signedIn(known.page, "yoon");
  const context = await browser.newContext({ locale: "en-GB" });
  const stranger = await context.newPage();
  for (let time = 0; time < 5; time += 1) {
    await signIn(stranger, "yoon", `guess number ${time}`);
    await expect(stranger.getByText("The address or password is wrong")).toBeVisible();
  }
  await signIn(stranger, "yoon");
  await expect(stranger.getByText("Too many attempts. Try again in 15 minutes.")).toBeVisible();
  await known.page.getByRole("button", { name: "Sign out" }).click();
  await signedIn(known.page, "yoon");

  const { context: admins, page } = await enter(browser, "chief");
  await page.goto(`${desk.url}/admin/accounts`);
  await expect(page.getByRole("row", { name: /yoon .*locked until/ })).toBeVisible();
  await page.getByRole("link", { name: "yoon", exact: true }).click();
  const locks = page.getByRole("region", { name: "Locks" });
  await expect(locks.getByRole("row", { name: /password at sign-in the client / })).toBeVisible();
  await locks.getByRole("button", { name: "Lift the lock" }).click();
  await expect(page.getByText("The lock has been lifted.")).toBeVisible();
  await expect(locks.getByText("No lock")).toBeVisible();
  await signedIn(stranger, "yoon");

  const locked = `INSERT INTO "DeskLimit" VALUES ('x', 'sign_in', '${idOf("yoon")}', '', '', 20, '${new Date().toISOString()}', '${new Date(Date.now() + 600_000).toISOString()}')`;
  ask(locked);
  expect(deskCommand(desk, ["list"])).toMatch(/yoon@example\.org .*locked until/);
  expect(deskCommand(desk, ["unlock", "--email", "yoon@example.org"])).toContain(
    "yoon@example.org can be tried again at once.",
  );
  expect(deskCommand(desk, ["list"])).not.toContain("locked until");
  expect(
    logged()
      .filter(({ action }) => action === "lift_lock")
      .map(({ who }) => who),
  ).toEqual(["chief", "console"]);
  await Promise.all([context.close(), admins.close(), known.context.close()]);
});

test("signing in shows its progress", async ({ page }) => {
  await page.goto(`${desk.url}/admin/sign-in`);
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/admin/sign-in", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const button = page.locator("main form button");
  const expectBusy = async () => {
    await expect(button).toHaveAttribute("aria-busy", "true");
    await expect(button).toHaveText(/^(Signing in …|로그인 중 …)$/);
  };
  const expectReady = async () => {
    await expect(button).toHaveAttribute("aria-busy", "false");
    await expect(button).toHaveText(/^(Sign in|로그인)$/);
  };
  await page.locator("input[name=email]").fill("second@example.org");
  await page.locator("input[name=password]").fill("not the password");
  await button.click();
  await expectBusy();
  letThrough();
  await expectReady();
  await page.locator("input[name=password]").fill(deskPassword);
  await button.click();
  await expect(page).toHaveURL(`${desk.url}/admin`);
});

test("the last admin who can sign in cannot be disabled or demoted", async ({ browser, startOwnServer }) => {
  const server = await startOwnServer();
  await make("only", "admin", server);
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, "only", deskPassword, server);
  await page.getByRole("link", { name: "Accounts" }).click();
  await page.getByRole("link", { name: "only", exact: true }).click();
  await expect(page.getByText("This is your own account.")).toBeVisible();
  await page.getByRole("button", { name: "Disable the account" }).click();
  await expect(page.getByText("this is the last admin who can sign in")).toBeVisible();
  await page.getByRole("region", { name: "Role" }).getByLabel("Role").selectOption("viewer");
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByText("this is the last admin who can sign in")).toHaveCount(2);
  expect(ask('SELECT "role", "banned" FROM "DeskAccount"', server)).toEqual([
    { role: "admin", banned: null },
  ]);
  await context.close();
});

type Form = { address: string; fields: Record<string, string>; button: string };

/** The forms of a page as a browser without script would send them. */
async function formsOf(page: Page, address: string): Promise<Form[]> {
  await page.goto(`${desk.url}${address}`);
  const forms = await page.locator("main form[method='POST'], main form:not([method])").evaluateAll((found) =>
    found.map((form) => ({
      fields: Object.fromEntries(
        [...new FormData(form as HTMLFormElement)].map(([key, value]) => [key, String(value)]),
      ),
      button: form.querySelector("button")?.textContent?.trim() ?? "",
    })),
  );
  return forms.map((form) => ({ address, ...form }));
}

test("every account action is refused to every other role, and the refusal is logged", async ({
  browser,
}) => {
  await make("target", "editor");
  const theirs = await enter(browser, "target");
  const target = idOf("target");
  ask(`UPDATE "DeskAccount" SET "twoFactorEnabled" = 1 WHERE "id" = '${target}'`);
  ask(
    `INSERT INTO "DeskLimit" VALUES ('locked', 'sign_in', '${target}', '', '', 20, '${new Date().toISOString()}', '${new Date(Date.now() + 800_000).toISOString()}')`,
  );
  const { context, page } = await enter(browser, "chief", { javaScriptEnabled: false });
  const forms = [
    ...(await formsOf(page, "/admin/accounts")),
    ...(await formsOf(page, `/admin/accounts/${target}`)),
  ];
  expect(forms.map(({ button }) => button.replace(/session .*/, "session"))).toEqual([
    "Create the account",
    "Change the name",
    "Change the role",
    "Create a new link",
    "Disable the account",
    "Remove the second factor",
    "Lift the lock",
    "End the session",
  ]);
  const filled = { name: "Eve", email: "eve@example.org", role: "admin" };
  const chiefsEmail =
    ask<{ email: string }>(`SELECT "email" FROM "DeskAccount" WHERE "role" = 'admin'`)[0]?.email ?? "";
  expect(chiefsEmail).toContain("@");
  const standing = () => [
    ask('SELECT "id", "email", "role", "banned", "twoFactorEnabled" FROM "DeskAccount" ORDER BY "id"'),
    ask(`SELECT "id" FROM "DeskSession" WHERE "userId" = '${target}'`),
    ask('SELECT "id" FROM "DeskVerification" WHERE "identifier" LIKE \'one-time-link:%\''),
    ask(`SELECT "id" FROM "DeskLimit" WHERE "account" = '${target}'`),
  ];
  const send = (from: BrowserContext, { address, fields }: Form, maxRedirects = 0) => {
    const typed = Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [
        key,
        key in filled ? filled[key as keyof typeof filled] : value,
      ]),
    );
    return from.request.post(`${desk.url}${address}`, {
      multipart: typed,
      headers: { origin: desk.url },
      maxRedirects,
    });
  };

  for (const role of outsiders) {
    const other = await enter(browser, role);
    const before = standing();
    for (const form of forms) {
      const refusals = () =>
        logged().filter(
          (entry) => entry.who === role && entry.action === "manage_accounts" && entry.result === "refused",
        ).length;
      const seen = refusals();
      // The form answers where it stands, with nothing of the page it was on.
      const response = await send(other.context, form);
      const said = await response.text();
      expect([role, form.button, response.status()]).toEqual([role, form.button, 200]);
      expect(said, `${role}: ${form.button}`).toContain("You do not have permission for this");
      for (const secret of ["/admin/welcome/", chiefsEmail])
        expect(said, `${role}: ${form.button}`).not.toContain(secret);
      expect(refusals(), `${role}: ${form.button}`).toBeGreaterThan(seen);
    }
    for (const address of ["/admin/accounts", `/admin/accounts/${target}`, "/admin/log", "/admin/log.csv"]) {
      expect((await other.context.request.get(`${desk.url}${address}`)).status(), `${role}: ${address}`).toBe(
        403,
      );
    }
    expect(standing()).toEqual(before);
    await other.context.close();
  }

  const nobody = await browser.newContext();
  const before = standing();
  for (const form of forms) {
    const response = await send(nobody, form);
    const said = await response.text();
    expect([form.button, response.status()]).toEqual([form.button, 200]);
    expect(said, form.button).toContain('name="sign-in.email"');
    for (const secret of ["/admin/welcome/", chiefsEmail]) expect(said, form.button).not.toContain(secret);
  }
  expect((await nobody.request.get(`${desk.url}/admin/log.csv`)).status()).toBe(401);
  // From another site, with an admin's cookies.
  for (const form of forms) {
    const response = await context.request.post(`${desk.url}${form.address}`, {
      multipart: form.fields,
      headers: { origin: "https://evil.example" },
      maxRedirects: 0,
    });
    expect(response.status(), form.button).toBeGreaterThanOrEqual(400);
  }
  expect(standing()).toEqual(before);

  // The same requests do what they say for an admin.
  for (const form of forms) expect((await send(context, form)).status(), form.button).toBeLessThan(400);
  expect(standing()).not.toEqual(before);
  await Promise.all([context.close(), nobody.close(), theirs.context.close()]);
});

test("the log is filtered, paged and downloaded", async ({ browser }) => {
  const { context, page } = await enter(browser, "chief", { javaScriptEnabled: false });
  const insert = (number: number) =>
    `('desk', 'bulk', 'publish', 'done', 'issue', 'auto-tariff', '{"number":${number}}', '2026-01-0${1 + (number % 2)}T12:00:00.000+00:00')`;
  const values = Array.from({ length: 120 }, (_, number) => insert(number)).join(",");
  ask(
    `INSERT INTO "AuditEntry" ("channel", "who", "action", "result", "recordType", "recordId", "details", "recordedAt") VALUES ${values}`,
  );
  ask(
    `INSERT INTO "AuditEntry" ("channel", "who", "action", "result", "details", "recordedAt") VALUES ('desk', '=cmd|bulk', 'sign_in', 'refused', '{}', '2026-01-03T12:00:00.000+00:00')`,
  );
  await page.getByRole("link", { name: "Log" }).click();
  await page.getByLabel("Who").fill("bulk");
  await page.getByRole("combobox", { name: "Action" }).selectOption({ label: "published" });
  await page.getByRole("combobox", { name: "Subject" }).selectOption({ label: "issue" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByLabel("Who")).toHaveValue("bulk");
  const numbers: string[] = [];
  for (const expected of [50, 50, 20]) {
    await expect(page.getByText(`number: ${119 - numbers.length}`, { exact: true })).toBeVisible();
    const found = await page.getByText(/^number: \d+$/).allInnerTexts();
    expect(found).toHaveLength(expected);
    numbers.push(...found);
    if (expected === 50) await page.getByRole("link", { name: "Older entries" }).click();
  }
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => `number: ${119 - index}`));
  await expect(page.getByRole("link", { name: "Older entries" })).toHaveCount(0);

  await page.goto(`${desk.url}/admin/log?who=bulk&from=2026-01-02&to=2026-01-02`);
  await expect(page.getByRole("row", { name: /1 Jan 2026/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /2 Jan 2026, 21:00:00 KST/ })).toHaveCount(50);

  const download = await context.request.get(`${desk.url}/admin/log.csv?who=bulk`);
  expect(download.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  const text = (await download.body()).toString("utf8");
  expect(text.startsWith("\uFEFFseq,recorded_at,")).toBe(true);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(122);
  expect(lines[1]).toContain("'=cmd|bulk");
  expect(logged().at(-1)).toEqual({ who: "chief", action: "export_audit_log", result: "done" });

  const whole = (await (await context.request.get(`${desk.url}/admin/log.csv`)).text())
    .trimEnd()
    .split("\r\n");
  expect(whole.slice(1).map((line) => Number(line.split(",")[0]))).toEqual(
    logged().map((_, index, all) => all.length - index),
  );

  await page.goto(
    `${desk.url}/admin/log?from=yesterday&action=nonsense&type=planet&result=maybe&id=..%2F&before=x&who=${"w".repeat(200)}`,
  );
  for (const words of [
    "is not a date",
    "There is no entry with the action",
    "is not a type of subject",
    "is not a result",
    "is not an id",
    "is not the number of an entry",
    "is not a valid name",
  ]) {
    await expect(
      page.getByRole("alert").filter({ hasText: "Ignored filters" }).getByText(words),
    ).toBeVisible();
  }
  const refused = await context.request.get(`${desk.url}/admin/log.csv?from=yesterday`);
  expect([refused.status(), await refused.text()]).toEqual([
    400,
    "Not allowed: from. The log's page says what is.\n",
  ]);
  await context.close();
});

test("the sign-in library's own routes are not there", async ({ request }) => {
  const names = [
    "sign-in/email",
    "sign-up/email",
    "get-session",
    "admin/create-user",
    "two-factor/verify-totp",
    "change-password",
    "ok",
  ];
  for (const address of [
    "/admin/auth",
    "/api/auth",
    ...names.flatMap((name) => [`/admin/auth/${name}`, `/api/auth/${name}`]),
  ]) {
    expect((await request.get(`${desk.url}${address}`, { maxRedirects: 0 })).status(), `GET ${address}`).toBe(
      404,
    );
    const body = { email: "chief@example.org", password: deskPassword };
    const posted = await request.post(`${desk.url}${address}`, {
      data: body,
      headers: { origin: desk.url },
      maxRedirects: 0,
    });
    expect(posted.status(), `POST ${address}`).toBe(404);
    expect(posted.headers()["set-cookie"]).toBeUndefined();
  }
});

for (const locale of ["en", "ko"]) {
  test(`axe finds nothing at the pages about accounts, and none is wider than a telephone (${locale})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const { context, page } = await enter(browser, "second", { colorScheme: "light" });
    const language = { name: "talks-desk-language", value: locale, domain: "localhost", path: "/admin" };
    await context.addCookies([language]);
    const welcome = new URL(
      /http\S+welcome\/\S+/.exec(deskCommand(desk, ["link", "--email", "viewer@example.org"]))![0],
    ).pathname;
    for (const [id, settled] of [
      ["open-report", "NULL, NULL, NULL, NULL"],
      ["settled-report", "'M. Seo', '2026-11-02T00:00:00.000Z', 'duplicate', 'As in October'"],
    ] as const)
      ask(
        `INSERT OR IGNORE INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt", "settledBy", "settledAt", "outcome", "outcomeNote") VALUES ('${id}', 'issue', 'auto-tariff', '${"Wrong. ".repeat(40)}', '2026-11-01T00:00:00.000Z', ${settled})`,
      );
    const check = async (what: string) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await axeFindings(page), what).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, "colours"), what).toEqual([]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${what} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    };
    const addresses = [
      "/admin/accounts",
      `/admin/accounts/${idOf("second")}`,
      `/admin/accounts/${idOf("viewer")}?done=role`,
      "/admin/me",
      "/admin/log",
      "/admin/log?who=zzzz&from=x",
      "/admin/reports",
      "/admin/reports/open-report",
      "/admin/reports/settled-report",
      welcome,
    ];
    for (const address of addresses) {
      await page.goto(`${desk.url}${address}`);
      await check(address);
    }
    await page.goto(`${desk.url}/admin/accounts`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator("input[name=name]").fill("x");
    await page.locator("input[name=email]").fill("x@x");
    await page.locator("main form button").last().click();
    await expect(page.locator("[role=alert]").first()).toBeVisible();
    await check("a refused account");
    await page.goto(`${desk.url}/admin/me`);
    await page.locator("input[name=password]").last().fill(deskPassword);
    await page.locator("button[value=begin]").click();
    await expect(page.locator("[data-secret]")).toBeVisible();
    await check("the key of a second factor");
    await context.clearCookies();
    await context.addCookies([language]);
    await page.goto(`${desk.url}/admin/sign-in`);
    await check("/admin/sign-in");
    await context.close();
  });
}
