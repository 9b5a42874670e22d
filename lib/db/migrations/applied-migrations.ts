/** Checks which migrations a database has, without the migration engine, which needs an exclusive lock. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type SqliteConnection from "better-sqlite3";
import { z } from "zod";

export type AppliedMigration = { name: string; checksum: string; isFinished: boolean };

/** Of the migrations that were not rolled back. */
export const appliedMigrationsQuery = `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished"
  FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;

const rows = z.array(
  z
    .object({ name: z.string(), checksum: z.string(), finished: z.union([z.number(), z.boolean()]) })
    .transform(({ name, checksum, finished }) => ({ name, checksum, isFinished: Boolean(finished) })),
);

/** The result of `appliedMigrationsQuery` by either engine's driver. */
export function parseAppliedMigrations(result: unknown): AppliedMigration[] {
  return rows.parse(result);
}

/** The migrations of an SQLite file; null where nothing was ever migrated. */
export function readAppliedMigrations(connection: SqliteConnection.Database): AppliedMigration[] | null {
  const isMigrated = connection
    .prepare(`SELECT 1 FROM sqlite_master WHERE "name" = '_prisma_migrations'`)
    .get();
  return isMigrated === undefined
    ? null
    : parseAppliedMigrations(connection.prepare(appliedMigrationsQuery).all());
}

/**
 * Whether every migration of `folder` was applied completely, with the checksum of its current text.
 * False as well where one is unfinished or was edited since, or where nothing was ever migrated: the engine
 * reports those cases.
 *
 * The engine locks the database exclusively even when there is nothing to apply, which fails while a server
 * has it open; so this is checked first where a server may be running.
 * @throws when `folder` cannot be read.
 */
export async function hasAllMigrations(applied: AppliedMigration[] | null, folder: string): Promise<boolean> {
  if (applied === null || applied.some(({ isFinished }) => !isFinished)) return false;
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const current = await Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, "migration.sql"));
      return checksums.get(name) === createHash("sha256").update(script).digest("hex");
    }),
  );
  return current.every(Boolean);
}
