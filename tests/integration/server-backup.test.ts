/** A database of PostgreSQL is backed up as one file while it is written to, and restored from it. */
import { chmod, cp, mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import SqliteConnection from "better-sqlite3";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { backUp, backUpServer } from "@/lib/backup/back-up";
import { restore, restoreToServer } from "@/lib/backup/restore";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { addErrorReport, listErrorReports } from "@/lib/db/desk/error-reports";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { modelsInOrder } from "@/lib/db/move/moved-models";

import { runCommand } from "../../scripts/own-server";
import { freshDatabase, openLoadedDatabase } from "../support/database";
import { savedNotes, saveNote } from "../support/saved-notes";

const stamp = "2026-11-26T00-00-00.000Z";
let folder: string;
let url: string;
const place = (...names: string[]) => join(folder, ...names);

async function using<Result>(
  address: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const add = (text: string) =>
  using(url, (database) => addErrorReport({ about: { page: "trends" }, text, contact: null }, database));
const textsOf = (address: string) =>
  using(address, async (database) => (await listErrorReports(database)).map(({ text }) => text));
async function ask(statement: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: "array" });
  await client.end();
  return rows.flat();
}
const schemas = () =>
  ask(`SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)' ORDER BY 1`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talks-backup-"));
  ({ url } = await freshDatabase());
  await writeFile(place("desk-secret"), "the first secret of this desk, long enough\n");
  await add("before");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a backup", () => {
  it("is made while a server writes: one moment of it, with all that was acknowledged by then", {
    timeout: 240_000,
  }, async () => {
    const server = openDatabase(url);
    for (let save = 0; save < 20; save += 1) await saveNote(server, save, `note ${save}`);
    let isOver = false;
    const writing = (async () => {
      let save = 20;
      for (; !isOver; save += 1)
        expect(await saveNote(server, save, `note ${save}`)).toMatchObject({ save: save + 1 });
      return save;
    })();
    const made = await backUpServer(url, folder, place("b1"));
    isOver = true;
    expect(await writing).toBeGreaterThan(20);
    await server.close();
    expect((await readdir(place("b1"))).sort()).toEqual(["desk-secret", "talks.db"]);
    for (const name of ["talks.db", "desk-secret"])
      expect((await stat(place("b1", name))).mode & 0o777, name).toBe(0o600);
    const [notes, logged] = await using(`file:${place("b1/talks.db")}`, async (copy) => [
      await savedNotes(copy),
      await copy.reader.auditEntry.count({ where: { action: "save_draft" } }),
    ]);
    expect(notes.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, save) => `note ${save}`));
    expect(made).toMatchObject({ hasSecret: true, counts: { DraftSave: notes.length, Draft: 1 } });
    // A save and its entry are of one transaction.
    expect(logged).toBe(notes.length);
  });

  it("overwrites nothing, and leaves nothing behind where it fails", async () => {
    await backUpServer(url, folder, place("b1"));
    await expect(backUpServer(url, folder, place("b1"))).rejects.toThrow(/there already/);
    await expect(backUpServer(url.replace(/:\d+\//, ":1/"), folder, place("b2"))).rejects.toThrow();
    await ask(`DELETE FROM "_prisma_migrations" WHERE "migration_name" > '0013'`);
    await expect(backUpServer(url, folder, place("b3"))).rejects.toThrow(/another version of the site/);
    expect((await readdir(folder)).filter((name) => name.startsWith("b"))).toEqual(["b1"]);
  });
});

describe("npm run backup and npm run restore", () => {
  const command = (script: string, ...words: string[]) =>
    runCommand(`scripts/${script}.ts`, words, { DATABASE_URL: url, DESK_SECRET: "s".repeat(40) });

  it("make and keep dated backups, and bring one back", { timeout: 240_000 }, async () => {
    for (const day of ["2001-11-25", "2001-11-24"]) {
      await mkdir(place("disk", `${day}T00-00-00.000Z`), { recursive: true });
      await writeFile(place("disk", `${day}T00-00-00.000Z`, "talks.db"), "");
    }
    const output = await command("backup", "--in", place("disk"), "--keep", "2");
    expect(output).toMatch(/Backed up and checked: .*\nRevision 0 · /);
    expect(output).toContain("2001-11-24T00-00-00.000Z");
    const made = (await readdir(place("disk"))).sort().at(-1) ?? "";
    expect((await readdir(place("disk"))).sort()).toEqual(["2001-11-25T00-00-00.000Z", made]);

    await add("after");
    const restored = await command("restore", place("disk", made));
    expect(restored).toMatch(/Restored: the database of PostgreSQL[\s\S]*kept in the schema "before_/);
    expect(restored).not.toContain(url);
    expect(await textsOf(url)).toEqual(["before"]);

    await ask(`DELETE FROM "_prisma_migrations"`);
    await expect(command("backup", "--in", place("disk"), "--keep", "1")).rejects.toThrow(
      /Nothing was backed up/,
    );
    expect((await readdir(place("disk"))).sort()).toEqual(["2001-11-25T00-00-00.000Z", made]);
  });
});

describe("a restore", () => {
  it("brings back every row, into a server or a file, and keeps what was there with the secret", {
    timeout: 240_000,
  }, async () => {
    const database = await openLoadedDatabase();
    await saveNote(database, 0, "글 🙂");
    const contentOf = async ({ reader }: Database) => {
      const all = [];
      for (const model of modelsInOrder)
        all.push(await model.of(reader).findMany({ orderBy: model.order, skip: 0, take: 10_000 }));
      return all;
    };
    const content = await contentOf(database);
    await backUpServer(database.url, folder, place("b1"));
    await writeFile(place("desk-secret"), "another secret of this desk, long enough too\n");

    expect(await restoreToServer(place("b1"), url, folder, stamp)).toMatchObject({
      before: `before_${stamp}`,
      hasSecret: true,
    });
    await using(url, async (restored) => {
      expect(await contentOf(restored)).toEqual(content);
      expect(await saveNote(restored, 1, "goes on")).toMatchObject({ save: 2 });
    });
    expect(await ask(`SELECT "text" FROM "before_${stamp}"."ErrorReport"`)).toEqual(["before"]);
    expect(await readFile(place("desk-secret"), "utf8")).toContain("first");
    expect(await readFile(place(`desk-secret.before-${stamp}`), "utf8")).toContain("another");

    expect(restore(place("b1"), place("new/talks.db"), stamp)).toMatchObject({
      before: null,
      hasSecret: true,
    });
    await using(`file:${place("new/talks.db")}`, async (file) =>
      expect(await contentOf(file)).toEqual(content),
    );
  });

  it("takes a backup of an SQLite file, also of an older version of the site, and an empty database", async () => {
    const older = place("migrations");
    await cp(migrationsFolder("sqlite"), older, { recursive: true });
    await rm(join(older, "0014_committed_writes"), { recursive: true });
    await migrateDatabase(`file:${place("talks.db")}`, older);
    new SqliteConnection(place("talks.db"))
      .exec(
        `INSERT INTO "ErrorReport" ("id", "page", "text", "reportedAt") VALUES ('r', 'trends', 'of a file', '2026-01-01T00:00:00.000+00:00')`,
      )
      .close();
    backUp(place("talks.db"), place("b1"));
    await ask("DROP SCHEMA public CASCADE");
    await ask("CREATE SCHEMA public");
    expect(await restoreToServer(place("b1"), url, folder, stamp)).toMatchObject({ before: null });
    expect(await textsOf(url)).toEqual(["of a file"]);
    expect(await schemas()).toEqual(["public"]);
    expect((await stat(place("b1/talks.db"))).mode & 0o777).toBe(0o600);
  });

  it("is refused while a server has the database open, and changes nothing", async () => {
    await backUpServer(url, folder, place("b1"));
    await add("after");
    await using(url, (server) =>
      // A running server always has a connection; one that is idle in the pool is closed after some seconds.
      server.reader.$transaction(
        async (client) => {
          await client.issue.count();
          await expect(restoreToServer(place("b1"), url, folder, stamp)).rejects.toThrow(/running server/);
        },
        { timeout: 120_000, maxWait: 30_000 },
      ),
    );
    expect(await textsOf(url)).toEqual(["before", "after"]);
    expect(await schemas()).toEqual(["public"]);
  });

  it("refuses what is missing, damaged, of another program or of a newer version, and changes nothing", async () => {
    await backUpServer(url, folder, place("b1"));
    await add("after");
    const refusal = (from: string) =>
      restoreToServer(from, url, folder, stamp).then(
        () => "restored",
        (error: Error) => error.message,
      );
    expect(await refusal(place("nowhere"))).toContain("There is no file");
    new SqliteConnection(place("foreign.db")).exec("CREATE TABLE t (a)").close();
    expect(await refusal(place("foreign.db"))).toContain("no database of this site");
    const bytes = await readFile(place("b1/talks.db"));
    await writeFile(place("half.db"), bytes.subarray(0, bytes.length / 2));
    expect(await refusal(place("half.db"))).toMatch(/damaged|cannot be read/);
    await mkdir(place(`${basename(folder)}.unfinished-x`));
    expect(await refusal(place(`${basename(folder)}.unfinished-x`))).toContain("There is no file");

    const changed = async (name: string, statement: string) => {
      await writeFile(place(name), bytes);
      await chmod(place(name), 0o600);
      new SqliteConnection(place(name)).exec(statement).close();
      return refusal(place(name));
    };
    expect(
      await changed(
        "newer.db",
        `UPDATE "_prisma_migrations" SET "migration_name" = '9999_later' WHERE "migration_name" LIKE '0001%'`,
      ),
    ).toContain("newer version of this site");
    expect(await changed("incomplete.db", `DROP TABLE "AuditEntry"`)).toContain("no table AuditEntry");
    // What only the copying finds is undone.
    expect(await changed("unreadable.db", `UPDATE "ErrorReport" SET "reportedAt" = 'yesterday'`)).toContain(
      "has a time that cannot be read",
    );
    expect(await textsOf(url)).toEqual(["before", "after"]);
    expect(await schemas()).toEqual(["public"]);
    expect(await readFile(place("desk-secret"), "utf8")).toContain("first");
  });
});
