/** Applies the migrations of its engine to a database, as `prisma migrate deploy` does. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import Database from "better-sqlite3";

import { hasAllMigrations, readAppliedMigrations } from "./applied-migrations";
import { databasePath } from "@/lib/db/connection/database-path";
import { assertNotInUse } from "@/lib/db/connection/assert-not-in-use";
import { engineOf } from "@/lib/db/connection/engine";
import { migrationsFolder } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";

const lockfile = "migration_lock.toml";

/** The migrations of a folder in the form the engine reads, oldest first. */
async function listMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  );
  return {
    baseDir: folder,
    lockfile: { path: lockfile, content: await readFile(join(folder, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

async function isUpToDate(path: string, folder: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const connection = new Database(path, { readonly: true });
  try {
    return await hasAllMigrations(readAppliedMigrations(connection), folder);
  } finally {
    connection.close();
  }
}

async function applyMigrations(url: string, folder: string): Promise<string[]> {
  const migrationsList = await listMigrations(folder);
  const { appliedMigrationNames } = await withSchemaEngine(url, null, (engine) =>
    engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
  );
  return appliedMigrationNames;
}

async function migrateFile(url: string, folder: string): Promise<string[]> {
  const path = databasePath(url);
  await mkdir(dirname(path), { recursive: true });
  if (await isUpToDate(path, folder)) return [];
  // The engine locks the file exclusively. With a server running it would wait and then fail with an unclear
  // message.
  assertNotInUse(path);
  const applied = await applyMigrations(url, folder);
  const connection = new Database(path);
  try {
    connection.pragma("journal_mode = WAL");
  } finally {
    connection.close();
  }
  return applied;
}

/**
 * Applies every migration that the database at `url` does not have yet. A file (`file:…`, relative to the
 * working directory) is created with its folder, in the mode of write-ahead logging, so that readers and a
 * writer do not block each other; a database of PostgreSQL must exist.
 *
 * @returns the names of the migrations applied; empty when it was up to date.
 * @throws when another process has the file open, or a migration fails or was edited after it had been
 * applied.
 */
export async function migrateDatabase(
  url: string,
  folder = migrationsFolder(engineOf(url)),
): Promise<string[]> {
  return engineOf(url) === "sqlite" ? migrateFile(url, folder) : applyMigrations(url, folder);
}
