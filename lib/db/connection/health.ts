/**
 * Checks that the database can be read and written and has every migration that this version of the site
 * needs.
 */
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import { hasAllMigrations } from "@/lib/db/migrations/applied-migrations";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { type Database, processDatabase } from "./client";
import { remedies } from "./remedies";
import { withWriteLock } from "./write-lock";

type Readability = {
  database: "readable" | "unreadable";
  /** `unknown` where the database or the folder of migrations cannot be read. */
  migrations: "current" | "behind" | "unknown";
};
type Health = Readability & {
  saving: "possible" | SavingProblem;
  /** Instructions for the operator, where saving is not possible. */
  remedy?: string;
};

/** A server may be there and not answer. */
const answersWithinMs = 5_000;
const late = Symbol("late");

async function inTime<Result>(work: Promise<Result>): Promise<Result | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), answersWithinMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** After a failed write, tries one that changes nothing, so that the report recovers together with saving. */
async function problemOf(database: Database): Promise<SavingProblem | null> {
  const { storage } = database;
  if (storage.problem() !== null)
    await inTime(withWriteLock(database, async () => undefined).catch(() => undefined));
  return storage.problem() ?? storage.spaceProblem();
}

/** False where the database is missing, is no database, or lacks the record's tables. */
async function isReadable(database: Database): Promise<boolean> {
  try {
    await database.reader.issue.findFirst({ select: { id: true } });
    return true;
  } catch {
    return false;
  }
}

async function migrationsOf(database: Database, folder: string): Promise<Readability["migrations"]> {
  try {
    return (await hasAllMigrations(await database.appliedMigrations(), folder)) ? "current" : "behind";
  } catch {
    return "unknown";
  }
}

type Reading = Readability & { isLate: boolean };

async function readingOf(database: Database, folder: string): Promise<Reading> {
  const readable = await inTime(isReadable(database));
  const migrations = readable === true ? await inTime(migrationsOf(database, folder)) : "unknown";
  const isLate = readable === late || migrations === late;
  return {
    database: readable === true && !isLate ? "readable" : "unreadable",
    migrations: migrations === late ? "unknown" : migrations,
    isLate,
  };
}

/** The part of `readHealth` on which reading depends. `folder`: the migrations of this version. */
export async function readReadability(
  database: Database = processDatabase(),
  folder = migrationsFolder(database.engine),
): Promise<Readability> {
  const { isLate: _, ...readability } = await readingOf(database, folder);
  return readability;
}

/**
 * Checks the database at each call. Never throws: problems are reported in the result, which contains
 * neither a path nor a message of the driver.
 */
export async function readHealth(
  database: Database = processDatabase(),
  folder = migrationsFolder(database.engine),
): Promise<Health> {
  const before = await problemOf(database);
  const { isLate, ...readability } = await readingOf(database, folder);
  // That a server does not answer is learned of by reading as well.
  const problem = before ?? (isLate ? "unreachable" : database.storage.problem());
  return {
    ...readability,
    ...(problem ? { saving: problem, remedy: remedies[problem] } : { saving: "possible" }),
  };
}
