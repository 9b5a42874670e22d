/** Copies a database and checks that a file is an intact database of this site. */
import { existsSync } from "node:fs";

import SqliteConnection from "better-sqlite3";

/** Tables of every database of this site; their row counts identify a copy. */
const countedTables = [
  "Revision",
  "Draft",
  "DraftSave",
  "SetAside",
  "AuditEntry",
  "DeskAccount",
  "DeskSecondFactor",
] as const;
type CountedTable = (typeof countedTables)[number];

export type DatabaseSummary = { counts: Record<CountedTable, number>; migrations: string[] };

class UnusableDatabase extends Error {}

function inspect(connection: SqliteConnection.Database, path: string): DatabaseSummary {
  const tables = new Set(
    connection.prepare<[], string>(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`).pluck().all(),
  );
  const missing = [...countedTables, "_prisma_migrations"].filter((table) => !tables.has(table));
  if (missing.length > 0)
    throw new UnusableDatabase(`${path} is no database of this site: it has no table ${missing.join(", ")}.`);
  const countOf = (table: CountedTable) =>
    connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  const counts = Object.fromEntries(countedTables.map((table) => [table, countOf(table)]));
  return {
    counts: {
      Revision: 0,
      Draft: 0,
      DraftSave: 0,
      SetAside: 0,
      AuditEntry: 0,
      DeskAccount: 0,
      DeskSecondFactor: 0,
      ...counts,
    },
    migrations: connection
      .prepare<[], string>(
        `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
      )
      .pluck()
      .all(),
  };
}

/**
 * Opens the file and checks its integrity. @throws UnusableDatabase where it is missing, damaged or of
 * another program.
 */
export function inspectDatabase(path: string): DatabaseSummary {
  if (!existsSync(path)) throw new UnusableDatabase(`There is no file ${path}.`);
  const connection = new SqliteConnection(path, { readonly: true });
  try {
    const integrity: unknown = connection.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new UnusableDatabase(`${path} is damaged: ${String(integrity)}`);
    const violations: unknown = connection.pragma("foreign_key_check");
    if (Array.isArray(violations) && violations.length > 0)
      throw new UnusableDatabase(
        `${path} is damaged: ${violations.length} rows refer to rows that are not there.`,
      );
    return inspect(connection, path);
  } catch (error) {
    if (error instanceof SqliteConnection.SqliteError)
      throw new UnusableDatabase(`${path} cannot be read as a database: ${error.message}`, { cause: error });
    throw error;
  } finally {
    connection.close();
  }
}

/** Writes a consistent copy of the database at `from` into the new file `to`, also while a server uses it. */
export function copyDatabase(from: string, to: string): void {
  if (!existsSync(from)) throw new UnusableDatabase(`There is no file ${from}.`);
  const connection = new SqliteConnection(from, { fileMustExist: true, timeout: 10_000 });
  try {
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}
