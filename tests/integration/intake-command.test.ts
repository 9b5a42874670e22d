import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import SqliteConnection from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";

import { freshDatabase } from "../support/database";

const run = promisify(execFile);
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talks-intake-"));
  file = join(folder, "article.txt");
  await writeFile(file, "Seoul and Washington go on with tariff talks\n\nMarch 12, 2026\n\nThey talk.");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const intake = (url: string) =>
  run("node_modules/.bin/tsx", ["scripts/intake.ts", file], { env: { ...process.env, DATABASE_URL: url } });

it("reads an article with an empty record", async () => {
  const { stdout } = await intake((await freshDatabase()).url);
  expect(stdout).toContain("2026-03-12 (day");
});

it("names the migration where the database lacks a table, and where there is none", async () => {
  const { url, path } = await freshDatabase();
  const connection = new SqliteConnection(path);
  connection.exec(`DROP TABLE "MeasureStep"`);
  connection.close();
  await expect(intake(url)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The database lacks .* run "npm run migrate" first\.\n$/),
  });
  await expect(intake(`file:${join(folder, "none.db")}`)).rejects.toMatchObject({
    stderr: expect.stringContaining('run "npm run migrate" first.'),
  });
});
