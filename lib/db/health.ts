/** Can the database be read, and has it every migration that this version of the site needs? */
import { resolve } from "node:path";

import { hasEveryMigration } from "./applied-migrations";
import { type Database, processDatabase } from "./client";

export type Health = {
  database: "readable" | "unreadable";
  /** `unknown` where the database or the folder of migrations cannot be read. */
  migrations: "current" | "behind" | "unknown";
};

function isReadable(database: Database): boolean {
  try {
    // A file that is missing, is no database, or lacks the record's tables fails here.
    database.watch().prepare(`SELECT 1 FROM "Issue" LIMIT 1`).all();
    return true;
  } catch {
    return false;
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
  if (!isReadable(database)) return { database: "unreadable", migrations: "unknown" };
  try {
    const isCurrent = await hasEveryMigration(database.watch(), folder);
    return { database: "readable", migrations: isCurrent ? "current" : "behind" };
  } catch {
    return { database: "readable", migrations: "unknown" };
  }
}
