/** Checks which migrations a database has, without the migration engine, which needs an exclusive lock. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type SqliteConnection from "better-sqlite3";
import { z } from "zod";

const rows = z.array(z.object({ name: z.string(), checksum: z.string(), finished: z.number() }));

/**
 * Whether every migration of `folder` was applied completely, with the checksum of its current text.
 * False as well where one is unfinished or was edited since, or where nothing was ever migrated: the engine
 * reports those cases.
 *
 * Reads only. The engine locks the file exclusively even when there is nothing to apply, which fails while a
 * server has it open; so this is checked first where a server may be running.
 * @throws when `folder` or the database cannot be read.
 */
export async function hasAllMigrations(connection: SqliteConnection.Database, folder: string): Promise<boolean> {
  const isMigrated = connection.prepare(`SELECT 1 FROM sqlite_master WHERE "name" = '_prisma_migrations'`).get();
  if (isMigrated === undefined) return false;
  const applied = rows.parse(
    connection
      .prepare(
        `SELECT "migration_name" AS "name", "checksum", ("finished_at" IS NOT NULL) AS "finished"
         FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
      )
      .all(),
  );
  if (applied.some(({ finished }) => finished === 0)) return false;
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
