/** Can the database be read and written, and has it every migration that this version of the site needs? */
import { statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { SavingProblem } from "@/lib/domain/editing/saving";

import { hasEveryMigration } from "@/lib/db/migrations/applied-migrations";
import { type Database, processDatabase } from "./client";
import { remedies } from "./database-files";
import { databasePath } from "./database-path";
import { withWriteLock } from "./write-lock";

export type Health = {
  database: "readable" | "unreadable";
  /** `unknown` where the database or the folder of migrations cannot be read. */
  migrations: "current" | "behind" | "unknown";
  saving: "possible" | SavingProblem;
  /** What has to be done, where nothing can be saved. */
  remedy?: string;
};

/** With less than this a save may still fit, and the next one not. */
const leastFreeBytes = 1024 * 1024;

/** Null as well where the file system does not say how much it holds. */
function lackOfSpace({ url }: Database): SavingProblem | null {
  try {
    const { bavail, bsize, blocks } = statfsSync(dirname(databasePath(url)));
    return blocks > 0 && bavail * bsize < leastFreeBytes ? "full" : null;
  } catch {
    return null;
  }
}

/** A write that failed before is tried again with one that changes nothing, so that the report is well when saving is. */
async function savingOf(database: Database): Promise<Pick<Health, "saving" | "remedy">> {
  if (database.files.problem() !== null) await withWriteLock(database, async () => undefined).catch(() => undefined);
  const problem = database.files.problem() ?? lackOfSpace(database);
  return problem ? { saving: problem, remedy: remedies[problem] } : { saving: "possible" };
}

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
  const saving = await savingOf(database);
  if (!isReadable(database)) return { database: "unreadable", migrations: "unknown", ...saving };
  try {
    const isCurrent = await hasEveryMigration(database.watch(), folder);
    return { database: "readable", migrations: isCurrent ? "current" : "behind", ...saving };
  } catch {
    return { database: "readable", migrations: "unknown", ...saving };
  }
}
