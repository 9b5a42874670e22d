/** A backup contains the database and the secret, and a restore replaces both. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import SqliteConnection from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import { openDatabase } from "@/lib/db/connection/client";
import { addErrorReport, listErrorReports } from "@/lib/db/desk/error-reports";

import { runCommand } from "../../scripts/own-server";
import { freshDatabase } from "../support/database";

let folder: string;
let file: string;
const url = () => `file:${file}`;
const stamp = "2026-11-26T00-00-00.000Z";

async function add(text: string) {
  const database = openDatabase(url());
  await addErrorReport({ about: { page: "trends" }, text, contact: null }, database);
  await database.close();
}
async function texts(path = file) {
  const database = openDatabase(`file:${path}`);
  const found = (await listErrorReports(database)).map(({ text }) => text);
  await database.close();
  return found;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talks-backup-"));
  file = join(folder, "talks.db");
  await copyFile((await freshDatabase()).path, file);
  await writeFile(join(folder, "desk-secret"), "the first secret of this desk, long enough\n");
  await add("before");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a backup", () => {
  it("is made while a server reads and writes, holds what was acknowledged by then, and the secret, for its owner alone", async () => {
    const server = openDatabase(url());
    await addErrorReport({ about: { page: "trends" }, text: "while running", contact: null }, server);
    const made = backUp(file, join(folder, "b1"));
    await addErrorReport({ about: { page: "trends" }, text: "later", contact: null }, server);
    await server.close();
    expect(made).toMatchObject({ hasSecret: true, counts: { Revision: 0, DeskAccount: 0 } });
    expect((await readdir(join(folder, "b1"))).sort()).toEqual(["desk-secret", "talks.db"]);
    expect((await stat(join(folder, "b1/talks.db"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "b1/desk-secret"))).mode & 0o777).toBe(0o600);
    expect(await texts(join(folder, "b1/talks.db"))).toEqual(["before", "while running"]);
  });

  it("overwrites nothing, and leaves nothing behind where it fails", async () => {
    backUp(file, join(folder, "b1"));
    expect(() => backUp(file, join(folder, "b1"))).toThrow(/there already/);
    expect(() => backUp(join(folder, "nowhere.db"), join(folder, "b2"))).toThrow(/There is no file/);
    await writeFile(file, "This is no database.".repeat(300));
    expect(() => backUp(file, join(folder, "b3"))).toThrow(/cannot be read as a database/);
    expect((await readdir(folder)).filter((name) => name.startsWith("b"))).toEqual(["b1"]);
  });
});

describe("npm run backup", () => {
  const command = (...args: string[]) =>
    runCommand("scripts/backup.ts", args, { DATABASE_URL: url(), DESK_SECRET: "" });
  const backups = async (within: string) => (await readdir(join(folder, within))).sort();

  it("makes a dated backup beside the database while a server has it open, and keeps the newest", async () => {
    const server = openDatabase(url());
    await addErrorReport({ about: { page: "trends" }, text: "while running", contact: null }, server);
    const foreign = ["2001-11-26T00-00-00.000Z", "notes", "2001-11-26"];
    for (const name of foreign) await mkdir(join(folder, "backups", name), { recursive: true });
    await writeFile(join(folder, "backups/notes/talks.db"), "");
    for (const day of ["2001-11-25", "2001-11-24", "2001-11-23"])
      backUp(file, join(folder, `backups/${day}T00-00-00.000Z`));

    const output = await command("--keep", "3");
    const [made = ""] = /(?<=Backed up and checked: ).*/.exec(output) ?? [];
    expect(await texts(join(made, "talks.db"))).toEqual(["before", "while running"]);
    expect(output).toContain(`Removed the old backup ${join(folder, "backups/2001-11-23T00-00-00.000Z")}`);
    expect(await backups("backups")).toEqual(
      [...foreign, basename(made), "2001-11-24T00-00-00.000Z", "2001-11-25T00-00-00.000Z"].sort(),
    );
    await server.close();
  });

  it("makes and keeps them in another folder, and removes none without --keep", async () => {
    for (const words of [[], [], ["--keep", "2"]]) await command("--in", join(folder, "disk"), ...words);
    expect(await backups("disk")).toHaveLength(2);
    await command("--in", join(folder, "disk"));
    expect(await backups("disk")).toHaveLength(3);
    expect(existsSync(join(folder, "backups"))).toBe(false);
  });

  it("keeps the one it has made though the clock was set back", async () => {
    for (const year of [2998, 2999]) backUp(file, join(folder, `backups/${year}-01-01T00-00-00.000Z`));
    const [made = ""] = /(?<=Backed up and checked: ).*/.exec(await command("--keep", "2")) ?? [];
    expect(await backups("backups")).toEqual([basename(made), "2999-01-01T00-00-00.000Z"]);
  });

  it("removes nothing where the new backup fails", async () => {
    backUp(file, join(folder, "backups/2001-11-23T00-00-00.000Z"));
    await writeFile(file, "This is no database.".repeat(300));
    await expect(command("--keep", "1")).rejects.toThrow(/Nothing was backed up: .*cannot be read/);
    expect(await backups("backups")).toEqual(["2001-11-23T00-00-00.000Z"]);
  });

  it.each([
    ["--keep", "0"],
    ["--keep", "-1"],
    ["--keep", "few"],
    ["--keep"],
    ["--in", ""],
    ["--last", "3"],
    ["a", "b"],
    ["a", "--keep", "3"],
  ])("refuses %s %s and says how it is used", async (...words) => {
    await expect(command(...words)).rejects.toThrow(/Nothing was backed up: Use: npm run backup/);
    expect((await readdir(folder)).sort()).toEqual(["desk-secret", "talks.db"]);
  });
});

describe("a restore", () => {
  it("brings back what was backed up, and keeps what was there with its log and secret", async () => {
    backUp(file, join(folder, "b1"));
    await writeFile(join(folder, "desk-secret"), "another secret of this desk, long enough too\n");
    // As after a killed server, whose log contains saved data.
    const server = new SqliteConnection(file);
    server.pragma("journal_mode = WAL");
    server.exec(
      `INSERT INTO "ErrorReport" ("id", "page", "text", "reportedAt") VALUES ('x', 'trends', 'after', '2026-01-01T00:00:00+00:00')`,
    );
    const [main, log] = [await readFile(file), await readFile(`${file}-wal`)];
    server.close();
    await writeFile(file, main);
    await writeFile(`${file}-wal`, log);

    const restored = restore(join(folder, "b1"), file, stamp);
    expect(restored).toMatchObject({ hasSecret: true, before: `${file}.before-${stamp}` });
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await texts()).toEqual(["before"]);
    expect((await texts(restored.before!)).toSorted()).toEqual(["after", "before"]);
    expect(await readFile(join(folder, "desk-secret"), "utf8")).toContain("first");
    expect(await readFile(join(folder, `desk-secret.before-${stamp}`), "utf8")).toContain("another");
  });

  it("takes a database file as well, and makes the folder of a new machine", async () => {
    backUp(file, join(folder, "b1"));
    const elsewhere = join(folder, "new", "data", "talks.db");
    expect(restore(join(folder, "b1/talks.db"), elsewhere, stamp)).toMatchObject({
      before: null,
      hasSecret: true,
    });
    expect(await texts(elsewhere)).toEqual(["before"]);
  });

  it("is refused while a server has the database open, and changes nothing", async () => {
    backUp(file, join(folder, "b1"));
    await add("after");
    const server = openDatabase(url());
    await server.reader.issue.count();
    const { ino } = await stat(file);
    expect(() => restore(join(folder, "b1"), file, stamp)).toThrow(/another process has .*talks\.db open/);
    expect((await stat(file)).ino).toBe(ino);
    await server.close();
    expect(await texts()).toEqual(["before", "after"]);
  });

  it("refuses what is missing, damaged, of another program or of a newer version of the site, and changes nothing", async () => {
    const other = join(folder, "other.db");
    new SqliteConnection(other).exec("CREATE TABLE t (a)").close();
    expect(() => restore(other, file, stamp)).toThrow(/no database of this site/);
    expect(() => restore(join(folder, "nowhere"), file, stamp)).toThrow(/There is no file/);
    expect(() => restore(file, file, stamp)).toThrow(/the database itself/);
    backUp(file, join(folder, "b1"));
    const newer = new SqliteConnection(join(folder, "b1/talks.db"));
    newer.exec(
      `UPDATE "_prisma_migrations" SET "migration_name" = '9999_later' WHERE "migration_name" LIKE '0001%'`,
    );
    newer.close();
    expect(() => restore(join(folder, "b1"), file, stamp)).toThrow(
      /newer version of this site: .*9999_later/,
    );
    await writeFile(other, (await readFile(file)).subarray(0, 20_000));
    expect(() => restore(other, file, stamp)).toThrow(/damaged|cannot be read/);
    expect(await texts()).toEqual(["before"]);
  });
});
