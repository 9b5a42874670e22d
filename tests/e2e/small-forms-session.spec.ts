/**
 * Every small form of the desk outlasts the end of its session and a lowered role: the page stays, its words
 * are true, and nothing typed is lost.
 */
import type { Locator, Page } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { deskPassword, createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

// One server holds everything that the forms are about.
test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 20_000 });

const seo = { name: "M. Seo", email: "seo@example.org", role: "admin" } as const;
const oh = { name: "K. Oh", email: "oh@example.org", role: "viewer" } as const;
const record = "/admin/records/issue/auto-tariff";
const another = "another long password";

type Case = {
  name: string;
  address: string;
  /** A control or button that only this form has. */
  has: string;
  typed?: Record<string, string>;
  secrets?: Record<string, string>;
  /** Where the page stands when it is done. */
  done: RegExp;
  /** What says so on the page where it stays. */
  said?: string | RegExp;
  /** Only with the session ended: anybody who is signed in may do it. */
  isOwn?: boolean;
};

const idOf = (server: RunningServer, { email }: { email: string }) =>
  String(ask(server.databaseFile, `SELECT "id" FROM "DeskAccount" WHERE "email" = ?`, [email])[0]?.id);

/** In this order: each leaves what the next begins with. */
function casesOf(account: string): Case[] {
  return [
    {
      name: "a new account",
      address: "/admin/accounts",
      has: '[name="email"]',
      typed: { name: "New Person", email: "new@example.org", role: "editor" },
      done: /accounts$/,
      said: /admin\/welcome/,
    },
    { name: "a role", address: account, has: '[name="role"]', typed: { role: "editor" }, done: /done=role$/ },
    { name: "a name", address: account, has: '[name="name"]', typed: { name: "K. Oh" }, done: /done=name$/ },
    {
      name: "a one-time link",
      address: account,
      has: 'button:text("Create a new link")',
      done: /accounts\/[\w-]+$/,
      said: /admin\/welcome/,
    },
    { name: "access", address: account, has: '[name="access"]', done: /done=disabled$/ },
    {
      name: "another's second factor",
      address: account,
      has: 'button:text("Remove the second factor")',
      done: /done=second_factor$/,
    },
    {
      name: "the lock of an account",
      address: account,
      has: 'button:text("Lift the lock")',
      done: /done=lock$/,
    },
    { name: "another's session", address: account, has: '[name="session"]', done: /done=sessions$/ },
    {
      name: "a reader's report",
      address: "/admin/reports/r1",
      has: '[name="outcome"]',
      typed: { outcome: "duplicate", note: "As in October" },
      done: /queue=reports$/,
      said: "No report to resolve.",
    },
    {
      name: "a reader's report that was resolved",
      address: "/admin/reports/r2",
      has: 'button:text("Reopen the report")',
      done: /reports\/r2$/,
      said: "Resolve the report",
    },
    {
      name: "still accurate",
      address: "/admin?queue=verify",
      has: '[name="locator"]',
      typed: { source: "joongang-20251022", locator: "paragraph 3" },
      done: /checked=1$/,
    },
    {
      name: "an earlier save",
      address: `${record}/history`,
      has: 'button:text("save 1")',
      done: /admin\/conflicts\//,
    },
    { name: "discarding", address: `${record}/discard`, has: '[name="record.id"]', done: /auto-tariff$/ },
    {
      name: "the second factor",
      address: "/admin/me",
      has: '[name="step"]',
      secrets: { password: deskPassword },
      done: /me$/,
      said: "Scan this",
      isOwn: true,
    },
    {
      name: "one's own name",
      address: "/admin/me",
      has: '[name="name"]',
      typed: { name: "Seo Min" },
      done: /done=name$/,
      isOwn: true,
    },
    {
      name: "one's own password",
      address: "/admin/me",
      has: '[name="current"]',
      secrets: { current: deskPassword, password: another, repeated: another },
      done: /me$/,
      said: "Your password has been changed",
      isOwn: true,
    },
  ];
}

const formOf = (page: Page, { has }: Case) =>
  page
    .locator("main form")
    .filter({ has: page.locator(has) })
    .first();
const press = (form: Locator) => form.locator('button:not([type="button"], [aria-hidden])').last().click();
const asked = (page: Page) => page.getByText("You have been signed out");

async function type(form: Locator, fields: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.locator(`[name="${name}"]:visible`);
    if (name === "role" || name === "outcome") await control.selectOption(value);
    else await control.fill(value);
  }
}

async function open(page: Page, server: RunningServer, each: Case) {
  await page.goto(server.url + each.address);
  for (const more of await page.locator("main details:not([open]) > summary").all()) await more.click();
  if (each.address.includes("queue=verify")) await page.getByRole("checkbox").first().check();
  await type(formOf(page, each), { ...each.typed, ...each.secrets });
}

/** Typed text stands in the page, to be seen or carried by the form. */
async function expectTyped(page: Page, { typed = {}, secrets = {} }: Case) {
  for (const [name, value] of Object.entries(typed))
    await expect(page.locator(`main form:has([role="alert"]) [name="${name}"]`).last()).toHaveValue(value);
  const html = await page.content();
  for (const value of Object.values(secrets)) expect(html).not.toContain(value);
}

async function prepare(page: Page, server: RunningServer): Promise<string> {
  await createCommandAccount(server, seo);
  await createCommandAccount(server, oh);
  const id = idOf(server, oh);
  ask(server.databaseFile, `UPDATE "DeskAccount" SET "twoFactorEnabled" = 1 WHERE "id" = ?`, [id]);
  ask(
    server.databaseFile,
    `INSERT INTO "DeskSecondFactor" ("id", "secret", "backupCodes", "userId", "verified") VALUES ('f1', 's', 'b', ?, 1)`,
    [id],
  );
  const since = Date.now();
  ask(server.databaseFile, `INSERT INTO "DeskLimit" VALUES ('lock', 'sign_in', ?, '', '', 20, ?, ?)`, [
    id,
    new Date(since).toISOString(),
    new Date(since + 15 * 60_000).toISOString(),
  ]);
  ask(
    server.databaseFile,
    `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt") VALUES ('r1', 'issue', 'auto-tariff', 'Wrong.', '2026-11-01T00:00:00.000Z')`,
  );
  ask(
    server.databaseFile,
    `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt", "settledBy", "settledAt", "outcome") VALUES ('r2', 'issue', 'auto-tariff', 'Old.', '2026-10-01T00:00:00.000Z', 'M. Seo', '2026-10-02T00:00:00.000Z', 'duplicate')`,
  );
  await signIn(page, server, seo, record);
  for (const [count, text] of ["First wording", "Second wording"].entries()) {
    await page.locator('[name="summary.en"]:visible').fill(text);
    await page.locator('form button[value="save"]:not([aria-hidden])').first().click();
    await expect(page).toHaveURL(new RegExp(`saved=${count + 1}$`));
  }
  return id;
}

/** A session of the account, as signing in elsewhere leaves it. */
function addSession(server: RunningServer, account: string) {
  const columns = {
    id: "s1",
    token: "t1",
    userId: account,
    expiresAt: "2099-01-01T00:00:00.000Z",
    createdAt: "2026-11-01T00:00:00.000Z",
    updatedAt: "2026-11-01T00:00:00.000Z",
  };
  const names = Object.keys(columns);
  ask(
    server.databaseFile,
    `INSERT INTO "DeskSession" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    Object.values(columns),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, locale: "en" });

    test("a session that has ended is begun again in the form, which is then done", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      allowConsoleErrors(/401 \(Unauthorized\).*(presence|preview)/);
      const id = await prepare(page, server);
      for (const each of casesOf(`/admin/accounts/${id}`)) {
        await test.step(each.name, async () => {
          if (each.name === "another's session") addSession(server, id);
          await open(page, server, each);
          await context.clearCookies();
          await press(formOf(page, each));
          await expect(asked(page)).toBeVisible();
          expect(new URL(page.url()).pathname).toBe(each.address.split("?")[0]);
          await expectTyped(page, each);
          const form = page.locator("main form").filter({ has: page.locator('[name="sign-in.email"]') });
          await expect(form).toHaveCount(1);
          await expect(form).toContainText(
            each.secrets ? "Passwords and codes are not kept" : "Nothing you typed has been lost",
          );
          await type(form, { ...each.secrets, "sign-in.email": seo.email, "sign-in.password": deskPassword });
          await form.getByRole("button", { name: "Sign in and" }).click();
          await expect(asked(page)).toHaveCount(0);
          await expect(page).toHaveURL(each.done);
          if (each.said) await expect(page.locator("main")).toContainText(each.said);
        });
      }
    });

    test("after a role is lowered, page and text stay and the form explains the refusal", async ({
      page,
      desk: server,
    }) => {
      const id = await prepare(page, server);
      addSession(server, id);
      for (const each of casesOf(`/admin/accounts/${id}`).filter(({ isOwn }) => !isOwn)) {
        await test.step(each.name, async () => {
          const role = (to: string) =>
            ask(server.databaseFile, `UPDATE "DeskAccount" SET "role" = ? WHERE "email" = ?`, [
              to,
              seo.email,
            ]);
          await open(page, server, each);
          role("viewer");
          await press(formOf(page, each));
          await expect(
            page
              .getByRole("alert")
              .filter({ hasText: "You do not have permission for this. Nothing was done" }),
          ).toBeVisible();
          await expectTyped(page, each);
          role("admin");
        });
      }
    });
  });
}
