/**
 * The files of the database are replaced or removed, or its disk is full, while the server runs: nothing
 * acknowledged is lost, and everybody is told the truth.
 */
import { copyFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { deskClient, formWith, unescapeHtml } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { databaseDamages, waitForCheckpoint } from "../support/database-damage";
import { deskPassword, signIn } from "../support/desk";
import { addressOf, person, signedIn } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";
import { openForm, saveText } from "../support/saving-client";
import { smallDisk } from "../support/small-disk";
import { findLostWrites } from "../support/acknowledged-writes";

// Each test starts a server of its own, with accounts made by the command line.
test.describe.configure({ timeout: 300_000 });

const record = "issue/auto-tariff";
const seo = { name: "seo", email: addressOf("seo"), role: "publisher" } as const;

const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const save = (page: Page) => page.locator('form button[value="save"]:not([aria-hidden])').first();
const alertOf = (page: Page) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: "Nothing was saved." });

async function healthOf(server: RunningServer) {
  const response = await fetch(`${server.url}/api/health`);
  return { answered: response.status, ...(await response.json()) };
}

/**
 * A page that is kept for everybody, without what the framework writes for its own script, and when it was
 * made.
 */
async function keptPage(server: RunningServer) {
  const response = await fetch(`${server.url}/en`);
  const text = await response.text();
  return { status: response.status, text, made: /Page made [^<]+/.exec(text)?.[0] };
}

/** Sends a reader's report as a browser without script does; the whole answer. */
async function sendReport(server: RunningServer, text: string) {
  const reader = deskClient(server.url);
  const address = "/en/report?page=board";
  // Nobody is as quick as a test: the form was made long ago.
  return reader.send(address, formWith(await reader.get(address), "text"), {
    text,
    shown: "2026-01-01T00:00:00.000Z",
  });
}

/** What is refused, with script and without, by each kind of form; what was typed comes back. */
async function expectNothingIsSaved(
  page: Page,
  server: RunningServer,
  client: Awaited<ReturnType<typeof person>>,
  why: RegExp,
  typed: string,
) {
  await control(page, "summary.en").fill(typed);
  await save(page).click();
  await expect(alertOf(page)).toContainText(why);
  await expect(control(page, "summary.en")).toHaveValue(typed);

  const address = `/admin/records/${record}`;
  const answer = await client.send(address, await openForm(client, record), {
    "summary.en": typed,
    intent: "save",
  });
  expect([answer.status, answer.location]).toEqual([200, null]);
  expect(unescapeHtml(answer.text)).toMatch(why);
  expect(unescapeHtml(answer.text)).toContain("What you typed is still here");
  expect(formWith(answer, "summary.en").fields).toContainEqual(["summary.en", typed]);

  // No longer than a report may be.
  const reported = typed.slice(0, 4_000).trim();
  const report = await sendReport(server, reported);
  expect([report.status, report.location]).toEqual([200, null]);
  expect(report.text).toContain("the site cannot save anything at the moment");
  expect(formWith(report, "text").fields).toContainEqual(["text", reported]);

  const newcomer = deskClient(server.url);
  const entered = await newcomer.send(
    "/admin/sign-in",
    formWith(await newcomer.get("/admin/sign-in"), "password"),
    { email: seo.email, password: deskPassword },
  );
  expect([entered.status, entered.location]).toEqual([200, null]);
  expect(unescapeHtml(entered.text)).toMatch(why);
}

/** Signs out by the form of the desk, without script and with it. */
async function expectSignOut(page: Page, server: RunningServer, client: Awaited<ReturnType<typeof person>>) {
  const answer = await client.send("/admin/me", formWith(await client.get("/admin/me"), /Sign out/));
  expect([answer.status, answer.location]).toEqual([303, "/admin/sign-in"]);
  expect((await client.get("/admin/me")).location).toMatch(/^\/admin\/sign-in/);
  await page.goto(`${server.url}/admin/me`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${server.url}/admin/sign-in`);
  await page.goto(`${server.url}/admin/me`);
  await expect(page).toHaveURL(/\/admin\/sign-in/);
}

for (const { name, happens, found } of databaseDamages) {
  test(`while the server runs, the database is ${name}: saves are refused with a message, and acknowledged saves survive a restart`, async ({
    page,
    startOwnServer,
  }) => {
    const server = await startOwnServer();
    const client = await person(server, seo.name, seo.role);
    await signIn(page, server, seo, `/admin/records/${record}`);
    await waitForCheckpoint(server.databaseFile);
    copyFileSync(server.databaseFile, `${server.databaseFile}.other`);
    const told = await saveText(client, record, await openForm(client, record), "Acknowledged before");
    expect(told.what).toBe("saved");
    expect((await sendReport(server, "A report that was thanked for")).location).toContain("thanks");
    await page.goto(`${server.url}/admin/records/${record}`);
    await keptPage(server);
    const before = await keptPage(server);
    expect(before).toMatchObject({ status: 200, made: expect.stringMatching(/20\d\d/) });
    expect(await healthOf(server)).toMatchObject({ answered: 200, saving: "possible" });

    happens(server.databaseFile);

    await expectNothingIsSaved(
      page,
      server,
      client,
      /The database was replaced or removed while the site was running.*restarted or a backup restored/,
      "Typed afterwards 타자",
    );
    expect(await healthOf(server)).toMatchObject({
      answered: 503,
      saving: "replaced",
      remedy: expect.stringMatching(/Restart the server.*npm run restore/),
    });
    expect(server.output()).toMatch(/Restart the server.*npm run restore/);
    expect(await keptPage(server)).toEqual(before);
    await expectSignOut(page, server, client);

    server.signal("SIGTERM");
    expect(await server.ended()).toBe(0);
    const file = found(server.databaseFile);
    await server.restart();
    expect(await healthOf(server)).toMatchObject({ answered: 200, saving: "possible" });
    expect(findLostWrites(file, [told])).toEqual([]);
    // What was refused is nowhere, and saving goes on.
    const again = await signedIn(server, seo.name);
    expect(
      await saveText(again, record, await openForm(again, record), "Saved after the restart"),
    ).toMatchObject({ what: "saved" });
  });
}

test("on a full disk saves are refused with a message, signing out works, and saving works again once there is space", async ({
  page,
}) => {
  const disk = smallDisk(24);
  test.skip(disk === null, "A small disk can be mounted by root only.");
  const server = await startServer({ folder: disk!.folder });
  const fill = async () => {
    // What the log holds would be free again as soon as it is carried over.
    await waitForCheckpoint(server.databaseFile);
    disk!.fill();
  };
  try {
    const client = await person(server, seo.name, seo.role);
    await signIn(page, server, seo, `/admin/records/${record}`);
    await keptPage(server);
    const before = await keptPage(server);
    await fill();

    const typed = "Longer than what is free. 가나다 ".repeat(400).trim();
    await expectNothingIsSaved(
      page,
      server,
      client,
      /The disk of the site is full.*saving works again once there is space/,
      typed,
    );
    expect(await healthOf(server)).toMatchObject({
      answered: 503,
      saving: "full",
      remedy: expect.stringMatching(/no restart is needed/),
    });
    expect(await keptPage(server)).toEqual(before);

    disk!.free();
    // The very page on which it was refused.
    await save(page).click();
    await expect(page).toHaveURL(/\?saved=1$/);
    await expect(control(page, "summary.en")).toHaveValue(typed);
    expect(await healthOf(server)).toMatchObject({ answered: 200, saving: "possible" });

    await fill();
    await expectSignOut(page, server, client);
    disk!.free();
    const again = await signedIn(server, seo.name);
    expect(
      await saveText(again, record, await openForm(again, record), "Saved when there was space"),
    ).toMatchObject({ what: "saved" });
    expect((await sendReport(server, "Thanked for when there was space")).location).toContain("thanks");
  } finally {
    await page.close();
    await server.stop();
    disk!.remove();
  }
});
