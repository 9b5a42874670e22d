import { appendFile, cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import SqliteConnection from "better-sqlite3";
import { describe, expect, it } from "vitest";

import { hasAllMigrations, readAppliedMigrations } from "@/lib/db/migrations/applied-migrations";
import { openDatabase } from "@/lib/db/connection/client";
import { readHealth } from "@/lib/db/connection/health";

import { freshDatabase, openFreshDatabase } from "../support/database";

const migrations = resolve("prisma", "migrations");

async function copyOfMigrations(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "talks-migrations-")), "migrations");
  await cp(migrations, folder, { recursive: true });
  return folder;
}

async function withOneMore(): Promise<string> {
  const folder = await copyOfMigrations();
  await mkdir(join(folder, "9999_next"));
  await writeFile(join(folder, "9999_next/migration.sql"), "CREATE TABLE next (id INTEGER);\n");
  return folder;
}

describe("health", () => {
  it("is well on a migrated database", async () => {
    expect(await readHealth(await openFreshDatabase())).toEqual({
      database: "readable",
      migrations: "current",
      saving: "possible",
    });
  });

  it("is behind when this version of the site has a migration that the database lacks", async () => {
    const health = await readHealth(await openFreshDatabase(), await withOneMore());
    expect(health).toEqual({ database: "readable", migrations: "behind", saving: "possible" });
  });

  it("does not know when there are no migrations to compare with", async () => {
    const health = await readHealth(await openFreshDatabase(), "/nowhere");
    expect(health).toEqual({ database: "readable", migrations: "unknown", saving: "possible" });
  });

  it("is unreadable when the file is missing, empty or no database", async () => {
    const folder = await mkdtemp(join(tmpdir(), "talks-health-"));
    await writeFile(join(folder, "empty.db"), "");
    await writeFile(
      join(folder, "text.db"),
      "This is no database, and long enough to be read as one.".repeat(40),
    );
    for (const name of ["missing.db", "empty.db", "text.db"]) {
      const database = openDatabase(`file:${join(folder, name)}`);
      expect(await readHealth(database), name).toMatchObject({
        database: "unreadable",
        migrations: "unknown",
      });
      await database.close();
    }
  });
});

describe("whether every migration was applied", () => {
  it("is not so where one was left half done, rolled back, or edited since", async () => {
    const { path } = await freshDatabase();
    const connection = new SqliteConnection(path);
    const change = (column: string, value: string | null) =>
      connection.prepare(`UPDATE "_prisma_migrations" SET "${column}" = ?`).run(value);

    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(true);
    const edited = await copyOfMigrations();
    await appendFile(join(edited, "0001_record/migration.sql"), "-- edited\n");
    expect(await hasAllMigrations(readAppliedMigrations(connection), edited)).toBe(false);

    change("rolled_back_at", "2026-01-01T00:00:00Z");
    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(false);
    change("rolled_back_at", null);
    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(true);
    change("finished_at", null);
    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(false);
    connection.close();
  });

  it("is not so in a database that was never migrated", async () => {
    const connection = new SqliteConnection(":memory:");
    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(false);
    connection.close();
  });

  it("can be asked while others have the database open", async () => {
    const { url, path } = await freshDatabase();
    const server = openDatabase(url);
    await server.reader.issue.count();
    await server.writer.issue.count();
    const connection = new SqliteConnection(path, { readonly: true });
    expect(await hasAllMigrations(readAppliedMigrations(connection), migrations)).toBe(true);
    connection.close();
    await server.close();
  });
});
