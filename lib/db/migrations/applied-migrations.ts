/** Which migrations does a database have already? Asked without the migration engine, which locks everybody else out. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type SqliteConnection from "better-sqlite3";
import { z } from "zod";

const rows = z.array(z.object({ name: z.string(), checksum: z.string(), finished: z.number() }));

/**
 * Whether every migration of `folder` was applied to its end, in the very text that stands there now.
 * False as well where one was left half done, edited since, or where nothing was ever migrated: what
 * to do about those is for the engine to say.
 *
 * Reads only. The engine takes the whole file for itself even when there is nothing to apply, and
 * cannot while a server has it open, so whoever may meet a running server asks here first.
 * @throws when `folder` or the database cannot be read.
 */
export async function hasEveryMigration(connection: SqliteConnection.Database, folder: string): Promise<boolean> {
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
