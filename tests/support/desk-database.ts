/** Reads the database of a running server: single statements, and a fingerprint of its content. */
import { createHash } from "node:crypto";
import SqliteConnection from "better-sqlite3";

type Value = string | number | null;
export type Row = Record<string, Value>;

/** Rows of a query; empty for a statement that writes. */
export function ask(databaseFile: string, statement: string, values: Value[] = []): Row[] {
  const database = new SqliteConnection(databaseFile);
  try {
    database.pragma("busy_timeout = 10000");
    const prepared = database.prepare<Value[], Row>(statement);
    if (prepared.reader) return prepared.all(...values);
    prepared.run(...values);
    return [];
  } finally {
    database.close();
  }
}

/** The id of the record of a type that was published last. */
export const newestRecord = (databaseFile: string, type: string): string =>
  String(
    ask(
      databaseFile,
      `SELECT "recordId" FROM "Revision" WHERE "recordType" = ? ORDER BY "seq" DESC LIMIT 1`,
      [type],
    )[0]?.recordId,
  );

/** A hash of all content of the database except its log, which records refusals. */
export function fingerprint(databaseFile: string): string {
  const database = new SqliteConnection(databaseFile, { readonly: true });
  try {
    const tables = database
      .prepare<[], string>(
        `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' ORDER BY "name"`,
      )
      .pluck()
      .all();
    const hash = createHash("sha256");
    for (const table of tables) {
      if (table === "AuditEntry") continue;
      for (const row of database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().iterate())
        hash.update(`${table} ${JSON.stringify(row)}\n`);
    }
    return hash.digest("hex");
  } finally {
    database.close();
  }
}

/** Integrity errors of the file; empty if there are none. */
export function findIntegrityErrors(databaseFile: string): unknown[] {
  const database = new SqliteConnection(databaseFile);
  try {
    const integrity = database.pragma("integrity_check", { simple: true });
    return [...(integrity === "ok" ? [] : [integrity]), ...toArray(database.pragma("foreign_key_check"))];
  } finally {
    database.close();
  }
}

const toArray = (found: unknown): unknown[] => (Array.isArray(found) ? found : [found]);
