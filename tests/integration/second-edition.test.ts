import { cp, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import SqliteConnection from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import { exportRecord } from "@/lib/record/export-record";
import { importRecord } from "@/lib/record/import-record";

import { readRecordFolder, realFolder } from "../support/record-folder";

const firstReason = "First record";
const second = { reason: "The record's second edition", kind: "correction", today: null } as const;

let database: Database;
let migrated: string[];

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-edition-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0010");
  for (const name of [...names, "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const first = new SqliteConnection(path);
  first.exec(await readFile("tests/support/first-edition.sql", "utf8"));
  first.close();
  migrated = await migrateDatabase(`file:${path}`);
  database = openDatabase(`file:${path}`);
});

afterAll(() => database.close());

const cars = { type: "development", id: "auto-tariff-2025-07-30" } as const;

it("a database of the first edition is migrated with all its data, and without measures", async () => {
  expect(migrated[0]).toBe("0010_measures");
  const { issues, sources, measures } = await readPublishedRecord(database);
  expect(measures).toEqual([]);
  expect(sources).toHaveLength(5);
  const [issue, ...others] = issues;
  expect(others).toEqual([]);
  expect(issue?.developments.length).toBe(3);
  expect(issue?.developments.map(({ standing }) => standing)).toEqual([null, null, null]);
  expect(await listVersions(cars, database)).toMatchObject([{ version: 1, reason: firstReason }]);
});

it("and takes the second as ordinary revisions with kind and reason, losing nothing of the first", async () => {
  const before = (await findVersion(cars, 1, database))?.document;
  const dry = await importRecord(realFolder, { ...second, dryRun: true }, database);
  const result = await importRecord(realFolder, second, database);
  if (result.status !== "imported" || dry.status !== "planned")
    throw new Error(JSON.stringify(result).slice(0, 2000));
  expect(dry.changes).toEqual(result.changes);
  expect(result.leftAlone).toEqual([]);
  expect(new Set(result.revisions.map(({ type }) => type))).toContain("measure");

  const revisions = await listVersions(cars, database);
  expect(revisions).toMatchObject([
    { version: 2, kind: "correction", reason: second.reason, who: "import" },
    { version: 1, reason: firstReason },
  ]);
  expect((await findVersion(cars, 1, database))?.document).toEqual(before);
  expect(result.changes.find(({ id }) => id === cars.id)?.changedPaths).toContain("standing");
  expect(await listVersions({ type: "measure", id: "passenger-cars" }, database)).toMatchObject([
    { version: 1, kind: "correction", reason: second.reason },
  ]);

  const folder = await mkdtemp(join(tmpdir(), "talks-edition-"));
  await exportRecord(folder, database);
  expect(await readRecordFolder(folder)).toEqual(await readRecordFolder());
  expect(await importRecord(realFolder, second, database)).toMatchObject({
    status: "imported",
    changes: [],
    revisions: [],
  });
});
