/** Can the database be read, and has it every migration that this version of the site needs? */
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";

import { z } from "zod";

import { type Database, processDatabase } from "./client";

export type Health = {
  database: "readable" | "unreadable";
  /** `unknown` where the database or the folder of migrations cannot be read. */
  migrations: "current" | "behind" | "unknown";
};

const migrationRows = z.array(z.object({ name: z.string(), finished: z.number() }));

async function namesOfMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Names of the migrations that were applied to the end and not rolled back; null when the file cannot be read. */
function appliedMigrations(database: Database): Set<string> | null {
  try {
    const connection = database.watch();
    // A file that is no database, or one without the record's tables, fails here.
    connection.prepare(`SELECT 1 FROM "Issue" LIMIT 1`).all();
    const rows = connection
      .prepare(
        `SELECT "migration_name" AS "name", ("finished_at" IS NOT NULL AND "rolled_back_at" IS NULL) AS "finished" FROM "_prisma_migrations"`,
      )
      .all();
    return new Set(migrationRows.parse(rows).filter((row) => row.finished === 1).map((row) => row.name));
  } catch {
    return null;
  }
}

/**
 * Looks at the database anew each time. Never throws: what is wrong is the answer, and it holds
 * neither a path nor a driver's message.
 */
export async function readHealth(
  database: Database = processDatabase(),
  folder = resolve("prisma", "migrations"),
): Promise<Health> {
  const applied = appliedMigrations(database);
  if (applied === null) return { database: "unreadable", migrations: "unknown" };
  try {
    const wanted = await namesOfMigrations(folder);
    const isCurrent = wanted.every((name) => applied.has(name));
    return { database: "readable", migrations: isCurrent ? "current" : "behind" };
  } catch {
    return { database: "readable", migrations: "unknown" };
  }
}
