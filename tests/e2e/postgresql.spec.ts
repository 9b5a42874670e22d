/** The production build on a database of PostgreSQL: an editor signs in, edits and publishes, readers see it. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { moveDatabase } from "@/lib/db/move/move-database";
import { type DeskClient, deskClient, formWith, unescapeHtml } from "../../scripts/desk-client";
import { findPostgresql, startCluster } from "../../scripts/postgresql-cluster.mjs";
import { createDeskAccount } from "../../scripts/desk-account";
import { findAuditGaps, findLostWrites } from "../support/acknowledged-writes";
import { deskPassword, signInByForm } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { openForm, publishText, saveText, type WriteResult } from "../support/saving-client";
import { times } from "../support/stress";
import { startTcpProxy } from "../support/tcp-proxy";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher", password: deskPassword };

const sources: { id: string }[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);

let cluster: Awaited<ReturnType<typeof startCluster>>;
test.beforeAll(async () => {
  expect(findPostgresql(), "PostgreSQL is installed").not.toBeNull();
  // What is acknowledged is also there when it was the database's server that ended.
  cluster = await startCluster({ synchronous_commit: "on" });
});
test.afterAll(() => cluster.stop());

async function createDatabase(name: string): Promise<string> {
  const client = new Client(cluster.urlOf("postgres"));
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return cluster.urlOf(name);
}

test("an edit is published on PostgreSQL and seen by readers, also after a restart", async ({
  page,
  request,
  startOwnServer,
}) => {
  const databaseUrl = await createDatabase("talks");
  const server = await startOwnServer({ databaseUrl, env: { DESK_SECRET: "s".repeat(40) } });
  await createDeskAccount(server, seo);
  const health = await request.get(`${server.url}/api/health`);
  expect(await health.json()).toMatchObject({
    database: "readable",
    migrations: "current",
    saving: "possible",
  });
  const summary = "Cars pay fifteen per cent, as a test on PostgreSQL says.";
  const issue = `${server.url}/en/issues/auto-tariff`;
  expect(await (await request.get(issue)).text()).not.toContain(summary);

  await signInByForm(page, server, seo, "/admin/records/issue/auto-tariff");
  await page.locator('[name="summary.en"]').fill(summary);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/issue\/auto-tariff\/publish$/);
  expect(await (await request.get(issue)).text()).not.toContain(summary);

  await page.getByRole("radio").first().check();
  await page.locator('textarea[name="reason"]').fill("The summary says the rate.");
  await page.locator('main form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/history\?published=2$/);
  expect(await (await request.get(issue)).text()).toContain(summary);

  await server.restart();
  expect(await (await request.get(issue)).text()).toContain(summary);
});

test("a change by another process shows, and a server that ended its connections is asked again", async ({
  request,
  startOwnServer,
}) => {
  const databaseUrl = await createDatabase("watched");
  const server = await startOwnServer({ databaseUrl, env: { DESK_SECRET: "s".repeat(40) } });
  const issue = `${server.url}/en/issues/auto-tariff`;
  const tag = async () => (await request.get(issue)).headers().etag;
  const client = new Client(databaseUrl);
  await client.connect();
  await request.get(issue);
  await client.query(`UPDATE "Issue" SET "titleEn" = 'Changed elsewhere' WHERE "id" = 'auto-tariff'`);
  await client.query(`UPDATE "RecordState" SET "version" = "version" + 1`);
  await expect.poll(async () => (await request.get(issue)).text()).toContain("Changed elsewhere");

  const before = await tag();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
  expect(await tag()).toBe(before);
  await expect.poll(async () => (await request.get(`${server.url}/api/health`)).status()).toBe(200);
});

test("what was acknowledged before a kill is there, and nothing was overwritten unseen", async ({
  startOwnServer,
}, testInfo) => {
  test.setTimeout(240_000 + times({ short: 0, full: 100 }) * 60_000);
  const databaseUrl = await createDatabase("killed");
  const server = await startOwnServer({ databaseUrl, env: { DESK_SECRET: "s".repeat(40) } });
  await createDeskAccount(server, seo);
  const clients = Array.from({ length: 4 }, () => deskClient(server.url));
  await Promise.all(clients.map((client) => client.signIn(seo.email, deskPassword)));
  const told: WriteResult[] = [];
  let [isOver, kills] = [false, 0];
  let killOnce: (() => void) | null = null;

  async function keepSaving(client: DeskClient, place: number): Promise<void> {
    for (let turn = 0; !isOver; turn += 1) {
      const text = `crash client ${place} turn ${turn}.`;
      try {
        // One that all save, where they meet, and one of their own, which they publish.
        const record = turn % 2 === 0 ? "issue/auto-tariff" : `source/${sources[place]!.id}`;
        told.push(await saveText(client, record, await openForm(client, record), text));
        const published = turn % 2 === 1 ? await publishText(client, record, `Published by ${text}`) : null;
        if (published) told.push(published);
        if (told.length >= (kills + 1) * 10) killOnce?.();
      } catch (error) {
        // The connection is gone or refused until the server is back; anything else is a failure.
        if (!(error instanceof TypeError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  const working = Promise.all(clients.map(keepSaving));
  for (; kills < times({ short: 3, full: 100 }); kills += 1) {
    await Promise.race([working, new Promise<void>((resolve) => (killOnce = resolve))]);
    await server.crash();
  }
  isOver = true;
  await working;
  server.signal("SIGTERM");
  await server.ended();

  // Read as a file, with what reads the other engine's.
  const file = path.join(testInfo.outputPath("moved"), "talks.db");
  await moveDatabase(databaseUrl, `file:${file}`);
  expect([...findLostWrites(file, told), ...findAuditGaps(file)]).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(kills * 10);
  expect(told.filter(({ what }) => what === "saved").length).toBeGreaterThan(kills);
  expect(told.filter(({ what }) => what === "published").length).toBeGreaterThan(0);
  rmSync(path.dirname(file), { recursive: true });
  console.log(
    `  ${kills} kills on PostgreSQL: ${told.filter(({ what }) => what === "saved").length} saves acknowledged, 0 lost.`,
  );
});

const record = "issue/auto-tariff";

/** Saves without script; what the answer says, and the text that its form then holds. */
async function trySaving(client: DeskClient, text: string) {
  const form = await openForm(client, record);
  return async () => {
    const answer = await client.send(`/admin/records/${record}`, form, {
      "summary.en": text,
      intent: "save",
    });
    const words = unescapeHtml(answer.text);
    const kept =
      answer.location === null && answer.status === 200
        ? formWith(answer, "summary.en").fields.find(([name]) => name === "summary.en")?.[1]
        : null;
    return { status: answer.status, location: answer.location, words, kept };
  };
}

test("while the database's server is stopped or crashed, readers get the last pages, saves are refused, and both go on", async ({
  startOwnServer,
  request,
}) => {
  test.setTimeout(240_000);
  const databaseUrl = await createDatabase("outage");
  const server = await startOwnServer({ databaseUrl, env: { DESK_SECRET: "s".repeat(40) } });
  await createDeskAccount(server, seo);
  const client = deskClient(server.url);
  await client.signIn(seo.email, deskPassword);
  const pageOf = async () => {
    const response = await request.get(`${server.url}/en`);
    const text = await response.text();
    return { status: response.status(), made: /Page made [^<]+/.exec(text)?.[0] };
  };
  const health = async () => (await request.get(`${server.url}/api/health`)).json();
  let saves = 0;
  for (const isCrash of [false, true]) {
    const text = `Typed while it was ${isCrash ? "crashed" : "stopped"}.`;
    const saveAgain = await trySaving(client, text);
    await pageOf();
    const before = await pageOf();
    expect(before).toMatchObject({ status: 200, made: expect.stringMatching(/20\d\d/) });
    await cluster.halt(isCrash);

    const refused = await saveAgain();
    // Without script the answer is the page itself, which needs the database too.
    expect([refused.status, refused.location]).toEqual([500, null]);
    expect(refused.words).toContain("Go back: what you typed is still there.");
    expect(await pageOf()).toEqual(before);
    expect(await health()).toMatchObject({ database: "unreadable", saving: "unreachable" });

    await cluster.start();
    await expect.poll(health).toMatchObject({ database: "readable", saving: "possible" });
    saves += 1;
    expect((await saveAgain()).location).toMatch(new RegExp(`\\?saved=${saves}$`));
    expect((await pageOf()).status).toBe(200);
  }
});

test("a save whose COMMIT is not answered is acknowledged, or said not to be known", async ({
  startOwnServer,
}) => {
  test.setTimeout(240_000);
  const databaseUrl = await createDatabase("unanswered");
  const proxy = await startTcpProxy(cluster.port);
  const server = await startOwnServer({
    databaseUrl: proxy.through(databaseUrl),
    env: { DESK_SECRET: "s".repeat(40) },
  });
  await createDeskAccount(server, seo);
  const client = deskClient(server.url);
  await client.signIn(seo.email, deskPassword);

  const first = await trySaving(client, "Committed, and found to be.");
  proxy.breakNextCommit("unanswered");
  expect((await first()).location).toMatch(/\?saved=1$/);

  const second = await trySaving(client, "Committed, and nobody knows.");
  proxy.breakNextCommit("unanswered", { isCut: true });
  const unknown = await second();
  expect([unknown.status, unknown.location]).toEqual([500, null]);
  expect(unknown.words).toContain("It is not known whether what you sent was saved.");
  expect(unknown.words).not.toContain("Nothing was saved.");
  expect(proxy.broken()).toBe(2);

  proxy.mend();
  const history = async () => (await client.get(`/admin/records/${record}/history`)).text;
  await expect.poll(history).toMatch(/[Ss]ave 2/);
  // Sent again, it is a second save over one that it did not see, and nothing is overwritten.
  expect((await second()).location).toMatch(/^\/admin\/(conflicts|records)/);
  await proxy.close();
});
