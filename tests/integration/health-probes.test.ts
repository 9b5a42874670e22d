/** What a process manager or a balancer is told: whether the process answers, and whether it can serve. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { databasePath } from "@/lib/db/connection/database-path";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { healthProbes } from "@/lib/health-probes";

import { openFreshDatabase } from "../support/database";

const migrations = resolve("prisma", "migrations");
const well = { database: "readable", migrations: "current" };

let database: Database;
let isStopping: boolean;
let secretProblem: string | null;

/** The answers of live, ready and health with these migrations. */
async function answers(folder = migrations) {
  globalThis.talksDatabase = database;
  const probes = healthProbes({
    migrations: folder,
    isStopping: () => isStopping,
    secretProblem: async () => secretProblem,
  });
  const ask = (path: string) => probes[path]!();
  return {
    live: await ask("/api/health/live"),
    ready: await ask("/api/health/ready"),
    health: await ask("/api/health"),
  };
}

beforeEach(async () => {
  database = await openFreshDatabase();
  isStopping = false;
  secretProblem = null;
});
afterEach(async () => {
  await database.close();
  globalThis.talksDatabase = undefined;
});

it("a server is live, ready and well", async () => {
  expect(await answers()).toEqual({
    live: { status: 200, body: { status: "ok" } },
    ready: { status: 200, body: { status: "ok", ...well } },
    health: { status: 200, body: { status: "ok", ...well, saving: "possible" } },
  });
});

it("from the beginning of a stop it is not ready, though live and well", async () => {
  isStopping = true;
  expect(await answers()).toMatchObject({
    live: { status: 200 },
    ready: { status: 503, body: { status: "stopping", ...well } },
    health: { status: 200 },
  });
});

it("with another secret of the desk than the database's it is ready and not well, and says none of the log's words", async () => {
  secretProblem = "The desk's secret is not the one";
  const { ready, health } = await answers();
  expect(ready).toEqual({ status: 200, body: { status: "ok", ...well } });
  expect(health).toMatchObject({
    status: 503,
    body: { status: "failing", saving: "possible", secret: "other", remedy: expect.stringContaining("log") },
  });
  expect(JSON.stringify(health)).not.toContain(secretProblem);
});

it("with a migration that the database lacks it is not ready, though live", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "talks-migrations-")), "migrations");
  await cp(migrations, folder, { recursive: true });
  await mkdir(join(folder, "9999_next"));
  await writeFile(join(folder, "9999_next/migration.sql"), "CREATE TABLE next (id INTEGER);\n");
  const failing = { status: 503, body: { status: "failing", database: "readable", migrations: "behind" } };
  expect(await answers(folder)).toMatchObject({ live: { status: 200 }, ready: failing, health: failing });
});

it("without its database it is not ready, though live", async () => {
  database = openDatabase("file:/nowhere/talks.db");
  const failing = { status: 503, body: { status: "failing", database: "unreadable" } };
  expect(await answers()).toMatchObject({ live: { status: 200 }, ready: failing, health: failing });
});

it("where it can read but not save it is ready, because readers can be served, and not well", async () => {
  await addErrorReport({ about: { page: "trends" }, text: "before", contact: null }, database);
  expect((await answers()).health.status).toBe(200);
  await rm(databasePath(database.url));
  const { ready, health } = await answers();
  expect(ready).toEqual({ status: 200, body: { status: "ok", ...well } });
  expect(health).toMatchObject({ status: 503, body: { status: "failing", saving: "replaced" } });
});
