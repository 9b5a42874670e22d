/** Checks that the database can be read and written and has every migration that this version of the site needs. */
import { statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { SavingProblem } from "@/lib/domain/editing/saving-problem";

import { hasAllMigrations } from "@/lib/db/migrations/applied-migrations";
import { type Database, processDatabase } from "./client";
import { remedies } from "./database-files";
import { databasePath } from "./database-path";
import { withWriteLock } from "./write-lock";

export type Health = {
  database: "readable" | "unreadable";
  /** `unknown` where the database or the folder of migrations cannot be read. */
  migrations: "current" | "behind" | "unknown";
  saving: "possible" | SavingProblem;
  /** Instructions for the operator, where saving is not possible. */
  remedy?: string;
};

/** Below this the next save may fail for lack of space. */
const minFreeBytes = 1024 * 1024;

/** Null as well where the file system does not report its size. */
function spaceProblem({ url }: Database): SavingProblem | null {
  try {
    const { bavail, bsize, blocks } = statfsSync(dirname(databasePath(url)));
    return blocks > 0 && bavail * bsize < minFreeBytes ? "full" : null;
  } catch {
    return null;
  }
}

/** After a failed write, tries one that changes nothing, so that the report recovers together with saving. */
async function savingOf(database: Database): Promise<Pick<Health, "saving" | "remedy">> {
  if (database.files.problem() !== null) await withWriteLock(database, async () => undefined).catch(() => undefined);
  const problem = database.files.problem() ?? spaceProblem(database);
  return problem ? { saving: problem, remedy: remedies[problem] } : { saving: "possible" };
}

function isReadable(database: Database): boolean {
  try {
    // Fails where the file is missing, is no database, or lacks the record's tables.
    database.watch().prepare(`SELECT 1 FROM "Issue" LIMIT 1`).all();
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks the database at each call. Never throws: problems are reported in the result, which contains
 * neither a path nor a message of the driver.
 */
export async function readHealth(
  database: Database = processDatabase(),
  folder = resolve("prisma", "migrations"),
): Promise<Health> {
  const saving = await savingOf(database);
  if (!isReadable(database)) return { database: "unreadable", migrations: "unknown", ...saving };
  try {
    const isCurrent = await hasAllMigrations(database.watch(), folder);
    return { database: "readable", migrations: isCurrent ? "current" : "behind", ...saving };
  } catch {
    return { database: "readable", migrations: "unknown", ...saving };
  }
}
